import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, Parameter, Schema } from "../../generator/model/index.js";
import { object, operation, property, query, spec, text } from "./support/small-spec.js";

const list: Schema = { kind: "array", items: text };
const servers = ["https://one.example", "https://two.example", "https://three.example"].map((url) => ({
  url,
}));
const withServers = (...order: readonly number[]): ApiSpec =>
  spec([operation()], [], { servers: order.flatMap((index) => servers[index] ?? []) });

describe("the order of servers", () => {
  it("matters for the first, which the client uses", () => {
    expect(compare(withServers(0, 1, 2), withServers(1, 0, 2))).toMatchObject([
      {
        kind: "server-changed",
        keyword: "first",
        base: "/servers/0",
        revision: "/servers/0",
        before: "https://one.example",
        after: "https://two.example",
      },
    ]);
  });

  it("matters for no other", () => {
    expect(compare(withServers(0, 1, 2), withServers(0, 2, 1))).toEqual([]);
  });

  it("is no change of its own where the first is new, or gone", () => {
    expect(compare(withServers(1), withServers(0, 1)).map(({ kind }) => kind)).toEqual(["server-added"]);
    expect(compare(withServers(0, 1), withServers(1)).map(({ kind }) => kind)).toEqual(["server-removed"]);
  });
});

describe("the order of what is a set", () => {
  it("is no change: permissions, schemes that are needed together", () => {
    const permitted = (...permissions: readonly string[]) => spec([operation({ permissions })]);
    expect(compare(permitted("Read", "Write"), permitted("Write", "Read"))).toEqual([]);
    const secured = (...schemes: readonly string[]) => spec([operation()], [], { security: [schemes] });
    expect(compare(secured("email", "key"), secured("key", "email"))).toEqual([]);
  });
});

describe("a type that no operation uses", () => {
  const unused = (schema: Schema): ApiSpec =>
    spec([operation()], [{ name: "Unused", schema: object(property("value", schema)) }]);

  it("travels nowhere, but a program may name it, to write it or to read it", () => {
    const [change] = compare(unused(text), unused({ ...text, nullable: true }), { exportedNames: true });
    expect(change).toMatchObject({ kind: "null-allowed", wire: "none", types: "breaking", uses: [] });
  });
});

describe("a renamed parameter", () => {
  const asked = (...names: readonly string[]): ApiSpec =>
    spec([operation({ parameters: names.map((name) => query(name, text)) })]);

  it("is one that stands where another of its shape stood, the surer the more neighbours stayed", () => {
    const between = compare(asked("a", "old", "z"), asked("a", "new", "z"));
    expect(between).toMatchObject([
      { kind: "parameter-renamed", before: "old", after: "new", confidence: 0.7 },
    ]);
    const after = compare(asked("a", "old"), asked("a", "new", "z"));
    expect(after.map(({ kind, confidence }) => [kind, confidence])).toContainEqual([
      "parameter-renamed",
      0.5,
    ]);
  });

  it.each([
    ["with the same description", { description: "Same." }, { description: "Same." }, 0.9],
    ["with another description", { description: "One." }, { description: "Two." }, 0.7],
    ["of a shape that few others have", { schema: list }, { schema: list }, 0.8],
  ])("is the surer %s", (_name, before, after, confidence) => {
    const asking = (name: string, rest: Partial<Parameter>) =>
      spec([operation({ parameters: [query("a", text), query(name, text, rest), query("z", text)] })]);
    const [change] = compare(asking("old", before), asking("new", after));
    expect(change).toMatchObject({ kind: "parameter-renamed", confidence });
  });

  it("is required where one of both is", () => {
    const asking = (name: string, required: boolean) =>
      spec([operation({ parameters: [query(name, text, { required })] })]);
    expect(compare(asking("old", true), asking("new", false))[0]).toMatchObject({ required: true });
    expect(compare(asking("old", false), asking("new", true))[0]).toMatchObject({ required: true });
    expect(compare(asking("old", false), asking("new", false))[0]).toMatchObject({ required: false });
  });

  it("is none of another place, encoding or shape", () => {
    const asking = (name: string, rest: Partial<Parameter>) =>
      spec([operation({ parameters: [query("a", text), query(name, list, rest)] })]);
    for (const rest of [{ in: "header" }, { encoding: "json" }, { schema: text }] as const) {
      const kinds = compare(asking("old", {}), asking("new", rest)).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(["parameter-added", "parameter-removed"]);
    }
  });

  it("is none elsewhere in the list", () => {
    const kinds = compare(asked("old", "a", "b"), asked("a", "b", "new")).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["parameter-added", "parameter-removed"]);
  });
});
