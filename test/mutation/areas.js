import process from "node:process";

/** What is mutated, and the tests that have to notice. */
export const areas = {
  escape: { mutate: ["generator/emit/escape/**/*.ts"], tests: ["test/emit/escape/**/*.test.ts"] },
  dialects: {
    mutate: ["generator/dialects/**/*.ts"],
    tests: ["test/dialects/**/*.test.ts"],
  },
  reconcile: { mutate: ["generator/reconcile/**/*.ts"], tests: ["test/reconcile/**/*.test.ts"] },
  drift: { mutate: ["generator/drift/{rules,compare}/**/*.ts"], tests: ["test/drift/**/*.test.ts"] },
};

/** The area that the environment names, as the configurations below read it. */
export function findArea() {
  const area = areas[process.env.MUTATION_AREA ?? "escape"];
  if (!area) throw new Error(`MUTATION_AREA is one of ${Object.keys(areas).join(", ")}`);
  return area;
}
