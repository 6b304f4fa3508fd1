import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, NamedSchema, Schema } from "../../generator/model/index.js";
import {
  answer,
  inQuery,
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
const log = object(property("id", text), property("cost", number, false));
const reference: Schema = { kind: "ref", name: "Log" };
const named: NamedSchema = { name: "Log", schema: log };
const inAnswer = (schema: Schema, schemas: readonly NamedSchema[] = []): ApiSpec =>
  spec([operation({ responses: [answer(schema)] })], schemas);

function reverse<T>(things: readonly T[]): readonly T[] {
  return [...things].reverse();
}

const tagged = (tag: string): Schema => object(property("type", { kind: "literal", values: [tag] }));
const variants = [tagged("a"), tagged("b"), text, number];
const list = operation({ path: "/logs", name: "list", parameters: [query("a", text), query("b", number)] });

/** Pairs of specs that say the same. */
const silent: readonly (readonly [string, ApiSpec, ApiSpec])[] = [
  ["properties reordered", inAnswer(log), inAnswer(object(...reverse(log.properties)))],
  [
    "values reordered",
    inResponse({ kind: "literal", values: ["a", "b"] }),
    inResponse({ kind: "literal", values: ["b", "a"] }),
  ],
  [
    "variants reordered",
    inResponse({ kind: "union", mode: "any", variants }),
    inResponse({ kind: "union", mode: "any", variants: reverse(variants) }),
  ],
  ["operations reordered", spec([operation(), list]), spec([list, operation()])],
  [
    "characters of a path written by their numbers, or with other letters",
    spec([operation({ path: "/a%20b/%7e/%2fé/{log_id}" })]),
    spec([operation({ path: "/a b/~/%2F%C3%A9/{log_id}" })]),
  ],
  ["parameters reordered", spec([list]), spec([{ ...list, parameters: reverse(list.parameters) }])],
  [
    "named schemas reordered",
    inAnswer(reference, [named, { name: "Other", schema: text }]),
    inAnswer(reference, [{ name: "Other", schema: text }, named]),
  ],
  ["a reference written out", inAnswer(reference, [named]), inAnswer(log)],
  ["content given a name", inAnswer(log), inAnswer(reference, [named])],
  [
    "a reference through an alias",
    inAnswer(reference, [named, { name: "LogGetResponse", schema: reference }]),
    inAnswer({ kind: "ref", name: "LogGetResponse" }, [named, { name: "LogGetResponse", schema: reference }]),
  ],
  [
    "nesting of unions",
    inResponse({ kind: "union", mode: "any", variants }),
    inResponse({
      kind: "union",
      mode: "any",
      variants: [number, text, { kind: "union", mode: "any", variants: variants.slice(0, 2) }],
    }),
  ],
  [
    "the case of a header name",
    spec([operation({ parameters: [query("X-Trace", text, { in: "header" })] })]),
    spec([operation({ parameters: [query("x-trace", text, { in: "header" })] })]),
  ],
  ["servers beside the first reordered", ...reorderedServers()],
  [
    "null at a variant, or around all of them",
    inResponse({ kind: "union", mode: "any", variants: [{ ...text, nullable: true }, number] }),
    inResponse({ kind: "union", mode: "any", variants: [text, number], nullable: true }),
  ],
  ["a union of one", inResponse(text), inResponse({ kind: "union", mode: "any", variants: [text] })],
  [
    "null at a reference, and in its type beside",
    inAnswer({ ...reference, nullable: true }, [{ name: "Log", schema: { ...log, nullable: true } }]),
    inAnswer(reference, [{ name: "Log", schema: { ...log, nullable: true } }]),
  ],
  [
    "a reference to a type that allows null written out",
    inAnswer(reference, [{ name: "Log", schema: { ...log, nullable: true } }]),
    inAnswer({ ...log, nullable: true }),
  ],
  [
    "uniqueItems: false",
    inResponse({ kind: "array", items: text, uniqueItems: false }),
    inResponse({ kind: "array", items: text }),
  ],
  ["deprecated: false", inAnswer({ ...text, deprecated: false }), inAnswer(text)],
];

function reorderedServers(): [ApiSpec, ApiSpec] {
  const [first, second, third] = ["https://a.example", "https://b.example", "https://c.example"].map(
    (url) => ({ url }),
  );
  if (!first || !second || !third) throw new Error("three servers");
  return [
    spec([operation()], [], { servers: [first, second, third] }),
    spec([operation()], [], { servers: [first, third, second] }),
  ];
}

describe("what makes no noise", () => {
  it.each(silent)("%s", (_name, base, revision) => {
    expect(compare(base, revision)).toEqual([]);
    expect(compare(revision, base)).toEqual([]);
  });
});

describe("what is one change", () => {
  it("a shared shape, however many operations use it", () => {
    const changes = compare(inSharedType(text), inSharedType(number));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      pointer: "/components/schemas/Shared/properties/value",
      operations: ["logs.create", "logs.get", "logs.list"],
      symbols: ["Shared", "logs.create", "logs.get", "logs.list"],
    });
  });

  it("a union wrapped around what stood alone, its description where it was", () => {
    const alone: Schema = { kind: "string", description: "An id." };
    const around: Schema = { kind: "union", mode: "any", variants: [text, number], description: "An id." };
    expect(compare(inResponse(alone), inResponse(around)).map(({ kind }) => kind)).toEqual(["union-formed"]);
    expect(compare(inResponse(around), inResponse(alone)).map(({ kind }) => kind)).toEqual([
      "union-dissolved",
    ]);
  });

  it("a union wrapped around what stood alone, its description on the variant", () => {
    const alone: Schema = { kind: "string", description: "An id." };
    const around: Schema = { kind: "union", mode: "any", variants: [alone, number] };
    expect(compare(inResponse(alone), inResponse(around)).map(({ kind }) => kind)).toEqual(["union-formed"]);
  });

  it("a union wrapped around a reference", () => {
    const around: Schema = { kind: "union", mode: "any", variants: [reference, text] };
    const changes = compare(inAnswer(reference, [named]), inAnswer(around, [named]));
    expect(changes.map(({ kind }) => kind)).toEqual(["union-formed"]);
  });

  it("a union wrapped around what stood alone, with the types that only it uses", () => {
    const around: Schema = { kind: "union", mode: "any", variants: [text, reference] };
    const there = compare(inAnswer(text), inAnswer(around, [named]), { exportedNames: true });
    expect(there.map(({ kind, symbols }) => [kind, symbols])).toEqual([
      ["union-formed", ["Log", "logs.get"]],
    ]);
    const back = compare(inAnswer(around, [named]), inAnswer(text), { exportedNames: true });
    expect(back.map(({ kind, symbols }) => [kind, symbols])).toEqual([
      ["union-dissolved", ["Log", "logs.get"]],
    ]);
  });

  it("a shape that one spec shares and the other writes out at each place", () => {
    const written = spec([
      operation({ responses: [answer(log)] }),
      operation({ path: "/logs", name: "list", parameters: [], responses: [answer(log)] }),
    ]);
    const changed = object(property("id", number), property("cost", number, false));
    const shared = spec(
      [
        operation({ responses: [answer(reference)] }),
        operation({ path: "/logs", name: "list", parameters: [], responses: [answer(reference)] }),
      ],
      [{ name: "Log", schema: changed }],
    );
    const changes = compare(written, shared);
    expect(changes.map(({ kind, operations }) => [kind, operations])).toEqual([
      ["type-changed", ["logs.get", "logs.list"]],
    ]);
  });

  it("a parameter that all operations of a path share", () => {
    const on = (schema: Schema): ApiSpec =>
      spec(
        ["get", "post"].map((method) => ({
          ...operation({ name: method, path: "/logs" }),
          method: method as "get" | "post",
          parameters: [query("trace", schema)],
        })),
      );
    const changes = compare(on(text), on(number));
    expect(changes.map(({ operations }) => operations)).toEqual([["logs.get", "logs.post"]]);
  });

  it("an operation removed with the types that only it uses", () => {
    const base = spec([operation({ responses: [answer(reference)] }), list], [named]);
    const changes = compare(base, spec([list]), { exportedNames: true });
    expect(changes.map(({ kind, symbols }) => [kind, symbols])).toEqual([
      ["operation-removed", ["Log", "logs.get"]],
    ]);
  });

  it("a type that a package exported and its places now carry themselves", () => {
    const changes = compare(inAnswer(reference, [named]), inAnswer(log), { exportedNames: true });
    expect(changes.map(({ kind, wire, types }) => [kind, wire, types])).toEqual([
      ["type-inlined", "none", "breaking"],
    ]);
  });

  it("a parameter renamed", () => {
    const changes = compare(
      spec([operation({ parameters: [query("first", number), query("q", text), query("last", number)] })]),
      spec([
        operation({ parameters: [query("first", number), query("search", text), query("last", number)] }),
      ]),
    );
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["parameter-renamed", "q", "search"],
    ]);
  });
});

