import type { ApiSpec, RefSchema, Schema } from "../../model/index.js";

/** A schema that says what a value is, instead of naming another that does. */
export type ConcreteSchema = Exclude<Schema, RefSchema>;

/** What stands behind a schema once references are followed. */
export interface Resolved {
  /** With the annotations of the references laid over its own. */
  readonly schema: ConcreteSchema;
  /** The named schema it was found under, at the end of all aliases. */
  readonly name?: string;
}

/** What stands behind a reference. */
export interface Referenced extends Resolved {
  readonly name: string;
}

/** One spec with its named schemas at hand. */
export interface SpecIndex {
  readonly spec: ApiSpec;
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly resolve: (schema: Schema) => Resolved;
  readonly follow: (reference: RefSchema) => Referenced;
}

function layOver(target: ConcreteSchema, reference: RefSchema): ConcreteSchema {
  const annotations = Object.entries(reference).filter(([key]) => key !== "kind" && key !== "name");
  return {
    ...target,
    ...Object.fromEntries(annotations),
    ...(target.nullable === true && { nullable: true }),
  };
}

/** Indexes a spec. A reference to nothing, or round in a circle of aliases, is any value. */
export function indexSpec(spec: ApiSpec): SpecIndex {
  const schemas = new Map(spec.schemas.map(({ name, schema }) => [name, schema]));

  function followFrom(seen: ReadonlySet<string>, reference: RefSchema): Referenced {
    const target = schemas.get(reference.name);
    if (target === undefined || seen.has(reference.name)) {
      return { schema: layOver({ kind: "unknown" }, reference), name: reference.name };
    }
    if (target.kind !== "ref") return { schema: layOver(target, reference), name: reference.name };
    const end = followFrom(new Set([...seen, reference.name]), target);
    return { ...end, schema: layOver(end.schema, reference) };
  }

  const follow = (reference: RefSchema) => followFrom(new Set(), reference);
  return {
    spec,
    schemas,
    resolve: (schema) => (schema.kind === "ref" ? follow(schema) : { schema }),
    follow,
  };
}
