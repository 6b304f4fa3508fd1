import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { stringify } from "yaml";
import type { ProjectCredential } from "../../model/index.js";
import type { Gathered, Page } from "./found-document.js";
import type { Proposal } from "./propose-project.js";

/** A text as a scalar on one line of YAML. */
function toScalar(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}

function writeServer({ documentedServer, server }: Proposal): readonly string[] {
  if (server !== undefined) return [`  server: ${toScalar(server)}`];
  const example = toScalar(documentedServer ?? "https://api.example.com");
  const origin = documentedServer === undefined ? "no document names it" : "the documents name it";
  return [`  # The base URL; ${origin}.`, `  # server: ${example}`];
}

function writeCredential(
  { environment, header, option }: ProjectCredential,
  index: number,
): readonly string[] {
  const [first, ...rest] = [
    `header: ${toScalar(header)}`,
    `option: ${toScalar(option)}`,
    ...(environment === undefined ? [] : [`environment: ${toScalar(environment)}`]),
  ];
  return [`${index === 0 ? "    - " : "      "}- ${first}`, ...rest.map((line) => `        ${line}`)];
}

function writeCredentials({ credentials }: Proposal): readonly string[] {
  const intro = "# Ways to authenticate; headers in one list are needed together.";
  if (credentials.length === 0)
    return [
      `${intro} None are named here: those of the documents hold.`,
      "# client:",
      "#   credentials:",
      "#     - - header: Authorization",
      "#         option: apiToken",
      "#         environment: API_TOKEN",
    ];
  return [
    "client:",
    `  ${intro}`,
    "  credentials:",
    ...credentials.flatMap((group) => group.flatMap(writeCredential)),
  ];
}

/** A document whose pages are of several dialects is recognised page by page. */
function writeSource({ file, readings, url }: Page, today: string): readonly string[] {
  const [dialect, ...others] = new Set(readings.map((reading) => reading.dialect));
  const isOne = dialect !== undefined && others.length === 0;
  return [
    `  - file: ${toScalar(file)}`,
    ...(isOne ? [`    dialect: ${toScalar(dialect)}`] : []),
    ...(url === undefined ? [] : [`    url: ${toScalar(url)}`, `    retrieved: ${today}`]),
  ];
}

/** Whether pull follows an index, and to which of its pages, is a person's choice. */
function writeIndexes(indexes: readonly string[]): readonly string[] {
  if (indexes.length === 0) return [];
  return [
    "",
    "# Where `docwright pull` looks for pages that come and go; `pages` is a pattern of their paths.",
    "# indexes:",
    ...indexes.flatMap((url) => [`#   - url: ${toScalar(url)}`, "#     pages: /**"]),
  ];
}

const schemaPath = "node_modules/docwright/templates/schemas/docwright.schema.json";

/** Where the manifest of a project finds the schema: in the folder around it that has docwright, as npm looks for it. */
export function findSchema(root: string): string {
  for (let folder = resolve(root), way = "../"; ; folder = dirname(folder), way += "../") {
    if (existsSync(join(folder, schemaPath))) return way + schemaPath;
    if (folder === dirname(folder)) return `../${schemaPath}`;
  }
}

/** `spec/docwright.yaml` of a new project, with a comment on what a person may want to change. */
export function writeManifest(
  proposal: Proposal,
  { indexes, pages }: Gathered,
  today: string,
  schema = `../${schemaPath}`,
): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
    "# The project: which documents describe the API, and the little that no document says.",
    "# `docwright generate` reads it.",
    "",
    "api:",
    `  title: ${toScalar(proposal.title)}`,
    ...writeServer(proposal),
    "",
    "package:",
    `  name: ${toScalar(proposal.package)}`,
    "  # Set by a person; `docwright drift` suggests the next one.",
    "  version: 0.1.0",
    "  # The function that binds every operation to a client.",
    `  factory: ${toScalar(proposal.factory)}`,
    "  # What npm is told; keywords and publishConfig may follow.",
    "  # license: MIT",
    "  # author: Your Name <you@example.com>",
    "  # repository: https://git.example.com/you/client",
    "",
    ...writeCredentials(proposal),
    "",
    "# The documents, below spec/sources. Where they disagree, the one that is named first wins.",
    "# `docwright pull` fetches those with a `url` again.",
    "sources:",
    ...pages.flatMap((page) => writeSource(page, today)),
    ...writeIndexes(indexes),
    "",
  ].join("\n");
}
