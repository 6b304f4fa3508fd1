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

  it("the number of members, of which parameters are none", async () => {
    const counted = { ...members, minProperties: 1, maxProperties: 1 };
    const alone = await validate(counted);
    expect([{ a: "" }, {}, { a: "", b: "" }].map(alone)).toEqual([true, false, false]);
    const beside = await validate(counted, [inQuery("q"), inQuery("constructor")]);
    expect([{ a: "" }, { a: "", q: "", constructor: "" }].map(beside)).toEqual([true, true]);
    expect([{ q: "" }, { a: "", b: "", q: "" }].map(beside)).toEqual([false, false]);
    const optional = await validate(counted, [inQuery("q")], false);
    expect([{ a: "" }, { q: "" }, { a: "", b: "" }].map(optional)).toEqual([true, true, false]);
  });

  it("that there are no others", async () => {
    const closed = await validate({ ...members, additionalProperties: false }, [inQuery("q")]);
    expect(
      [
        { a: "", q: "" },
        { a: "", c: "" },
      ].map(closed),
    ).toEqual([true, false]);
    const apart = await validate({ ...members, additionalProperties: false }, [inQuery("a")]);
    const values = [{ a: "", b: "", body: { a: "" } }, { body: { c: "" } }, { c: "" }];
    expect(values.map(apart)).toEqual([true, false, false]);
    const open = await validate(members, [inQuery("q")]);
    expect(open({ a: "", c: "" })).toBe(true);
  });

  it("that there are no others, but those that an answer brings", async () => {
    const withId = { ...members.properties, id: { ...text, readOnly: true } };
    const is = await validate({ ...members, properties: withId, additionalProperties: false }, [
      inQuery("q"),
    ]);
    expect([{ a: "", q: "" }, { id: "" }, { a: "", c: "" }].map(is)).toEqual([true, true, false]);
  });
});

describe("a body goes under `body` where its members could not stand for it beside others", () => {
  const inBody = { body: { a: "x" } };

  it.each<[string, object, readonly object[], object]>([
    [
      "rules of members that have the name of a parameter",
      { dependentRequired: { b: ["a"] } },
      [inQuery("a")],
      { b: "" },
    ],
    [
      "members of names with a pattern",
      { patternProperties: { "^x-": { type: "number" } } },
      [],
      { "x-c": "" },
    ],
    ["members whose names follow a rule", { propertyNames: { maxLength: 1 } }, [], { long: "" }],
  ])("%s", async (_, rules, parameters, wrong) => {
    const is = await validate({ ...members, ...rules }, parameters);
    expect([is(inBody), is({ body: wrong })]).toEqual([true, false]);
    expect(is({ a: "x" })).toBe(false);
  });

  it("an optional one of which several have to be there", async () => {
    const is = await validate({ ...members, minProperties: 2 }, [], false);
    expect([{}, { body: { a: "", b: "" } }, inBody].map(is)).toEqual([true, true, false]);
  });
});
