import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ApiSpec, Operation, Schema } from "../../generator/model/index.js";
import { applyOverlay, readOpenApi } from "../../generator/openapi/index.js";
import { schemaOf } from "../support/contents.js";

const load = (name: string) => ({ name, text: readFileSync(name, "utf8") });

const { spec } = readOpenApi(load("spec/openapi.yaml"));

/** The members that may be null by the vendor's published types: `<documented type>.<member path>`, `[]` for items. */
const places = readFileSync("test/fixtures/openapi/facts/nullable.txt", "utf8").trim().split("\n");

function resolve(schema: Schema | undefined, { schemas }: ApiSpec): Schema | undefined {
  if (schema?.kind !== "ref") return schema;
  const target = schemas.find(({ name }) => name === schema.name)?.schema;
  return resolve(target, { schemas } as ApiSpec);
}

/** The parameters of an operation as one object, as a caller passes them. */
function parametersOf({ parameters, requestBody }: Operation): Schema {
  const schema = schemaOf(requestBody);
  const body = schema?.kind === "object" ? schema.properties : [];
  return { kind: "object", properties: [...parameters, ...body] };
}

/** `LogEditParams` are the parameters of the operation that answers with a `LogEditResponse`. */
function findType(name: string, whole: ApiSpec): Schema | undefined {
  const named = whole.schemas.find((schema) => schema.name === name)?.schema;
  if (named) return named;
  const answer = JSON.stringify({ kind: "ref", name: name.replace(/Params$/, "Response") });
  const operation = whole.operations.find(({ responses }) => JSON.stringify(responses).includes(answer));
  return operation && parametersOf(operation);
}

function findMember(schema: Schema | undefined, step: string, whole: ApiSpec): Schema | undefined {
  const name = step.replace("[]", "");
  const owner = resolve(schema, whole);
  const member =
    owner?.kind === "object" ? owner.properties.find((property) => property.name === name) : undefined;
  if (!step.endsWith("[]")) return member?.schema;
  const list = resolve(member?.schema, whole);
  return list?.kind === "array" ? list.items : undefined;
}

describe("the corrections of the project", () => {
  it("each find their places in the spec, but for the references that they have taken away", () => {
    const overlay = load("spec/overlay.yaml");
    const diagnostics = spec && applyOverlay(spec, overlay, () => load("spec/openapi.yaml")).diagnostics;
    const errors = diagnostics?.filter(({ severity }) => severity === "error") ?? [];
    const targets = errors.map(({ at }) => overlay.text.slice(at?.start, at?.end));
    expect(targets.filter((target) => !target.includes("$ref"))).toEqual([]);
  });
});

describe("the spec of the project", () => {
  it.each(places)("allows null for %s", (place) => {
    const [type = "", ...steps] = place.split(".");
    const schema = spec && steps.reduce((owner, step) => findMember(owner, step, spec), findType(type, spec));
    expect(schema).toMatchObject({ nullable: true });
  });
});
