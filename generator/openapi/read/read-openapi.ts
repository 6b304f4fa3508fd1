import type { ApiSpec, Diagnostic, SourceDocument } from "../../model/index.js";
import { parseYaml } from "../parse-yaml.js";
import type { Node } from "../tree.js";
import { openContext, type Origin } from "./context.js";
import { readSchema } from "./read-schema.js";
import { readSecurityScheme } from "./read-security.js";
import { readSpec } from "./read-spec.js";
import { reportCycles } from "./ref-cycles.js";

export interface OpenApiReading {
  /** Absent where an error stands in the way. */
  readonly spec?: ApiSpec;
  readonly diagnostics: readonly Diagnostic[];
}

/** A section of the components of a document, by name. */
function componentsOf(root: Node, section: "schemas" | "securitySchemes"): ReadonlyMap<string, Node> {
  const components = root.kind === "map" ? root.entries.get("components")?.value : undefined;
  const named = components?.kind === "map" ? components.entries.get(section)?.value : undefined;
  return new Map(named?.kind === "map" ? [...named.entries].map(([name, { value }]) => [name, value]) : []);
}

/** The named schemas of a document, by name. */
export function schemasOf(root: Node): ReadonlyMap<string, Node> {
  return componentsOf(root, "schemas");
}

/** For each security scheme whether it can be read; what is wrong with the others is reported where they stand. */
function findSchemes(root: Node): ReadonlyMap<string, boolean> {
  const silent = openContext({ schemas: new Map() }, readSchema);
  const schemes = [...componentsOf(root, "securitySchemes")];
  return new Map(schemes.map(([name, node]) => [name, readSecurityScheme(name, node, silent).length > 0]));
}

/** Reads a tree as far as it can be read. */
export function readWhatIsThere(root: Node, origin: Origin): OpenApiReading {
  const nodes = schemasOf(root);
  const context = openContext({ schemas: nodes, schemes: findSchemes(root) }, readSchema, origin);
  const spec = readSpec(root, context);
  if (spec) reportCycles(spec.schemas, nodes, context);
  const { diagnostics } = context;
  return spec ? { spec, diagnostics } : { diagnostics };
}

/** Reads a tree of the profile. */
export function readTree(root: Node, origin: Origin = {}): OpenApiReading {
  const { spec, diagnostics } = readWhatIsThere(root, origin);
  const hasFailed = !spec || diagnostics.some(({ severity }) => severity === "error");
  return hasFailed ? { diagnostics } : { spec, diagnostics };
}

/** Reads a spec of the strict profile from YAML or JSON, and reports everything that is wrong with it. */
export function readOpenApi(document: SourceDocument): OpenApiReading {
  const { root, diagnostics } = parseYaml(document);
  return root ? readTree(root) : { diagnostics };
}
