// Puts the figures that a script measured into their section of test/RELIABILITY.md.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { format } from "prettier";

const path = join(import.meta.dirname, "../../RELIABILITY.md");

/** The sections in their order, by the name that their marks have. */
const titles = {
  runtimes: "The client on every runtime",
  soak: "The client under faults, for long",
  broken: "Broken documents",
  large: "Large documents",
  kills: "Killed at any moment",
  packages: "Emit and acceptance, killed at any moment",
  sources: "Pull and init, killed at any moment",
  state: "State that is not one's own, gates and paths",
  damaged: "Files that are damaged",
  concurrency: "Two at once",
  determinism: "The same bytes everywhere",
  fuzz: "Mutated documents",
  generate: "Time and memory",
  mutation: "Mutation testing",
};

const head = `# Reliability

Written by scripts, each its own section but for two; the figures are those of its last run.
`;

const begin = (name) => `<!-- ${name} -->`;
const end = (name) => `<!-- /${name} -->`;

/** The sections of a text by their names, each with what people wrote behind it. */
export function readSections(text) {
  return new Map(
    Object.keys(titles).flatMap((name) => {
      const [, body] = text.split(begin(name));
      if (body === undefined) return [];
      const [section, behind = ""] = body.split(end(name));
      const [added] = behind.split(/<!-- [a-z]+ -->/u);
      return [[name, { section: section.trim(), added: added.trim() }]];
    }),
  );
}

/** A text with another section of a name; all else that stands there is kept. */
export function replaceSection(text, name, section) {
  const sections = readSections(text);
  sections.set(name, { added: "", ...sections.get(name), section });
  const parts = Object.keys(titles).flatMap((known) => {
    const { added, section: body } = sections.get(known) ?? {};
    if (body === undefined) return [];
    return [`${begin(known)}\n\n${body}\n\n${end(known)}\n`, ...(added === "" ? [] : [`${added}\n`])];
  });
  return [head, ...parts].join("\n");
}

/** The machine that a figure was measured on. */
export function describeMachine() {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${model}, ${String(availableParallelism())} cores, Node ${process.versions.node}, ${process.platform}`;
}

/** A Markdown table. */
export function printTable(columns, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Says every now and then how far a script is: beside other work one of them takes an hour. */
export function reportProgress(what, done, total) {
  if (done % 20 === 0) console.log(`${what}: ${String(done)} of ${String(total)}`);
}

/** Replaces a section by what a script measured. */
export async function writeSection(name, markdown) {
  const day = new Date().toISOString().slice(0, 10);
  const section = `## ${titles[name]}\n\n${markdown}\n\nMeasured on ${day}: ${describeMachine()}.`;
  const text = replaceSection(existsSync(path) ? readFileSync(path, "utf8") : "", name, section);
  writeFileSync(path, await format(text, { parser: "markdown", printWidth: 110 }));
  console.log(`\n${markdown}\n`);
}
