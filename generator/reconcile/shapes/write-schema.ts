import {
  stringifyJson,
  type ConstraintKeyword,
  type Property,
  type Schema,
  type SchemaMeta,
} from "../../model/index.js";
import type { Draft } from "../draft.js";
import { findTag } from "./tagged.js";

/** What the writer has to know of names. */
export interface SchemaNames {
  /** The component that a draft stands for, if it is not written in place. */
  readonly componentOf: (draft: Draft) => string | undefined;
  /** The documented type behind a draft that stands for one, otherwise the draft itself. */
  readonly resolve: (draft: Draft) => Draft;
}

const stringKeywords = ["minLength", "maxLength", "pattern", "format"] as const;
const boundKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;
const numericKeywords = [...boundKeywords, "multipleOf", "format"] as const;
const arrayKeywords = ["minItems", "maxItems", "uniqueItems"] as const;
const objectKeywords = ["minProperties", "maxProperties"] as const;

/** Whether null is one value more: what may be anything, or is null alone, has it; of a documented type the use tells. */
function addsNull({ kind, nullable, type }: Draft): boolean {
  return nullable && (type !== undefined || (kind !== "unknown" && kind !== "null"));
}

function writeMeta(draft: Draft): SchemaMeta {
  return {
    ...(draft.description !== undefined && { description: draft.description }),
    ...(draft.default !== undefined && { default: draft.default }),
    ...(draft.deprecated && { deprecated: true }),
    ...(draft.keywords as Partial<Schema> | undefined),
    ...(addsNull(draft) && { nullable: true }),
  };
}

function pick(draft: Draft, keywords: readonly ConstraintKeyword[]): object {
  return Object.fromEntries([...draft.constraints].filter(([keyword]) => keywords.includes(keyword)));
}

/** A schema with the examples of its place, each once. Those of a parameter, a body or an answer stand beside its schema. */
function withExamples(schema: Schema, { examples }: Draft): Schema {
  if (examples.length === 0) return schema;
  const once = new Map(examples.map((value) => [stringifyJson(value), value]));
  return { ...schema, examples: [...once.values()] };
}

function writeInner(draft: Draft, names: SchemaNames): Schema {
  return withExamples(writeSchema(draft, names), draft);
}

function writeInside(draft: Draft | undefined, names: SchemaNames): Schema {
  return draft ? writeInner(draft, names) : { kind: "unknown" };
}

function writeProperties(draft: Draft, names: SchemaNames): Property[] {
  return [...draft.properties].map(([name, member]) => ({
    name,
    required: member.required,
    schema: writeInner(member, names),
  }));
}

/** A variant that may be null makes the union nullable: null is never a variant's own. */
function withoutNull(schema: Schema): Schema {
  const copy: Schema & { nullable?: boolean } = { ...schema };
  delete copy.nullable;
  return copy;
}

function writeUnion(draft: Draft, names: SchemaNames): Schema {
  const others = draft.variants.filter(({ kind }) => kind !== "null");
  const written = others.map((variant) => writeInner(variant, names));
  const isNullable =
    draft.nullable ||
    others.length < draft.variants.length ||
    written.some(({ nullable }) => nullable === true);
  const variants = written.map(withoutNull);
  const meta: SchemaMeta = { ...writeMeta(draft), ...(isNullable && { nullable: true }) };
  const [only] = variants;
  if (variants.length === 1 && only) return only.kind === "unknown" ? only : { ...only, ...meta };
  const mode = findTag(draft, names.resolve) === undefined ? "any" : "one";
  return { kind: "union", mode, ...meta, variants };
}

function writeStructure(draft: Draft, names: SchemaNames): Schema {
  const meta = writeMeta(draft);
  switch (draft.kind) {
    case "string":
      return { kind: "string", ...meta, ...pick(draft, stringKeywords) };
    case "file":
      return { kind: "string", ...meta, format: "binary" };
    case "number":
    case "integer":
      return { kind: draft.kind, ...meta, ...pick(draft, numericKeywords) };
    case "boolean":
    case "null":
    case "unknown":
      return { kind: draft.kind, ...meta };
    case "literal":
      return { kind: "literal", ...meta, values: draft.values };
    case "array":
      return {
        kind: "array",
        ...meta,
        items: writeInside(draft.items, names),
        ...pick(draft, arrayKeywords),
      };
    case "map":
      return {
        kind: "map",
        ...meta,
        values: writeInside(draft.mapValues, names),
        ...pick(draft, objectKeywords),
      };
    case "object":
      return {
        kind: "object",
        ...meta,
        properties: writeProperties(draft, names),
        ...pick(draft, objectKeywords),
      };
    case "union":
      return writeUnion(draft, names);
  }
}

/** Writes what a draft is, even if its shape has a name: the content of a component. */
export function writeComponent(draft: Draft, names: SchemaNames): Schema {
  if (draft.type !== undefined) return { kind: "ref", name: draft.type, ...writeMeta(draft) };
  return writeStructure(draft, names);
}

/** Writes the content of a component that a document defines, with the examples that it has there. */
export function writeDefinition(draft: Draft, names: SchemaNames): Schema {
  return withExamples(writeComponent(draft, names), draft);
}

/** Writes the schema of a place: a reference where its shape has a name. */
export function writeSchema(draft: Draft, names: SchemaNames): Schema {
  const component = names.componentOf(draft);
  if (component === undefined) return writeComponent(draft, names);
  return { kind: "ref", name: component, ...writeMeta(draft) };
}
