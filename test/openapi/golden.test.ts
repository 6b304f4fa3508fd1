import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findPosition } from "../../generator/diagnostics.js";
import type { Diagnostic, SourceDocument } from "../../generator/model/index.js";
import { normaliseOpenApi, readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";
import { describeGolden } from "../support/golden.js";

const fixtures = "test/fixtures/openapi";

function loadInput(folder: string): SourceDocument {
  const name = readdirSync(folder).find((file) => /\.(yaml|json)$/.test(file)) ?? "";
  return { name, text: readFileSync(join(folder, name), "utf8") };
}

/** One line for each: place, severity, code, message. */
function printDiagnostics(diagnostics: readonly Diagnostic[], { text }: SourceDocument): string {
  const lines = diagnostics.map(({ at, code, message, severity }) => {
    const { column, line } = findPosition(text, at?.start ?? 0);
    return `${line}:${column} ${severity} ${code}: ${message}\n`;
  });
  return lines.join("");
}

describeGolden("the strict reader reports", `${fixtures}/diagnostics`, (folder) => {
  const document = loadInput(folder);
  return { "diagnostics.txt": printDiagnostics(readOpenApi(document).diagnostics, document) };
});

describeGolden("the canonical form of", `${fixtures}/canonical`, (folder) => {
  const { diagnostics, spec } = readOpenApi(loadInput(folder));
  if (!spec) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return { "openapi.yaml": writeOpenApi(spec) };
});

describeGolden("documents of others are normalised", `${fixtures}/normalise`, (folder) => {
  const document = loadInput(folder);
  const { diagnostics, spec } = normaliseOpenApi(document);
  return {
    "openapi.yaml": spec ? writeOpenApi(spec) : "",
    "diagnostics.txt": printDiagnostics(diagnostics, document),
  };
});
