import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, Schema } from "../../generator/model/index.js";
import {
  answer,
  inRequest,
  inResponse,
  inSharedType,
  object,
  operation,
  property,
  query,
  spec,
  text,
} from "./support/small-spec.js";

const number: Schema = { kind: "number" };
const readOnly = { readOnly: true };
const writeOnly = { writeOnly: true };

/** The directions in which a change of a shared shape is met, those in which its place never travels in brackets. */
function directionsOf(base: ApiSpec, revision: ApiSpec): string {
  const [change] = compare(base, revision);
  const words = (change?.uses ?? []).map(({ direction, guarded }) =>
    guarded ? `(${direction})` : direction,
  );
  return [...new Set(words)].sort().join(" ");
}

describe("a change of a member", () => {
  const value = (before: object, after: object): string =>
    directionsOf(inSharedType({ ...text, ...before }), inSharedType({ ...number, ...after }));

  it("is met wherever its shape travels", () => {
    expect(value({}, {})).toBe("request response");
  });

  it("is met in no request where it is read-only, in no answer where it is write-only, before and after", () => {
    expect(value(readOnly, readOnly)).toBe("(request) response");
    expect(value(writeOnly, writeOnly)).toBe("(response) request");
    expect(value(readOnly, {})).toBe("request response");
    expect(value({}, writeOnly)).toBe("request response");
  });

  it("is met where it travels with the members around it", () => {
    const around = (schema: Schema, rest: object): ApiSpec =>
      inSharedType({ ...object(property("inner", schema)), ...rest });
    expect(directionsOf(around(text, readOnly), around(number, readOnly))).toBe("(request) response");
    expect(directionsOf(around(text, writeOnly), around(number, writeOnly))).toBe("(response) request");
    const both = (schema: Schema) => around({ ...schema, ...writeOnly }, readOnly);
    expect(directionsOf(both(text), both(number))).toBe("(request) (response)");
  });

  it("is met where the references to its type travel", () => {
    const referring = (schema: Schema, rest: object): ApiSpec => {
      const shared = inSharedType({ kind: "ref", name: "Inner", ...rest });
      return {
        ...shared,
        schemas: [...shared.schemas, { name: "Inner", schema: object(property("it", schema)) }],
      };
    };
    expect(directionsOf(referring(text, {}), referring(number, {}))).toBe("request response");
    expect(directionsOf(referring(text, readOnly), referring(number, readOnly))).toBe("(request) response");
    expect(directionsOf(referring(text, writeOnly), referring(number, writeOnly))).toBe("(response) request");
  });
});

describe("a member that comes or goes", () => {
  const members =
    (...names: readonly string[]) =>
    (rest: object): ApiSpec =>
      inSharedType(object(...names.map((name) => property(name, { ...text, ...rest }))));

  it.each([
    ["read-only", readOnly, "(request) response"],
    ["write-only", writeOnly, "(response) request"],
    ["neither", {}, "request response"],
  ])("is met where it travels, if it is %s", (_name, rest, directions) => {
    expect(directionsOf(members("a")(rest), members("a", "b")(rest))).toBe(directions);
    expect(directionsOf(members("a", "b")(rest), members("a")(rest))).toBe(directions);
  });
});

describe("a member that becomes read-only, or write-only", () => {
  it("is required where one of both specs requires it", () => {
    for (const rest of [readOnly, writeOnly]) {
      const closed: Schema = { ...text, ...rest };
      const required = (before: boolean, after: boolean) =>
        compare(inRequest(text, before), inRequest(closed, after)).find(
          ({ keyword }) => keyword !== "required",
        )?.required;
      expect([required(true, true), required(true, false), required(false, true)]).toEqual([
        true,
        true,
        true,
      ]);
      expect(required(false, false)).toBe(false);
    }
  });

  it("is required where one of both specs requires it, as a parameter too", () => {
    const asking = (schema: Schema, required: boolean) =>
      spec([operation({ parameters: [query("value", schema, { required })] })]);
    const required = (before: boolean, after: boolean) =>
      compare(asking(text, before), asking({ ...text, ...readOnly }, after)).find(
        ({ keyword }) => keyword === "readOnly",
      )?.required;
    expect([required(true, false), required(false, true), required(false, false)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is a change of the place alone where its type has a name", () => {
    const referring = (rest: object): ApiSpec => {
      const member = property("it", { kind: "ref", name: "It", ...rest });
      return spec([operation({ responses: [answer(object(member))] })], [{ name: "It", schema: text }]);
    };
    expect(compare(referring({}), referring(readOnly))).toMatchObject([
      { kind: "read-only-added", symbols: ["logs.get"], required: true },
    ]);
  });
});

describe("what does not apply to a change", () => {
  it("is absent from it", () => {
    const changes = [
      ...compare(inResponse(text), inResponse(number)),
      ...compare(inResponse(object()), inResponse(object(property("a", text)))),
      ...compare(inResponse(object(property("a", text))), inResponse(object())),
    ];
    for (const change of changes) {
      for (const part of [change, ...change.claims]) expect(Object.values(part)).not.toContain(undefined);
    }
  });
});
