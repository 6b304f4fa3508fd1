import { format } from "prettier";
import { leftOutReasons } from "../../../generator/diagnostics.js";
import { oauthFlows, openApiVersions, pathMethods } from "../../../generator/model/index.js";
import { stylesOf } from "../../../generator/openapi/read/read-style.js";
import { probeBodies, probeCredentials } from "./probe-client.js";
import { probeKeywords, type ProbedKeyword } from "./probe-keywords.js";
import { probeObjects } from "./probe-objects.js";

const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(", ") || "–";

function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const fates = { read: "yes", idle: "says nothing alone", "left out": "left out" } as const;

function printKeyword({ keywords, beside, changes, fate, isChecked, refused, shown }: ProbedKeyword) {
  const names = codes(keywords) + (beside === undefined ? "" : `, beside ${beside}`);
  const checked = refused === undefined ? "–" : isChecked ? "checked" : "not checked";
  return [names, fates[fate], shown ?? "–", checked, codes(changes)];
}

const heads = ["keyword", "read", "package shows it in", "validators", "drift, where it is added"];

/** The versions that are read, as a sentence has them. */
export function nameVersions(): string {
  const [swagger, ...others] = openApiVersions;
  return `Swagger ${swagger} and OpenAPI ${others.join(", ")}`;
}

/** The page on what is read of OpenAPI, made by reading, emitting, validating and comparing it. */
export async function printPage(): Promise<string> {
  const keywords = Object.entries(await probeKeywords()).map(
    ([title, all]) => `### ${title}\n\n${printTable(heads, all.map(printKeyword))}`,
  );
  const objects = probeObjects().map(({ title, read, leftOut, asWritten }) => [
    title,
    codes(read),
    codes(leftOut),
    codes(asWritten),
  ]);
  const bodies = probeBodies().map(({ kind, mediaType, of }) => [code(mediaType), of, kind ?? "left out"]);
  const text = `# What docwright makes of OpenAPI

Written by \`UPDATE=1 npx vitest run test/docs/openapi.test.ts\`, which puts each member of OpenAPI 3.2 into a document, reads it, makes a package of it and compares it with one that lacks it. What it finds is on this page, so that the page can't claim more than is so.

Read are ${nameVersions()}, as YAML or JSON. What older versions spell in another way is read as what it means: \`nullable\`, \`example\`, \`definitions\`, \`exclusiveMinimum: true\`.

_Left out_ means that nothing of it reaches the spec or the package, and that a diagnostic (\`openapi-left-out\`; of \`xml\`, which no client depends on, \`spec-key-ignored\`) says so with its place. Extensions (\`x-\`) are passed over in silence. Drift compares all of this as well.

## Operations that have no client

An operation is left out of the package, with a warning (\`operation-left-out\`) that says why, where

${Object.values(leftOutReasons)
  .map(({ where }) => `- ${where}`)
  .join(";\n")}.

\`docwright emit --strict\` makes an error of it. The methods of operations are ${codes(pathMethods)}.

## Objects

Drift says of most members whom a change of them breaks. What it has no rules for it compares as it is written, and a change of that is \`unclassified\`.

${printTable(["object", "read", "left out", "compared as written"], objects)}

## Parameters

Each style is sent as OpenAPI writes it, exploded or not.

${printTable(
  ["in", "styles, the usual one first"],
  Object.entries(stylesOf).map(([location, styles]) => [
    code(location),
    styles.length === 0 ? "none: its media type says how it is written" : codes(styles),
  ]),
)}

## Bodies of requests

${printTable(["media type", "whose schema is", "written as"], bodies)}

## Security

${printTable(
  ["scheme", "what the client sends"],
  probeCredentials().map(({ title, sent }) => [code(title), sent]),
)}

Flows of OAuth 2 are ${codes(oauthFlows)}.

## Keywords of schemas

_Checked_ means that the validators of the package refused a value that nothing but the keyword refuses; – stands where a keyword refuses no value. A keyword that _says nothing alone_ is passed over, holds what references lead to, or repeats what is known without it.

${keywords.join("\n\n")}
`;
  return format(text, { parser: "markdown", printWidth: 110 });
}
