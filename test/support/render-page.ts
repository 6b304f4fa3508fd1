import type { Operation, Parameter, Property, Schema } from "../../generator/model/index.js";
import type { Shape } from "./claimed-shape.js";

/** The first three of five and more, and how many are left out. */
export function elide(parts: readonly string[]): readonly string[] {
  return parts.length < 5 ? parts : [...parts.slice(0, 3), `${parts.length - 3} more`];
}

/** A schema inside the arrays and maps around it. */
export function findCore(schema: Schema): Schema {
  if (schema.kind === "array") return findCore(schema.items);
  if (schema.kind === "map") return findCore(schema.values);
  return schema;
}

const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ["maxLength", "minLength", "format"],
  number: ["maximum", "minimum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
  integer: ["maximum", "minimum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
};

/** A parameter as a member of an object, its own description and deprecation before those of its schema. */
export function asProperty({ deprecated, description, name, required, schema }: Parameter): Property {
  const meta = {
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
  };
  return { name, required, schema: { ...schema, ...meta } };
}

/** A description, with the blank lines around it. */
export function renderProse(description: string | undefined): string[] {
  return description === undefined ? [] : ["", description, ""];
}

/** The facts of a schema that pages print on lines of their own, by their keywords. */
function listConstraints(schema: Schema): readonly (readonly [string, string | number])[] {
  const facts = schema as unknown as Readonly<Record<string, string | number | undefined>>;
  return (keywordsOf[schema.kind] ?? []).flatMap((keyword) => {
    const value = facts[keyword];
    return value === undefined ? [] : [[keyword, value] as const];
  });
}

/** The lines of constraints under a declaration. */
export function renderConstraints(schema: Schema): string[] {
  return listConstraints(findCore(schema)).map(([keyword, value]) => `${keyword}${value}`);
}

/** The constraints of a schema, as a shape has them. */
export function expectConstraints(schema: Schema): Shape {
  const constraints = Object.fromEntries(listConstraints(schema));
  return Object.keys(constraints).length > 0 ? { constraints } : {};
}

/** The part of a page above its declarations. */
export function renderHead(operation: Operation, title: string, signature?: string): string[] {
  return [
    "Skip to content",
    "Start here",
    "",
    title,
    "",
    ...(operation.deprecated ? ["Deprecated"] : []),
    ...(signature === undefined ? [] : [signature]),
    `${operation.method.toUpperCase()}${operation.path}`,
    "",
    ...(operation.description === undefined ? [] : [operation.description, ""]),
    ...(operation.permissions
      ? ["Accepted Permissions (at least one required)", operation.permissions.join("")]
      : []),
  ];
}
