import type { Property, Schema, SchemaMeta } from "../../model/index.js";
import type { Draft } from "../draft.js";
import { findTag } from "./tagged.js";

/** What the writer has to know of names, and the drafts behind each schema that it has written. */
export interface SchemaNames {
  /** The component that a draft stands for, if it is not written in place. */
  readonly componentOf: (draft: Draft) => string | undefined;
  readonly resolve: (draft: Draft) => Draft;
  readonly sources: Map<Schema | Property, readonly Draft[]>;
}

function writeMeta(draft: Draft): SchemaMeta {
  return {
    ...(draft.description !== undefined && { description: draft.description }),
    ...(draft.default !== undefined && { default: draft.default }),
    ...(draft.deprecated && { deprecated: true }),
    ...(draft.nullable && { nullable: true }),
  };
}

function pick(draft: Draft, keywords: readonly Parameters<Draft["constraints"]["get"]>[0][]): object {
  return Object.fromEntries([...draft.constraints].filter(([keyword]) => keywords.includes(keyword)));
}

const numericKeywords = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "format",
] as const;

function isTold<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function listInside(drafts: readonly Draft[], find: (draft: Draft) => Draft | undefined): Draft[] {
  return drafts.map(find).filter(isTold);
}

function writeProperties(drafts: readonly Draft[], names: SchemaNames): Property[] {
  return [...(drafts[0]?.properties ?? [])].map(([name, { required }]) => {
    const inside = listInside(drafts, (draft) => draft.properties.get(name));
    const property: Property = { name, required, schema: writeSchema(inside, names) };
    names.sources.set(property, inside);
    return property;
  });
}

function writeUnion(drafts: readonly Draft[], meta: SchemaMeta, names: SchemaNames): Schema {
  const [draft] = drafts;
  if (!draft) return { kind: "unknown" };
  const isTagged = findTag(draft, names.resolve) !== undefined;
  const variants = draft.variants.map((variant, index) => ({
    isNull: variant.kind === "null",
    inside: listInside(drafts, (one) => one.variants[index]),
  }));
  const schemas = variants.filter(({ isNull }) => !isNull).map(({ inside }) => writeSchema(inside, names));
  const nullable = draft.nullable || variants.some(({ isNull }) => isNull);
  const [only] = schemas;
  if (schemas.length === 1 && only) return { ...only, ...meta, ...(nullable && { nullable }) };
  return {
    kind: "union",
    mode: isTagged ? "one" : "any",
    ...meta,
    ...(nullable && { nullable }),
    variants: schemas,
  };
}

function writeStructure(drafts: readonly Draft[], meta: SchemaMeta, names: SchemaNames): Schema {
  const [draft] = drafts;
  if (!draft) return { kind: "unknown" };
  switch (draft.kind) {
    case "string":
      return { kind: "string", ...meta, ...pick(draft, ["minLength", "maxLength", "pattern", "format"]) };
    case "file":
      return { kind: "string", ...meta, format: "binary" };
    case "number":
    case "integer":
      return { kind: draft.kind, ...meta, ...pick(draft, numericKeywords) };
    case "boolean":
    case "null":
      return { kind: draft.kind, ...meta };
    case "unknown":
      return { kind: "unknown", ...meta };
    case "literal":
      return { kind: "literal", ...meta, values: draft.values };
    case "array": {
      const items = writeSchema(
        listInside(drafts, (one) => one.items),
        names,
      );
      return { kind: "array", ...meta, items, ...pick(draft, ["minItems", "maxItems", "uniqueItems"]) };
    }
    case "map": {
      const values = writeSchema(
        listInside(drafts, (one) => one.mapValues),
        names,
      );
      return { kind: "map", ...meta, values, ...pick(draft, ["minProperties", "maxProperties"]) };
    }
    case "object": {
      const properties = writeProperties(drafts, names);
      return { kind: "object", ...meta, properties, ...pick(draft, ["minProperties", "maxProperties"]) };
    }
    case "union":
      return writeUnion(drafts, meta, names);
  }
}

/** Writes a shape that several places share, in place even if it has a name. */
export function writeComponent(drafts: readonly Draft[], names: SchemaNames): Schema {
  const [draft] = drafts;
  const schema: Schema =
    draft?.type === undefined
      ? writeStructure(drafts, draft ? writeMeta(draft) : {}, names)
      : { kind: "ref", name: draft.type, ...writeMeta(draft) };
  names.sources.set(schema, drafts);
  return schema;
}

/** Writes the schema of a place, or of several of one shape at once: a reference where the shape has a name. */
export function writeSchema(drafts: readonly Draft[], names: SchemaNames): Schema {
  const [draft] = drafts;
  const component = draft && names.componentOf(draft);
  if (!draft || component === undefined) return writeComponent(drafts, names);
  const schema: Schema = { kind: "ref", name: component, ...writeMeta(draft) };
  names.sources.set(schema, drafts);
  return schema;
}
