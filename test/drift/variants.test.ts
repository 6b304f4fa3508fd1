import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, JsonValue, NamedSchema, Schema } from "../../generator/model/index.js";
import { documentWith, type Members } from "./support/carriers.js";
import { judgeBothWays } from "./support/judge-on-wire.js";
import { answer, inResponse, object, operation, property, spec, text } from "./support/small-spec.js";
import { startProcessorTime } from "../support/processor-time.js";

const number: Schema = { kind: "number" };
const any = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "any", variants });
const tagged = (tag: string, value: Schema): Schema =>
  object(property("type", { kind: "literal", values: [tag] }), property("value", value));

function outline(base: ApiSpec, revision: ApiSpec): readonly string[] {
  return compare(base, revision).map(({ kind, place }) => `${kind} at ${place}`);
}

const inAnswer = (base: Schema, revision: Schema) => outline(inResponse(base), inResponse(revision));
const place = "logs.get › response 200 › value";

describe("the variants of a union, in whichever order they stand", () => {
  it("are known by their tag", () => {
    const before = any(tagged("a", text), tagged("b", text));
    expect(inAnswer(before, any(tagged("b", number), tagged("a", { kind: "boolean" })))).toEqual([
      `type-changed at ${place} › type: "a" › value`,
      `type-changed at ${place} › type: "b" › value`,
    ]);
  });

  it("are known by a tag that stands in any of their members, and in all variants", () => {
    const open = (one: string, value: Schema) =>
      object(
        property("value", value),
        property(`is_${one}`, { kind: "literal", values: [true] }),
        property("kind", { kind: "literal", values: [one] }),
      );
    const before = any(open("a", text), open("b", text));
    expect(inAnswer(before, any(open("b", number), open("a", { kind: "boolean" })))).toEqual([
      `type-changed at ${place} › is_a: true › value`,
      `type-changed at ${place} › is_b: true › value`,
    ]);
  });

  it("are known by their tag, whatever else is among them", () => {
    const before = any(text, tagged("a", text), tagged("b", text));
    const after = any(tagged("b", number), text, tagged("a", { kind: "boolean" }));
    expect(inAnswer(before, after)).toEqual([
      `type-changed at ${place} › type: "a" › value`,
      `type-changed at ${place} › type: "b" › value`,
    ]);
  });

  it("are known by no member that only some of them have", () => {
    const only = (value: string): Schema => ({ kind: "literal", values: [value] });
    const closed = (kind: string, value: Schema) =>
      object(property("status", only("closed")), property("kind", only(kind)), property("value", value));
    const open = object(property("kind", only("c")));
    expect(
      inAnswer(
        any(closed("a", text), closed("b", text), open),
        any(open, closed("b", number), closed("a", { kind: "boolean" })),
      ),
    ).toEqual([
      `type-changed at ${place} › status: "closed" › value`,
      `type-changed at ${place} › status: "closed" › value`,
    ]);
  });

  it("are named in a place by their name, or else by their tag", () => {
    const described = (description: string): ApiSpec => {
      const cat: Schema = { kind: "ref", name: "Cat", description };
      const base = inResponse(any(cat, { ...tagged("b", text), description }));
      return { ...base, schemas: [{ name: "Cat", schema: tagged("a", text) }] };
    };
    expect(outline(described("one"), described("two"))).toEqual([
      `description-changed at ${place} › Cat`,
      `description-changed at ${place} › type: "b"`,
    ]);
  });

  it("are those of a union inside, if both ask for the same", () => {
    const nested = any(any(text, number), { kind: "boolean" });
    expect(inAnswer(nested, any(text, number, { kind: "boolean" }))).toEqual([]);
    const short: Schema = { kind: "string", maxLength: 3 };
    const exactlyOne: Schema = { kind: "union", mode: "one", variants: [text, short] };
    expect(inAnswer(any(exactlyOne, { kind: "boolean" }), any(text, short, { kind: "boolean" }))).toEqual([
      `variant-removed at ${place}`,
      `variant-added at ${place}`,
      `variant-added at ${place}`,
    ]);
  });

  it("are those of any union inside, if no value can be of two of them", () => {
    const exactlyOne: Schema = { kind: "union", mode: "one", variants: [text, number] };
    expect(inAnswer(any(exactlyOne, { kind: "boolean" }), any(text, number, { kind: "boolean" }))).toEqual(
      [],
    );
  });

  it("are one change with the null that came with them", () => {
    const wrapped = any(text, number, { kind: "null" });
    expect(inAnswer(text, wrapped)).toEqual([`union-formed at ${place}`]);
    expect(inAnswer(wrapped, text)).toEqual([`union-dissolved at ${place}`]);
  });

  it("are known by their name where they have no tag", () => {
    const named = (order: readonly string[], value: Schema): ApiSpec => {
      const schemas: NamedSchema[] = [
        { name: "Cat", schema: object(property("lives", value)) },
        { name: "Dog", schema: object(property("tricks", text)) },
      ];
      const variants = order.map((name): Schema => ({ kind: "ref", name }));
      return spec([operation({ responses: [answer(any(...variants))] })], schemas);
    };
    expect(outline(named(["Cat", "Dog"], text), named(["Dog", "Cat"], number))).toEqual([
      "type-changed at Cat › lives",
    ]);
  });

  it("are known by their shape, or by their kind where no other has it", () => {
    const cat = object(property("lives", text));
    const dog = object(property("tricks", text));
    const list = (items: Schema): Schema => ({ kind: "array", items });
    expect(inAnswer(any(cat, dog, list(text)), any(list(number), dog, cat))).toEqual([
      `type-changed at ${place} › array of number › items`,
    ]);
  });

  it("are compared with what stood alone", () => {
    const short: Schema = { kind: "string", maxLength: 5 };
    const long: Schema = { kind: "string", maxLength: 6 };
    const said = { description: "A word." };
    const formed = [`union-formed at ${place}`, `bound-loosened at ${place}`];
    expect(inAnswer(short, any(long, number))).toEqual(formed);
    expect(inAnswer({ ...short, ...said }, { ...any(long, number), ...said })).toEqual(formed);
  });

  it("are pointed at where they stand, in a union inside too", () => {
    const at = "/paths/~1logs~1{log_id}/get/responses/200/content/application~1json/schema/properties/value";
    const pointers = (base: Schema, revision: Schema) =>
      compare(inResponse(base), inResponse(revision)).map((change) => change.pointer.replace(at, ""));
    const list = (items: Schema): Schema => ({ kind: "array", items });
    expect(pointers(any(text, number), any(text, number, list(text)))).toEqual(["/anyOf/2"]);
    const one = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "one", variants });
    expect(pointers(one(text, number), one(text, number, list(text)))).toEqual(["/oneOf/2"]);
    expect(pointers(any(number, any(text, list(text))), any(number, any(text, list(number))))).toEqual([
      "/anyOf/1/anyOf/1/items",
    ]);
  });

  it("come and go", () => {
    expect(inAnswer(any(text, number), any(text, number, { kind: "boolean" }))).toEqual([
      `variant-added at ${place}`,
    ]);
    const [change] = compare(
      inResponse(any(tagged("a", text), tagged("b", text), text)),
      inResponse(any(tagged("b", text), text)),
    );
    expect(change).toMatchObject({ kind: "variant-removed", before: "object { type, value }" });
  });
});

