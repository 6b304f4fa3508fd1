import { describe, expect, it } from "vitest";
import { separateWays } from "../../../generator/emit/plan/separate-ways.js";
import { readForeign } from "../support/serve-package.js";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const id = { type: "integer", readOnly: true };

/** A spec with an operation that sends what it answers, each a schema with this name. */
function read(schemas: object, sent = "Thing", answered = sent) {
  const operation = {
    operationId: "things.change",
    requestBody: { required: true, ...json(ref(sent)) },
    responses: { "200": { description: "ok", ...json(ref(answered)) } },
  };
  return readForeign({ "/things": { put: operation } }, { components: { schemas } }).spec;
}

const namesOf = (spec: ReturnType<typeof read>) => spec.schemas.map(({ name }) => name);

describe("schemas of both ways", () => {
  const one = { type: "object", required: ["id"], properties: { id } };

  it("are two where one way asks for what the other does not have", () => {
    const spec = read({ Thing: one });
    expect(namesOf(spec)).toEqual(["Thing", "ThingInput"]);
    expect(spec.operations[0]?.requestBody?.content[0]?.schema).toEqual({ kind: "ref", name: "ThingInput" });
    expect(spec.operations[0]?.responses[0]?.content[0]?.schema).toEqual({ kind: "ref", name: "Thing" });
  });

  it("are two as far as references lead to such, in circles too, and with the names of a discriminator", () => {
    const spec = read({
      Thing: {
        oneOf: [ref("A"), ref("B")],
        discriminator: {
          propertyName: "k",
          mapping: { a: ref("A").$ref, b: ref("B").$ref },
          defaultMapping: "A",
        },
      },
      A: {
        type: "object",
        required: ["k", "id"],
        properties: { k: { type: "string" }, id, next: ref("Thing") },
      },
      B: { type: "object", required: ["k"], properties: { k: { type: "string" }, plain: ref("Plain") } },
      Plain: { type: "object", properties: { a: { type: "string" } } },
    });
    expect(namesOf(spec)).toEqual(["Thing", "ThingInput", "A", "AInput", "B", "Plain"]);
    const input = spec.schemas.find(({ name }) => name === "ThingInput")?.schema;
    expect(input).toMatchObject({
      variants: [{ name: "AInput" }, { name: "B" }],
      discriminator: { mapping: { a: "AInput", b: "B" }, defaultMapping: "AInput" },
    });
  });

  it("take a name that is free", () => {
    expect(
      namesOf(read({ Thing: one, ThingInput: { type: "object", properties: { a: { type: "string" } } } })),
    ).toEqual(["Thing", "ThingInput2", "ThingInput"]);
  });

  it.each([
    [
      "nothing is of one way",
      { Thing: { type: "object", required: ["a"], properties: { a: { type: "string" } } } },
    ],
    ["no member of one way is asked for", { Thing: { type: "object", properties: { id } } }],
  ])("stay one where %s", (_, schemas) => {
    expect(namesOf(read(schemas))).toEqual(["Thing"]);
  });

  it("stay as they are where each has but one way", () => {
    const schemas = { Thing: one, Other: { type: "object", properties: { a: { type: "string" } } } };
    const spec = read(schemas, "Other", "Thing");
    expect(separateWays(spec)).toBe(spec);
  });
});
