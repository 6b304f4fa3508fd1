import { diagnose } from "../../diagnostics.js";
import type { ApiSpec, Diagnostic, SourceDocument } from "../../model/index.js";
import { parseYaml } from "../parse-yaml.js";
import { readTree, readWhatIsThere, schemasOf, type OpenApiReading } from "../read/read-openapi.js";
import { findCycles } from "../read/ref-cycles.js";
import type { Node } from "../tree.js";
import { normaliseDocument } from "./document.js";
import { memberOf, Scope, textOf } from "./scope.js";

/** In a document of others a mistake costs what it concerns, not the whole reading. */
function soften(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === "error" ? { ...diagnostic, severity: "warning" } : diagnostic;
}

/** Schemas that consist of references to themselves say nothing, and nobody could follow them. */
function breakCycles(spec: ApiSpec): ApiSpec {
  const cyclic = findCycles(spec.schemas);
  return {
    ...spec,
    schemas: spec.schemas.map((named) =>
      cyclic.has(named.name) ? { ...named, schema: { kind: "unknown" } } : named,
    ),
  };
}

function normalise(root: Node): OpenApiReading {
  const version = textOf(memberOf(root, "openapi"));
  if (root.kind !== "map" || version === undefined || !/^3\.[01]\./.test(version)) {
    const swagger = textOf(memberOf(root, "swagger"));
    const found = version ?? (swagger === undefined ? "something else" : `Swagger ${swagger}`);
    return {
      diagnostics: [
        diagnose("openapi-version", { version: found }, memberOf(root, "openapi")?.at ?? root.at),
      ],
    };
  }
  const scope = new Scope(root, schemasOf(root).keys());
  const { spec, diagnostics } = readWhatIsThere(normaliseDocument(scope), true);
  const all = [...scope.diagnostics, ...diagnostics].map(soften);
  return spec ? { spec: breakCycles(spec), diagnostics: all } : { diagnostics: all };
}

/**
 * Reads any document of OpenAPI 3.0 or 3.1, in YAML or JSON, as a spec of the profile. What cannot be represented is
 * a warning; a document that is of the profile is read as {@link readTree} reads it.
 */
export function normaliseOpenApi(document: SourceDocument): OpenApiReading {
  const { root, diagnostics } = parseYaml(document);
  if (!root) return { diagnostics };
  const strict = readTree(root);
  return strict.spec ? strict : normalise(root);
}
