import type { ApiSpec, NamedSchema, Operation, Property, Schema } from "../../../generator/model/index.js";
import { json } from "../../support/contents.js";

const text: Schema = { kind: "string" };

function property(name: string, schema: Schema, required = true): Property {
  return { name, required, schema };
}

/** A log entry as large as documented ones are; every tenth of the revision lacks a member and has a tighter bound. */
function makeLog(index: number, isEdited: boolean): Schema {
  const properties = [
    property("id", { kind: "string", description: `The id of entry ${index}.` }),
    property("status", { kind: "literal", values: ["ok", "failed", "cached"] }),
    property("tokens_in", { kind: "integer", nullable: true }),
    property("tokens_out", { kind: "integer", minimum: 0, maximum: isEdited ? 10 : 20 }),
    property("created_at", { kind: "string", format: "date-time" }),
    property("metadata", { kind: "map", values: text }, false),
    property("tags", { kind: "array", items: text }, false),
    property("shared", { kind: "ref", name: "Shared" }),
    property("next", { kind: "ref", name: `Log${index}` }, false),
    ...(isEdited ? [] : [property("cost", { kind: "number" }, false)]),
  ];
  return { kind: "object", properties };
}

function makeOperation(index: number): Operation {
  const resource = `resource${Math.floor(index / 5)}`;
  const isList = index % 2 === 0;
  const item: Schema = { kind: "ref", name: `Log${index}` };
  const schema: Schema = isList ? { kind: "array", items: item } : item;
  return {
    method: "get",
    path: `/accounts/{account_id}/${resource}/operation${index}`,
    resource: [resource],
    name: `operation${index}`,
    summary: `Operation ${index}`,
    parameters: [
      { name: "account_id", in: "path", required: true, schema: text },
      { name: "page", in: "query", required: false, schema: { kind: "integer", minimum: 1 } },
      { name: "search", in: "query", required: false, schema: { kind: "string", maxLength: 100 } },
    ],
    responses: [
      { status: "200", description: "OK", headers: [], content: json(schema) },
      {
        status: "4XX",
        description: "Error",
        headers: [],
        content: json({ kind: "ref", name: "Shared" }),
      },
    ],
  };
}

/** A spec of some operations with a type of its own each, one in ten of them edited. */
export function makeSpec(operations: number, isRevision: boolean): ApiSpec {
  const numbers = Array.from({ length: operations }, (_, index) => index);
  const shared: NamedSchema = {
    name: "Shared",
    schema: {
      kind: "object",
      properties: [property("code", { kind: "integer" }), property("message", text)],
    },
  };
  const logs = numbers.map((index): NamedSchema => ({
    name: `Log${index}`,
    schema: makeLog(index, isRevision && index % 10 === 0),
  }));
  return {
    title: "Bench",
    version: "1.0.0",
    sdk: { package: "bench", factory: "createBench", clientOptions: {} },
    servers: [{ url: "https://api.example.com" }],
    credentials: [],
    security: [],
    operations: numbers.map(makeOperation),
    schemas: [shared, ...logs],
  };
}
