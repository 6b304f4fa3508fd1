import { describe, expect, it } from "vitest";
import { bundlePackage } from "./support/load-package.js";
import { readForeign } from "./support/serve-package.js";

const text = { type: "string" };
const members = { type: "object", properties: { a: text, b: text } };
const inQuery = (name: string) => ({ name, in: "query", schema: text });

interface Accepted {
  readonly is: (value: unknown) => boolean;
}

/** The validator of the parameters of an operation with a body, whose members stand beside the others. */
async function validate(schema: object, parameters: readonly object[] = [], required = true) {
  const operation = {
    operationId: "things.make",
    parameters,
    requestBody: { required, content: { "application/json": { schema } } },
    responses: { "204": { description: "made" } },
  };
  const { spec } = readForeign({ "/things": { post: operation } });
  const code = await bundlePackage(spec, 'export * from "./src/validators.js";');
  const url = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  const { ThingMakeParams } = (await import(url)) as { readonly ThingMakeParams: Accepted };
  return ThingMakeParams.is;
}

describe("what a body says of its members together holds of the parameters", () => {
  it.each<[string, object, object, object]>([
    ["dependentRequired", { dependentRequired: { a: ["b"] } }, { a: "", b: "", q: "" }, { a: "", q: "" }],
    [
      "if and then",
      { if: { properties: { a: { const: "x" } }, required: ["a"] }, then: { required: ["b"] } },
      { a: "y" },
      { a: "x" },
    ],
    ["not", { not: { required: ["a", "b"] } }, { a: "", q: "" }, { a: "", b: "", q: "" }],
  ])("%s, beside others", async (_, rules, right, wrong) => {
    const is = await validate({ ...members, ...rules }, [inQuery("q")]);
    expect([is(right), is(wrong)]).toEqual([true, false]);
  });

  it("the number of members, where they stand alone and the body has to be there", async () => {
    const counted = { ...members, minProperties: 1, maxProperties: 1 };
    const alone = await validate(counted);
    expect([{ a: "" }, {}, { a: "", b: "" }].map(alone)).toEqual([true, false, false]);
    const beside = await validate(counted, [inQuery("q")]);
    expect([{ a: "" }, { a: "", q: "" }].map(beside)).toEqual([true, true]);
    const optional = await validate(counted, [], false);
    expect([{ a: "" }, {}].map(optional)).toEqual([true, true]);
  });

  it("not where a member of another place has the name of one of them", async () => {
    const is = await validate({ ...members, dependentRequired: { a: ["b"] } }, [inQuery("a")]);
    expect(is({ a: "" })).toBe(true);
  });
});
