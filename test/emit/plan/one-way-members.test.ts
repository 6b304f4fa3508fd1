import { describe, expect, it } from "vitest";
import { bundlePackage } from "../support/load-package.js";
import { readForeign } from "../support/serve-package.js";

const text = { type: "string" };
const id = { type: "integer", readOnly: true };
const json = (schema: object) => ({ content: { "application/json": { schema } } });

type Validators = Readonly<Record<string, { is: (value: unknown) => boolean }>>;

/** Whether a request with a body of a schema may be some values, in the package of such an operation. */
async function accepts(schema: object, values: readonly unknown[], schemas: object = {}): Promise<boolean[]> {
  const operation = {
    operationId: "things.make",
    requestBody: {
      required: true,
      ...json({ type: "object", required: ["it"], properties: { it: schema } }),
    },
    responses: { "204": { description: "made" } },
  };
  const { spec } = readForeign({ "/things": { post: operation } }, { components: { schemas } });
  const code = await bundlePackage(spec, 'export * from "./src/validators.js";');
  const url = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  const validators = (await import(url)) as Validators;
  return values.map((it) => validators["ThingMakeParams"]?.is({ it }) === true);
}

describe("a readOnly member that is required is not asked for in a request", () => {
  const item = { type: "object", required: ["id", "kind"], properties: { id, kind: { const: "first" } } };

  it.each<[string, object, unknown, unknown]>([
    ["in an object", { type: "object", required: ["id", "a"], properties: { id, a: text } }, { a: "" }, {}],
    [
      "in a value of any name",
      { type: "object", additionalProperties: item },
      { x: { kind: "first" } },
      { x: {} },
    ],
    ["in an item by its place", { type: "array", prefixItems: [item] }, [{ kind: "first" }], [{}]],
    [
      "in the item that a list contains",
      { type: "array", items: {}, contains: item },
      [1, { kind: "first" }],
      [{}],
    ],
    [
      "where another member asks for it",
      { type: "object", properties: { id, a: text, b: text }, dependentRequired: { a: ["id", "b"] } },
      { a: "", b: "" },
      { a: "" },
    ],
    [
      "where a condition asks for it, of the object that has it",
      {
        type: "object",
        properties: { id, a: text, b: text },
        if: { required: ["a"] },
        then: { required: ["id", "b"] },
      },
      { a: "", b: "" },
      { a: "" },
    ],
    [
      "where there is otherwise no branch for it",
      {
        type: "object",
        properties: { id, a: text, b: text },
        if: { required: ["a"] },
        else: { required: ["id", "b"] },
      },
      { b: "" },
      {},
    ],
  ])("%s", async (_, schema, right, wrong) => {
    expect(await accepts(schema, [right, wrong])).toEqual([true, false]);
  });

  it("where what it refers to is marked", async () => {
    const schema = {
      type: "object",
      required: ["id", "a"],
      properties: { id: { $ref: "#/components/schemas/Id" }, a: text },
    };
    const schemas = { Id: { $ref: "#/components/schemas/Key" }, Key: id };
    expect(await accepts(schema, [{ a: "" }, {}], schemas)).toEqual([true, false]);
  });
});

describe("a readOnly member that decides is looked at as it is written", () => {
  it("by what a value must not be: without it none is refused", async () => {
    const schema = {
      type: "object",
      properties: { id, a: text },
      not: { type: "object", required: ["id"], properties: { id } },
    };
    expect(await accepts(schema, [{ a: "" }, { id: 1 }])).toEqual([true, false]);
  });

  it("by what a condition asks: without it the other branch is taken", async () => {
    const schema = {
      type: "object",
      properties: { id, a: text, b: text },
      if: { type: "object", required: ["id"], properties: { id } },
      then: { required: ["a"] },
      else: { required: ["b"] },
    };
    expect(await accepts(schema, [{ b: "" }, { a: "" }])).toEqual([true, false]);
  });
});
