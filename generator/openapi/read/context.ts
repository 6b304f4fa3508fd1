import { diagnose, type Code, type ParametersOf } from "../../diagnostics.js";
import type { Diagnostic, Schema, SourceRef } from "../../model/index.js";
import type { Node } from "../tree.js";

/** What reading one document needs everywhere: where problems go, and the schemas by name. */
export interface ReadContext {
  readonly report: <C extends Code>(code: C, parameters: ParametersOf<C>, at?: SourceRef) => void;
  /** The document is one of others: `allOf` is merged, which the profile does not have. */
  readonly isForeign: boolean;
  /** A schema alone is read by the letter of JSON Schema. */
  readonly isStrict: boolean;
  /** Extensions of others are passed over; among docwright's own one without a meaning is a mistake. */
  readonly passesExtensions: boolean;
  /** A schema with keywords of objects or lists has to have a type: others mean it where they leave it out. */
  readonly needsTypes: boolean;
  /** Whether a schema of that name is there to be referred to. */
  readonly has: (name: string) => boolean;
  /** Whether the document describes a security scheme of that name. */
  readonly describesScheme: (name: string) => boolean;
  /** Whether a security scheme of that name can be read, and so be required. */
  readonly hasScheme: (name: string) => boolean;
  /** Reads a named schema; undefined where there is none, or while it is being read itself. */
  readonly resolve: (name: string) => Schema | undefined;
}

export interface Reading extends ReadContext {
  readonly diagnostics: readonly Diagnostic[];
}

type ReadNode = (node: Node, context: ReadContext) => Schema;

/** What the parts of a document refer to by name. */
export interface Named {
  readonly schemas: ReadonlyMap<string, Node>;
  /** For each security scheme that is described, whether it can be read. */
  readonly schemes?: ReadonlyMap<string, boolean>;
}

/** Whose a document is. */
export interface Origin {
  readonly isForeign?: boolean;
  readonly isStrict?: boolean;
  readonly passesExtensions?: boolean;
  readonly needsTypes?: boolean;
}

/** A context over named schemas, each read once, when it is first needed. */
export function openContext(
  { schemas, schemes = new Map() }: Named,
  read: ReadNode,
  { isForeign = false, isStrict = false, needsTypes = false, passesExtensions = isForeign }: Origin = {},
): Reading {
  const diagnostics: Diagnostic[] = [];
  const known = new Map<string, Schema>();
  const underWay = new Set<string>();

  const context: Reading = {
    diagnostics,
    isForeign,
    isStrict,
    passesExtensions,
    needsTypes,
    report: (code, parameters, at) => {
      diagnostics.push(diagnose(code, parameters, at));
    },
    has: (name) => schemas.has(name),
    describesScheme: (name) => schemes.has(name),
    hasScheme: (name) => schemes.get(name) === true,
    resolve: (name) => {
      const node = schemas.get(name);
      const done = known.get(name);
      if (done || !node || underWay.has(name)) return done;
      underWay.add(name);
      const schema = read(node, context);
      underWay.delete(name);
      known.set(name, schema);
      return schema;
    },
  };
  return context;
}
