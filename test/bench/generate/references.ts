// Writes a reference of so many operations in the dialect `reference-markdown`. Usage: tsx references.ts COUNT FILE
import { writeFileSync } from "node:fs";
import process from "node:process";
import type { NamedSchema, Operation, Parameter, Property, Schema } from "../../../generator/model/index.js";
import { renderReference } from "../../support/render-reference.js";
import { json } from "../../support/contents.js";

const string: Schema = { kind: "string" };
const number: Schema = { kind: "number" };
const boolean: Schema = { kind: "boolean" };

const property = (name: string, schema: Schema, required = true): Property => ({
  name,
  required,
  schema: { ...schema, description: `What ${name.replaceAll("_", " ")} means here.` },
});

/** A thing of ten members: plain, listed, nested, one of some values. */
function createThing(index: number): Schema {
  const owner: Schema = {
    kind: "object",
    properties: [property("email", string), property("name", string, false)],
  };
  return {
    kind: "object",
    properties: [
      property("id", string),
      property("created_at", string),
      property("enabled", boolean),
      property("limit", number, false),
      property("owner", owner),
      property("status", { kind: "literal", values: ["active", "paused", `special_${String(index)}`] }),
      property("tags", { kind: "array", items: string }, false),
      property("weights", { kind: "map", values: number }, false),
      property(`detail_${String(index)}`, string, false),
      property("steps", { kind: "array", items: { kind: "object", properties: [property("name", string)] } }),
    ],
  };
}

const envelope = (result: Schema): Schema => ({
  kind: "object",
  properties: [property("result", result), property("success", boolean)],
});

const parameter = (name: string, location: "path" | "query"): Parameter => ({
  name,
  in: location,
  required: location === "path",
  schema: location === "path" ? string : number,
});

interface Call {
  readonly name: string;
  readonly method: Operation["method"];
  readonly isOne: boolean;
}

const calls: readonly Call[] = [
  { name: "List", method: "get", isOne: false },
  { name: "Create", method: "post", isOne: false },
  { name: "Get", method: "get", isOne: true },
  { name: "Update", method: "put", isOne: true },
  { name: "Delete", method: "delete", isOne: true },
];

function createOperation(index: number, { isOne, method, name }: Call): Operation {
  const model = `Thing${String(index)}`;
  const thing: Schema = { kind: "ref", name: model };
  const path = `/accounts/{account_id}/things_${String(index)}`;
  return {
    name: `${name} Thing ${String(index)}`,
    method,
    path: isOne ? `${path}/{thing_id}` : path,
    resource: [],
    description: `${name}s what thing ${String(index)} is about.`,
    parameters: [
      parameter("account_id", "path"),
      ...(isOne ? [parameter("thing_id", "path")] : []),
      ...(name === "List" ? [parameter("page", "query"), parameter("per_page", "query")] : []),
    ],
    ...((method === "post" || method === "put") && {
      requestBody: { required: true, content: json(createThing(index)) },
    }),
    responses: [
      {
        status: "200",
        description: "OK",
        headers: [],
        content: json(envelope(name === "List" ? { kind: "array", items: thing } : thing)),
      },
    ],
  };
}

/** A page of one resource with five operations. */
function renderResource(index: number): string {
  const named: NamedSchema = { name: `Thing${String(index)}`, schema: createThing(index) };
  const operations = calls.map((call) => createOperation(index, call));
  return renderReference({ operations, schemas: [named] }, 2).replace(
    "# Example",
    `# Thing ${String(index)}`,
  );
}

const [count = "100", file = "reference.md"] = process.argv.slice(2);
const resources = Array.from({ length: Math.ceil(Number(count) / calls.length) }, (_, index) =>
  renderResource(index),
);
writeFileSync(file, resources.join("\n\n"));