describe("variants without a name or a tag", () => {
  const needs = (name: string, ...optional: readonly string[]) =>
    object(property(name, text), ...optional.map((other) => property(other, text, false)));

  it("are known by what tells them from each other", () => {
    expect(
      inAnswer(any(needs("a", "n"), needs("b", "n")), any(needs("b", "n", "x"), needs("a", "n", "x"))),
    ).toEqual([`property-added at ${place} › variant 2 › x`, `property-added at ${place} › variant 1 › x`]);
  });

  it("are known by which of their members are required", () => {
    const both = (required: string, ...more: readonly string[]) =>
      object(
        ...["a", "b", "c"].map((name) => property(name, text, name === required)),
        ...more.map((name) => property(name, text, false)),
      );
    expect(inAnswer(any(both("a"), both("b")), any(both("b", "x"), both("a", "x")))).toEqual([
      `property-added at ${place} › variant 2 › x`,
      `property-added at ${place} › variant 1 › x`,
    ]);
  });

  it("are known by the best match of all, not by the first that will do", () => {
    const before = any(needs("a", "k", "l", "m"), needs("b", "k", "l"));
    const after = any(needs("b", "k", "l", "m"), needs("a", "k", "l", "m", "n"));
    expect(inAnswer(before, after)).toEqual([
      `property-added at ${place} › variant 2 › n`,
      `property-added at ${place} › variant 1 › m`,
    ]);
  });

  it("are known by what their lists are made of", () => {
    const list = (items: Schema): Schema => ({ kind: "array", items });
    const cat: Schema = { kind: "ref", name: "Cat" };
    const dog: Schema = { kind: "ref", name: "Dog" };
    const lists = (order: readonly Schema[], ...more: readonly string[]): ApiSpec =>
      spec(
        [operation({ responses: [answer(any(...order.map(list)))] })],
        [
          { name: "Cat", schema: needs("lives", ...more) },
          { name: "Dog", schema: needs("tricks") },
        ],
      );
    expect(outline(lists([cat, dog]), lists([dog, cat], "age"))).toEqual(["property-added at Cat › age"]);
  });

  it("are known by their titles", () => {
    const titled = (title: string, schema: Schema): Schema => ({ ...schema, title });
    expect(
      inAnswer(
        any(titled("A", needs("x")), titled("B", needs("y"))),
        any(titled("B", needs("z")), titled("A", needs("x"))),
      ),
    ).toEqual([`property-renamed at ${place} › B › z`]);
  });

  it("come and go where nothing is alike", () => {
    const before = any(needs("a"), needs("b"), text);
    const after = any(needs("c"), needs("d"), text);
    expect(inAnswer(before, after).map((line) => line.split(" ")[0])).toEqual([
      "variant-removed",
      "variant-removed",
      "variant-added",
      "variant-added",
    ]);
  });

  it("are compared in bounded time, however many there are", () => {
    const many = (count: number, ...optional: readonly string[]) =>
      any(...Array.from({ length: count }, (_, number) => needs(`only${String(number)}`, ...optional)));
    const processorTime = startProcessorTime();
    expect(inAnswer(many(300), many(300, "x"))).toHaveLength(600);
    expect(processorTime()).toBeLessThan(5000);
  });
});