describe("what shapes meet", () => {
  it("changes of a read-only member break no request", () => {
    const on = (schema: Schema): ApiSpec =>
      inSharedType(object(property("made", { ...schema, readOnly: true })));
    const [change] = compare(on(number), on(text));
    expect(change?.uses).toContainEqual({ operation: "logs.create", direction: "request", guarded: true });
  });

  it("terminates on types that contain themselves, and reports a change in them once", () => {
    const tree = (leaf: Schema): NamedSchema => ({
      name: "Log",
      schema: object(property("leaf", leaf), property("children", { kind: "array", items: reference })),
    });
    const changes = compare(inAnswer(reference, [tree(text)]), inAnswer(reference, [tree(number)]));
    expect(changes.map(({ kind }) => kind)).toEqual(["type-changed"]);
  });

  it("terminates where a type that contains itself becomes a union that does", () => {
    const list: Schema = { kind: "array", items: reference };
    const union: Schema = { kind: "union", mode: "any", variants: [list, text] };
    const changes = compare(
      inAnswer(reference, [{ name: "Log", schema: list }]),
      inAnswer(reference, [{ name: "Log", schema: union }]),
    );
    expect(changes.map(({ kind, pointer }) => [kind, pointer])).toEqual([
      ["union-formed", "/components/schemas/Log"],
    ]);
  });

  it("terminates where a place turns from a type that contains itself to a union that does", () => {
    const types: NamedSchema[] = [
      { name: "Log", schema: { kind: "array", items: reference } },
      {
        name: "Or",
        schema: {
          kind: "union",
          mode: "any",
          variants: [{ kind: "array", items: { kind: "ref", name: "Or" } }, text],
        },
      },
    ];
    const changes = compare(inAnswer(reference, types), inAnswer({ kind: "ref", name: "Or" }, types));
    expect(changes.map(({ kind }) => kind)).toEqual(["union-formed"]);
  });

  it("reports a field that nobody taught the comparison as unclassified", () => {
    const unheard = { ...text, secret: 1 } as unknown as Schema;
    const changes = compare(inQuery(text), inQuery(unheard));
    expect(changes.map(({ kind, wire, keyword }) => [kind, wire, keyword])).toEqual([
      ["unclassified", "risky", "secret"],
    ]);
  });
});
