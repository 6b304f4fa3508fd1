import type { ApiSpec, NamedSchema, Operation, Property, Schema } from "../../../generator/model/index.js";
import { schemaOf } from "../../support/contents.js";

/** What of a spec is on the wire, with references written out, as JSON that does not depend on any order or name. */
export type Structure = unknown;

function sortTexts(list: readonly unknown[]): unknown[] {
  return list
    .map((one) => JSON.stringify(one))
    .sort()
    .map((text) => JSON.parse(text) as unknown);
}

/** What a schema says to people alone. */
const annotations = new Set(["default", "deprecated", "description", "examples", "title"]);

/** Writes out the structure of schemas that do not contain themselves. */
class StructurePrinter {
  private readonly schemas: ReadonlyMap<string, Schema>;

  constructor(schemas: readonly NamedSchema[]) {
    this.schemas = new Map(schemas.map(({ name, schema }) => [name, schema]));
  }

  print(schema: Schema): Structure {
    const nullable = schema.nullable === true && { nullable: true };
    switch (schema.kind) {
      case "ref": {
        const named = this.schemas.get(schema.name);
        return named ? { ...(this.print(named) as object), ...nullable } : { kind: "unknown" };
      }
      case "object":
        return {
          kind: "object",
          properties: sortTexts(schema.properties.map((one) => this.printProperty(one))),
          ...nullable,
        };
      case "array":
        return { kind: "array", items: this.print(schema.items), ...nullable };
      case "map":
        return { kind: "map", values: this.print(schema.values), ...nullable };
      case "union":
        return {
          kind: "union",
          variants: sortTexts(schema.variants.map((one) => this.print(one))),
          ...nullable,
        };
      case "literal":
        return { kind: "literal", values: sortTexts(schema.values), ...nullable };
      case "string":
      case "number":
      case "integer":
      case "boolean":
      case "null":
      case "unknown":
        return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.has(keyword)));
    }
  }

  private printProperty({ name, required, schema }: Property): Structure {
    return { name, required, schema: this.print(schema) };
  }

  printOperation({ method, parameters, path, requestBody, responses }: Operation): Structure {
    const body = schemaOf(requestBody);
    return {
      key: `${method} ${path}`,
      parameters: sortTexts(
        parameters.map(({ in: location, name, required, schema }) => [
          location,
          name,
          required,
          this.print(schema),
        ]),
      ),
      body: body ? this.print(body) : null,
      responses: responses.flatMap((response) => {
        const schema = schemaOf(response);
        return schema ? [[response.status, this.print(schema)]] : [];
      }),
    };
  }
}

/** The structure of every operation of a spec. */
export function printStructure({ operations, schemas }: Pick<ApiSpec, "operations" | "schemas">): Structure {
  const printer = new StructurePrinter(schemas);
  return sortTexts(operations.map((operation) => printer.printOperation(operation)));
}
