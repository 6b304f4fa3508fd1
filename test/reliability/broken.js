// Reads broken documents, and records how that ends.
// Usage: node test/reliability/broken.js [STEP]; STEP: documents are cut at each multiple of so many bytes.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Buffer } from "node:buffer";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { DocumentReader } from "./support/document-reader.js";
import { measure } from "./support/measure.js";
import { cli } from "./support/project.js";
import { printTable, writeSection } from "./support/report.js";

const step = Number(process.argv[2] ?? 1000);
const limits = { seconds: 5, megabytes: 2048 };
const folder = mkdtempSync(join(tmpdir(), "docwright-broken-"));
process.on("exit", () => {
  rmSync(folder, { recursive: true, force: true });
});

const sources = readdirSync("spec/sources").sort();
const read = (name) => readFileSync(join("spec/sources", name));
const page = (ending) => read(sources.find((name) => name.endsWith(ending)));

/** The files of some texts, in their order. */
function writeFiles(...texts) {
  return texts.map((text, index) => {
    const file = join(folder, `page-${String(index + 1)}.md`);
    writeFileSync(file, text);
    return file;
  });
}

/** Gives one document, or several, to the command; how it ended and what it took. */
function run(...texts) {
  const files = writeFiles(...texts);
  const result = measure([cli, "--quiet", "--format", "json", "read", ...files]);
  const codes = [...result.stderr.matchAll(/"code":\s*"([\w-]+)"/g)].map(([, code]) => code);
  return { ...result, codes: [...new Set(codes)] };
}

const start = "# A ## Get **get** `/books` ### Returns ";
const operations = (count) =>
  `# A ${Array.from({ length: count }, (_, index) => `## Get ${String(index)} **get** \`/books/${String(index)}/{id}\` ### Path Parameters - \`id: string\` ### Returns - \`name: string\` `).join("")}`;

const reference = page("ai-gateway.md").toString();
const cases = {
  "every count of members too high": () => [
    reference.replace(/(\d+) more/g, (_, it) => `${String(Number(it) + 1)} more`),
  ],
  "every count of members too low": () => [
    reference.replace(/(\d+) more/g, (_, it) => `${String(Number(it) - 1)} more`),
  ],
  "merge-conflict markers": () => [reference.replace(" - `cached", "\n<<<<<<< HEAD\n - `cached")],
  "mixed line ends": () => [
    page(".http.txt")
      .toString()
      .replaceAll("\n", (_, at) => (at % 2 ? "\r\n" : "\n")),
  ],
  "byte-order mark": () => [`\uFEFF${reference}`],
  "invalid UTF-8": () => [Buffer.concat([page(".http.txt"), Buffer.from([0xff])])],
  "members nested 10,000 deep": () => [start + "- `a: object { a }` ".repeat(10_000)],
  "a list nested 10,000 deep": () => [`${start}- \`a: ${"array of ".repeat(10_000)}string\``],
  "a sample nested 10,000 deep": () => [
    page("samples.md")
      .toString()
      .replaceAll("```json\n", `\`\`\`json\n${"[".repeat(10_000)}`),
  ],
  "a line of 8 MB of prose": () => [reference + " word".repeat(1_600_000)],
  "a line of 8 MB, one word": () => [`${page(".http.txt").toString()}\n${"x".repeat(8_000_000)}\n`],
  "a line of 8 MB of types": () => [
    `${page("logs.get.python.txt").toString()}\n${"x: List[".repeat(1_000_000)}\n`,
  ],
  "10,000 operations": () => [operations(10_000)],
  "100,000 operations": () => [operations(100_000)],
  "one page twice": () => [reference, reference],
  "two pages that contradict each other": () => [reference, reference.replaceAll(": number", ": string")],
  "an empty file": () => [""],
};

const describe = ({ cpu, memory, wall }) => [wall.toFixed(1), cpu.toFixed(1), memory.toFixed(0)];
const isFine = ({ cpu, memory, status }) =>
  (status === 0 || status === 2) && cpu < limits.seconds && memory < limits.megabytes;

/** The document cut at each multiple of the step. */
const cutsOf = (bytes) =>
  Array.from({ length: Math.floor(bytes.length / step) }, (_, index) =>
    bytes.subarray(0, (index + 1) * step),
  );

const reader = new DocumentReader(limits.megabytes);
const cuts = [];
for (const cut of sources.map(read).flatMap(cutsOf)) {
  cuts.push(await reader.read(...writeFiles(cut)));
}
await reader.close();
const worst = (key) => Math.max(...cuts.map((cut) => cut[key]));
const summary = { wall: worst("wall"), cpu: worst("cpu"), memory: worst("memory") };
const statuses = [0, 2].map(
  (status) => `${String(cuts.filter((cut) => cut.status === status).length)} × ${String(status)}`,
);

const results = Object.entries(cases).map(([name, make]) => ({ name, ...run(...make()) }));
await writeSection(
  "broken",
  `\`npm run reliability\` gives each to \`docwright read\` in a process of its own, but for the cuts, which one thread reads one after the other. Exit 0: read in full; 2: with errors. None may end otherwise, take more than ${String(limits.seconds)} s of processor or ${String(limits.megabytes)} MB.

${printTable(
  ["document", "exit", "wall s", "CPU s", "peak MB", "diagnostics"],
  [
    [
      `${String(cuts.length)} cuts, at every ${String(step)}th byte of ${String(sources.length)} documents (worst of all)`,
      statuses.join(", "),
      ...describe(summary),
      "",
    ],
    ...results.map((result) => [result.name, result.status, ...describe(result), result.codes.join(", ")]),
  ],
)}`,
);
process.exitCode = [...cuts, ...results].every(isFine) ? 0 : 1;
