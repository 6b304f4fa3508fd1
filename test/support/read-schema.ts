import type { JsonValue, Schema } from "../../generator/model/index.js";
import { normaliseOpenApi } from "../../generator/openapi/index.js";

/** What a schema of a document of others is in the model; beside it stands `Name`, a short text. */
export function readSchemaWith(schema: JsonValue): {
  readonly schema: Schema | undefined;
  readonly codes: readonly string[];
} {
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Schemas", version: "1" },
    paths: {},
    components: { schemas: { Root: schema, Name: { type: "string", maxLength: 9 } } },
  });
  const { spec, diagnostics } = normaliseOpenApi({ name: "schemas.json", text });
  const root = spec?.schemas.find(({ name }) => name === "Root");
  return { schema: root?.schema, codes: diagnostics.map(({ code }) => code) };
}

/** The same of a schema that is read without a word. */
export function readSchemaOf(schema: JsonValue): Schema | undefined {
  const { schema: read, codes } = readSchemaWith(schema);
  if (codes.some((code) => code !== "openapi-assumed")) throw new Error(codes.join(", "));
  return read;
}