describe("the variant that a discriminator has for all other tags", () => {
  const withDefault = (defaultMapping?: string): Schema =>
    ({
      ...any({ kind: "ref", name: "A" }, { kind: "ref", name: "B" }),
      discriminator: {
        property: "type",
        mapping: { a: "A" },
        ...(defaultMapping !== undefined && { defaultMapping }),
      },
    }) as Schema;
  const schemas: readonly NamedSchema[] = ["A", "B"].map((name) => ({ name, schema: tagged(name, text) }));
  const inSpec = (schema: Schema): ApiSpec => ({ ...inResponse(schema), schemas });

  it.each([
    [undefined, "B", ["discriminator-changed"]],
    ["A", "B", ["discriminator-changed"]],
    ["B", undefined, ["discriminator-changed"]],
    ["B", "B", []],
  ])("from %s to %s", (from, to, kinds) => {
    const changes = compare(inSpec(withDefault(from)), inSpec(withDefault(to)));
    expect(changes.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("a discriminator on the wire", () => {
  const variant = (kind: JsonValue): JsonValue => ({
    type: "object",
    required: ["kind"],
    properties: { kind },
  });
  const schemas = (one: JsonValue, other: JsonValue): JsonValue => ({
    One: variant(one),
    Other: variant(other),
  });
  const constant = schemas({ const: "a" }, { const: "b" });
  const either = { oneOf: ["One", "Other"].map((name) => ({ $ref: `#/components/schemas/${name}` })) };
  const toldBy = (more: Members): Members => ({
    ...either,
    discriminator: { propertyName: "kind", ...more },
  });
  const judge = (base: JsonValue, revision: JsonValue, named: JsonValue) => {
    const sent = (schema: JsonValue) =>
      documentWith(
        { requestBody: { required: true, content: { "application/json": { schema } } } },
        { components: { schemas: named } },
      );
    return judgeBothWays(sent(base), sent(revision));
  };

  it("changes nothing where each variant requires its tag as a constant", () => {
    expect(judge(either, toldBy({ mapping: { a: "One", b: "Other" } }), constant)).toEqual(["none", "none"]);
  });

  it("may where a variant has another tag, or any", () => {
    expect(judge(either, toldBy({ mapping: { b: "One", a: "Other" } }), constant)).toEqual([
      "risky",
      "risky",
    ]);
    const open = schemas({ type: "string" }, { const: "b" });
    expect(judge(either, toldBy({ mapping: { a: "One", b: "Other" } }), open)).toEqual(["risky", "risky"]);
  });

  it("lets more through by a variant for all other tags", () => {
    const open = schemas({ type: "string" }, { type: "string" });
    expect(judge(toldBy({}), toldBy({ defaultMapping: "One" }), open)).toEqual(["safe", "breaking"]);
    expect(judge(toldBy({ defaultMapping: "Other" }), toldBy({ defaultMapping: "One" }), open)).toEqual([
      "breaking",
      "breaking",
    ]);
  });
});
