import { diagnose } from "../../diagnostics.js";
import { openApiVersions, type ApiSpec, type Diagnostic, type SourceDocument } from "../../model/index.js";
import { resolveIdentifiers } from "../identifiers.js";
import { parseForeignYaml } from "../parse-foreign.js";
import { readTree, readWhatIsThere, schemasOf, type OpenApiReading } from "../read/read-openapi.js";
import { findCycles } from "../read/ref-cycles.js";
import { nameSelf } from "../references.js";
import type { Node } from "../tree.js";
import { memberOf } from "./nodes.js";
import { adoptComponents } from "./adopt-components.js";
import { normaliseDocument } from "./document.js";
import { lowerMethods } from "./lower-methods.js";
import { spreadInheritance } from "./inheritance.js";
import { Scope } from "./scope.js";
import { upgradeSwagger } from "./swagger.js";

export interface NormalisedReading extends OpenApiReading {
  /** The document is of the profile as it is. */
  readonly isProfile?: true;
  /** The references to what has a name in the spec alone, by these names: schemas of other documents, or within others. */
  readonly origins?: ReadonlyMap<string, string>;
}

/** In a document of others a mistake costs what it concerns, not the whole reading. */
function soften(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === "error" ? { ...diagnostic, severity: "warning" } : diagnostic;
}

/** Diagnostics without those that say the same of the same place again: a shared part is read wherever it is used. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ at, code, message }) => {
    const key = `${at?.source ?? ""} ${String(at?.start)} ${code} ${message}`;
    const isNew = !at || !seen.has(key);
    seen.add(key);
    return isNew;
  });
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

/** The document as one of OpenAPI 3; undefined where it is none. YAML reads an unquoted `2.0` or `3.0` as a number. */
export function upgradeTree(root: Node): Node | undefined {
  if (root.kind !== "map") return undefined;
  const openapi = memberOf(root, "openapi");
  const swagger = memberOf(root, "swagger");
  if (swagger?.kind === "scalar" && Number(swagger.value) === 2) return upgradeSwagger(root);
  const version = openapi?.kind === "scalar" ? String(openapi.value === 3 ? "3.0" : openapi.value) : "";
  const [, minor] = /^(3\.\d+)(?:\.|$)/.exec(version) ?? [];
  return openApiVersions.some((known) => known === minor) ? root : undefined;
}

function reportVersion(root: Node): Diagnostic {
  const found = memberOf(root, "openapi") ?? memberOf(root, "swagger");
  const version =
    found?.kind === "scalar"
      ? `${memberOf(root, "openapi") ? "OpenAPI" : "Swagger"} ${String(found.value)}`
      : "something else";
  return diagnose("openapi-version", { version }, found?.at ?? root.at);
}

/** Whether docwright wrote a document: it says how its client is called. */
function isOwn(root: Node): boolean {
  const info = memberOf(root, "info");
  return info !== undefined && memberOf(info, "x-sdk") !== undefined;
}

/**
 * Reads any document of OpenAPI 3 or Swagger 2.0 as a spec of the profile. What cannot be represented is a warning; a
 * document that is of the profile is read as {@link readTree} reads it.
 */
export function normaliseTree(root: Node, others: ReadonlyMap<string, Node> = new Map()): NormalisedReading {
  const strict = readTree(root, { passesExtensions: true, needsTypes: !isOwn(root) });
  if (strict.spec) return { ...strict, isProfile: true };
  const lowered = lowerMethods(root);
  const document = upgradeTree(lowered.root);
  if (!document) return { diagnostics: [reportVersion(root)] };
  const named = resolveIdentifiers(nameSelf(document));
  const adopted = adoptComponents({ root: named.root, others });
  const spread = spreadInheritance(adopted.root);
  const scope = new Scope(spread.root, schemasOf(spread.root).keys(), { others: adopted.others });
  const { spec, diagnostics } = readWhatIsThere(normaliseDocument(scope), { isForeign: true });
  const found = [...lowered.diagnostics, ...named.diagnostics, ...scope.diagnostics, ...diagnostics];
  const all = withoutRepeats(found.map(soften));
  const origins = new Map([...adopted.origins, ...spread.origins, ...scope.origins]);
  return spec ? { spec: breakCycles(spec), diagnostics: all, origins } : { diagnostics: all };
}

/** {@link normaliseTree} of a text in YAML or JSON. */
export function normaliseOpenApi(document: SourceDocument): OpenApiReading {
  const { root, diagnostics } = parseForeignYaml(document);
  if (!root) return { diagnostics };
  const reading = normaliseTree(root);
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}
