import { describe, expect, it } from "vitest";
import type { Schema } from "../../../generator/model/index.js";
import type { Validator } from "../../../templates/runtime/validator.js";
import { list, object, oneOf, ref, text } from "../specs/shapes.js";
import { loadValidator } from "./load-validators.js";

const number: Schema = { kind: "number" };

describe("issues", () => {
  it("come in the order of the documentation, and stop at a limit", async () => {
    const { validate } = await loadValidator(list(object({ a: text, b: text })));
    const value = Array.from({ length: 200 }, () => ({ b: 1, a: 1 }));
    expect(validate(value).issues).toHaveLength(100);
    expect(validate(value, { limit: 3 }).issues?.map(({ path }) => path)).toEqual([
      [0, "a"],
      [0, "b"],
      [1, "a"],
    ]);
  });

  it("name the rule, what is expected and what is there", async () => {
    const schema = object({ size: { ...number, minimum: 1, multipleOf: 2 } });
    const { validate } = await loadValidator(schema);
    expect(validate({ size: -1 }).issues).toEqual([
      {
        path: ["size"],
        code: "minimum",
        message: "expected at least 1, received -1",
        expected: "at least 1",
        received: "-1",
      },
      {
        path: ["size"],
        code: "multipleOf",
        message: "expected multiple of 2, received -1",
        expected: "multiple of 2",
        received: "-1",
      },
    ]);
  });

  it("show no more than the beginning of a long text", async () => {
    const { validate } = await loadValidator(number);
    expect(validate("x".repeat(1_000_000)).issues?.[0]?.received).toHaveLength(82);
  });

  it.each(["api_token", "apiKey", "client_secret", "Authorization", "password"])(
    "do not show what is under %s",
    async (name) => {
      const { validate } = await loadValidator({ kind: "map", values: number });
      const text = JSON.stringify(validate({ [name]: "hunter2" }).issues);
      expect(text).toContain(name);
      expect(text).not.toContain("hunter2");
    },
  );

  it("do not show a secret below such a name either", async () => {
    const { validate } = await loadValidator(object({ secrets: list(number) }));
    expect(JSON.stringify(validate({ secrets: ["hunter2"] }).issues)).not.toContain("hunter2");
  });
});

describe("what the API may grow by", () => {
  const rain = object({ type: oneOf("rain"), level: oneOf("low", "high") });
  const sun = object({ type: oneOf("sun"), hours: { ...number, maximum: 24 } });
  const weather: Schema = { kind: "union", mode: "one", variants: [ref("Rain"), ref("Sun")] };
  const load = () => loadValidator(weather, { Rain: rain, Sun: sun });

  it("is an issue by default", async () => {
    const { validate } = await load();
    expect(validate({ type: "rain", level: "medium" }).issues?.[0]).toMatchObject({
      code: "enum",
      expected: '"low" or "high"',
    });
    expect(validate({ type: "snow" }).issues?.[0]).toMatchObject({ path: ["type"], code: "enum" });
  });

  it("can be allowed: values of an enumeration, and variants of a union", async () => {
    const { validate } = await load();
    const lenient = { unknownEnumValues: "allow" } as const;
    expect(validate({ type: "rain", level: "medium" }, lenient).issues).toBeUndefined();
    expect(validate({ type: "snow", flakes: 1 }, lenient).issues).toBeUndefined();
    expect(validate({ type: "rain", level: 1 }, lenient).issues?.[0]).toMatchObject({ path: ["level"] });
    expect(validate({ flakes: 1 }, lenient).issues?.[0]).toMatchObject({ path: ["type"], code: "required" });
  });

  it("can be allowed: bounds", async () => {
    const { validate } = await load();
    expect(validate({ type: "sun", hours: 25 }).issues?.[0]).toMatchObject({ code: "maximum" });
    expect(validate({ type: "sun", hours: 25 }, { bounds: false }).issues).toBeUndefined();
    expect(validate({ type: "sun", hours: "25" }, { bounds: false }).issues?.[0]).toMatchObject({
      code: "type",
    });
  });
});

describe("the other faces of a validator", () => {
  it("assert throws an error that carries the issues", async () => {
    const validator: Validator<unknown> = await loadValidator(object({ a: text }));
    expect(() => {
      validator.assert({});
    }).toThrow(
      expect.objectContaining({
        name: "ValidationError",
        message: "a: expected string, received undefined",
        issues: [expect.objectContaining({ path: ["a"], code: "required" })],
      }) as Error,
    );
  });

  it("works as a Standard Schema, and with its functions taken off", async () => {
    const { "~standard": standard, is } = await loadValidator(text);
    expect(standard).toMatchObject({ version: 1, vendor: "docwright" });
    expect(standard.validate("a")).toEqual({ value: "a" });
    expect(standard.validate(1)).toMatchObject({ issues: [{ path: [] }] });
    expect(["a", 1].filter(is)).toEqual(["a"]);
  });
});
