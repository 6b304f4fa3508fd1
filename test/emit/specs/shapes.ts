import type {
  MediaType,
  ObjectSchema,
  Parameter,
  Property,
  Response,
  Schema,
} from "../../../generator/model/index.js";
import { json } from "../../support/contents.js";

/** Short spellings for specs written by hand. */
export const text: Schema = { kind: "string" };
export const integer: Schema = { kind: "integer" };

export function ref(name: string): Schema {
  return { kind: "ref", name };
}

export function list(items: Schema): Schema {
  return { kind: "array", items };
}

export function oneOf(...values: string[]): Schema {
  return { kind: "literal", values };
}

export function object(
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): ObjectSchema {
  const properties = (members: Readonly<Record<string, Schema>>, isRequired: boolean): Property[] =>
    Object.entries(members).map(([name, schema]) => ({ name, required: isRequired, schema }));
  return { kind: "object", properties: [...properties(required, true), ...properties(optional, false)] };
}

export function path(name: string, description?: string): Parameter {
  return {
    name,
    in: "path",
    required: true,
    schema: text,
    ...(description !== undefined && { description }),
  };
}

export function query(name: string, schema: Schema, more: Partial<Parameter> = {}): Parameter {
  return { name, in: "query", required: false, schema, ...more };
}

export function ok(schema: Schema, more: Partial<MediaType> = {}): readonly Response[] {
  return [{ status: "200", description: "OK", headers: [], content: json(schema, more) }];
}

/** The body of answers that wrap their result, as many vendors do. */
export function envelope(result: Schema, more: Readonly<Record<string, Schema>> = {}): ObjectSchema {
  return object({
    errors: list(object({ code: integer, message: text })),
    result,
    success: { kind: "boolean" },
    ...more,
  });
}
