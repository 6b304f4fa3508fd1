import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/**
 * What is mutated, the share of its mutants that is tried, and the tests that have to notice. Left out are tests that
 * need a browser, another program, the compiler, or pages that are not in the repository; those of time and of printed
 * reports; and those that read large documents many times over.
 */
export const areas = {
  escape: { mutate: ["generator/emit/escape/**/*.ts"], tests: ["test/emit/escape"], without: [], share: 1 },
  drift: {
    mutate: ["generator/drift/{rules,compare}/**/*.ts"],
    tests: ["test/drift"],
    without: ["page", "oasdiff", "later-page", "scale", "consumer", "formats", "documents", "review"],
    share: 0.2,
  },
  reconcile: {
    mutate: ["generator/reconcile/**/*.ts"],
    tests: ["test/reconcile"],
    without: ["invariance", "removal"],
    share: 0.1,
  },
  dialects: {
    mutate: ["generator/dialects/**/*.ts"],
    tests: ["test/dialects", "test/reconcile/record.test.ts"],
    without: ["reference-markdown-pages", "reference-markdown-hostile"],
    share: 0.03,
  },
};

/** The area that the environment names, as the configuration and the runner read it. */
export function findArea() {
  const area = areas[process.env.MUTATION_AREA ?? "escape"];
  if (!area) throw new Error(`MUTATION_AREA is one of ${Object.keys(areas).join(", ")}`);
  return area;
}

/** The test files of the area, as paths relative to `root`, in the order of their names. */
export function findTestFiles(root) {
  const { tests, without } = findArea();
  return tests
    .flatMap((path) => (path.endsWith(".test.ts") ? [path] : listFiles(root, path)))
    .filter((path) => path.endsWith(".test.ts") && !without.some((name) => path.endsWith(`/${name}.test.ts`)))
    .sort();
}

function listFiles(root, folder) {
  return readdirSync(join(root, folder), { recursive: true }).map(
    (path) => `${folder}/${path.replaceAll("\\", "/")}`,
  );
}
