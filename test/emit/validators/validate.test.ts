import { describe, expect, it } from "vitest";
import type { Schema } from "../../../generator/model/index.js";
import { list, object, oneOf, ref, text } from "../specs/shapes.js";
import { loadValidator } from "./load-validators.js";

/** The issues of a value, as `path: code: message`. */
async function issuesOf(
  schema: Schema,
  value: unknown,
  others?: Readonly<Record<string, Schema>>,
): Promise<string[]> {
  const { validate } = await loadValidator(schema, others);
  return (validate(value).issues ?? []).map(({ path, code, message }) =>
    [path.join("."), code, message].join(": "),
  );
}

describe("an object", () => {
  const schema = object({ id: text, size: { kind: "integer" } }, { note: { ...text, nullable: true } });

  it("is accepted with its members, and with members that nobody documented", async () => {
    expect(await issuesOf(schema, { id: "a", size: 1, note: null, other: [] })).toEqual([]);
  });

  it("is given back as the very value that came in", async () => {
    const value = { id: "a", size: 1 };
    const { validate } = await loadValidator(schema);
    expect(validate(value)).toHaveProperty("value", value);
  });

  it("reports every member that is missing or of another type", async () => {
    expect(await issuesOf(schema, { size: "big", note: 1 })).toEqual([
      "id: required: expected string, received undefined",
      'size: type: expected integer, received "big"',
      "note: type: expected string or null, received 1",
    ]);
  });
});

describe("a union", () => {
  const rain = object({ type: oneOf("rain"), litres: { kind: "number" } });
  const sun = object({ type: oneOf("sun"), hours: { kind: "number" } });
  const union: Schema = { kind: "union", mode: "one", variants: [rain, sun] };

  it("is reported against the variant that the tag names", async () => {
    expect(await issuesOf(list(union), [{ type: "sun", litres: 1 }])).toEqual([
      "0.hours: required: expected number, received undefined",
    ]);
  });

  it("is reported against the closest variant where there is no tag", async () => {
    const schema: Schema = { kind: "union", mode: "any", variants: [text, ref("A"), ref("B")] };
    const others = { A: object({ a: text, b: text, c: text }), B: object({ a: text, d: text }) };
    expect(await issuesOf(schema, { a: "x", d: 1 }, others)).toEqual([
      "d: type: expected string, received 1",
    ]);
  });
});
