import type { Diagnostic, JsonValue, NamedSchema } from "../../model/index.js";
import { openContext } from "../read/context.js";
import { readSchema } from "../read/read-schema.js";
import { reportCycles } from "../read/ref-cycles.js";
import { resolveIdentifiers } from "../identifiers.js";
import { fromJson } from "../tree.js";
import { normaliseHoisted } from "./document.js";
import { normaliseSchema } from "./schema.js";
import { Scope } from "./scope.js";

export interface JsonSchemaReading {
  /** The schema under its name, and those inside it that something refers to. */
  readonly schemas: readonly NamedSchema[];
  /** Not empty where the schema uses what the profile does not have; `schemas` then lacks it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one schema of JSON Schema 2020-12 by the letter, with references into itself. */
export function readJsonSchema(json: JsonValue, name: string): JsonSchemaReading {
  const { root, diagnostics } = resolveIdentifiers(fromJson(json));
  const scope = new Scope(root, [], { isLenient: false });
  scope.nameRoot(name);
  const nodes = new Map([[name, normaliseSchema(root, scope)], ...normaliseHoisted(scope)]);
  const context = openContext({ schemas: nodes }, readSchema, { isForeign: true, isStrict: true });
  const schemas = [...nodes.keys()].flatMap((key) => {
    const schema = context.resolve(key);
    return schema ? [{ name: key, schema }] : [];
  });
  reportCycles(schemas, nodes, context);
  return { schemas, diagnostics: [...diagnostics, ...scope.diagnostics, ...context.diagnostics] };
}
