import { compareDocuments } from "./support/judge-on-wire.js";
import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type {
  ApiSpec,
  SecurityScheme,
  JsonValue,
  Parameter,
  Schema,
  Server,
} from "../../generator/model/index.js";
import { answer, inResponse, object, operation, property, query, spec, text } from "./support/small-spec.js";

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

describe("a new title", () => {
  const titled = (title: string): JsonValue => ({
    openapi: "3.1.0",
    info: { title, version: "1" },
    paths: {},
  });
  const named = (document: JsonValue, name: string): JsonValue => ({
    ...(document as object),
    info: { title: "A", version: "1", "x-sdk": { package: name } },
  });

  it("renames no package that nobody named", () => {
    const changes = compareDocuments(titled("One"), titled("Two"));
    expect(changes.map(({ kind, types }) => [kind, types])).toEqual([["title-changed", "none"]]);
  });

  it("is told apart from a new name of the package", () => {
    const changes = compareDocuments(named(titled("A"), "one"), named(titled("A"), "two"));
    expect(changes.map(({ kind, types }) => [kind, types])).toEqual([["package-renamed", "breaking"]]);
  });
});

describe("a document of Swagger 2.0", () => {
  const swagger = (edit: { readonly type: string; readonly maxLength: number }): JsonValue => ({
    swagger: "2.0",
    info: { title: "A", version: "1" },
    paths: {
      "/a": {
        post: {
          parameters: [
            { name: "first", in: "query", type: "string", maxLength: edit.maxLength },
            { name: "body", in: "body", schema: { type: "object", properties: { b: { type: edit.type } } } },
          ],
          responses: { "200": { description: "", schema: { $ref: "#/definitions/A" } } },
        },
      },
    },
    definitions: { A: { type: "object", properties: { c: { type: edit.type } } } },
  });

  it("is pointed into as it is written", () => {
    const changes = compareDocuments(
      swagger({ type: "string", maxLength: 4 }),
      swagger({ type: "integer", maxLength: 3 }),
    );
    expect(changes.map(({ base, pointer }) => [base, pointer])).toEqual(
      [
        "/paths/~1a/post/parameters/0/maxLength",
        "/paths/~1a/post/parameters/1/schema/properties/b",
        "/definitions/A/properties/c",
      ].map((pointer) => [pointer, pointer]),
    );
  });
});

describe("a credential", () => {
  it("that travels otherwise in every respect is one change", () => {
    const credentials = (scheme: SecurityScheme) => spec([operation()], [], { credentials: [scheme] });
    const changes = compare(
      credentials({ scheme: "key", type: "http", httpScheme: "digest" }),
      credentials({ scheme: "key", type: "apiKey", in: "header", name: "X-Key" }),
    );
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["credential-changed", "http digest", "apiKey in header X-Key"],
    ]);
  });

  const facts = { scheme: "key", option: "apiKey" };
  const key: SecurityScheme = { ...facts, type: "apiKey", in: "header", name: "X-Key" };
  const having = (credential: SecurityScheme): ApiSpec =>
    spec([operation()], [], { credentials: [credential] });

  it.each<readonly [SecurityScheme, string, string, string]>([
    [{ ...key, scheme: "other" }, "title-changed", "scheme", ""],
    [{ ...key, in: "query" }, "credential-changed", "in", "/in"],
    [{ ...key, name: "X-Other" }, "credential-changed", "name", "/name"],
    [{ ...key, option: "other" }, "credential-option-renamed", "option", "/x-sdk/option"],
    [{ ...key, description: "A key." }, "description-changed", "description", "/description"],
    [{ ...key, environment: "KEY" }, "credential-environment-changed", "environment", "/x-sdk/environment"],
  ])("with %j is a %s", (changed, kind, keyword, steps) => {
    expect(compare(having(key), having(changed))).toMatchObject([
      {
        kind,
        keyword,
        revision: `/components/securitySchemes/${changed.scheme}${steps}`,
        place: `the API › ${changed.option ?? ""}`,
      },
    ]);
  });
});

describe("the order of what is a set", () => {
  it("is no change: permissions, schemes that are needed together", () => {
    const permitted = (...permissions: readonly string[]) => spec([operation({ permissions })]);
    expect(compare(permitted("Read", "Write"), permitted("Write", "Read"))).toEqual([]);
    const secured = (...schemes: readonly string[]) =>
      spec([operation()], [], { security: [schemes.map((scheme) => ({ scheme, scopes: [] }))] });
    expect(compare(secured("email", "key"), secured("key", "email"))).toEqual([]);
  });
});

describe("a type called undefined", () => {
  const returning = (name: string, type: string) =>
    operation({ path: `/${name}`, name, parameters: [], responses: [answer({ kind: "ref", name: type })] });
  const owning = (value: Schema, title = "Example") =>
    spec(
      [returning("getCat", "Cat"), returning("getOwner", "undefined")],
      [
        { name: "Cat", schema: object(property("lives", value)) },
        { name: "undefined", schema: object(property("cat", { kind: "ref", name: "Cat" })) },
      ],
      { title },
    );

  it("has its operations touched by a change inside it", () => {
    expect(compare(owning(text), owning(list))).toMatchObject([
      { kind: "type-changed", operations: ["logs.getCat", "logs.getOwner"] },
    ]);
  });

  it("has none touched by a change of the API as a whole", () => {
    expect(compare(owning(text, "One"), owning(text, "Two"))).toMatchObject([
      { kind: "title-changed", operations: [] },
    ]);
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

it("a type that no operation uses may be written by a program, which has to give what is required", () => {
  const unused = (...names: readonly string[]): ApiSpec =>
    spec([operation()], [{ name: "Unused", schema: object(...names.map((name) => property(name, text))) }]);
  expect(compare(unused("a"), unused("a", "b"))).toMatchObject([
    { kind: "property-added", types: "breaking" },
  ]);
});

describe("a type under another name", () => {
  const ids = object(property("id", text));
  const types = (names: readonly string[], schema: Schema): ApiSpec =>
    spec(
      [operation()],
      names.map((name) => ({ name, schema })),
    );
  const answering = (name: string, schema: Schema): ApiSpec =>
    spec([operation({ responses: [answer({ kind: "ref", name })] })], [{ name, schema }]);
  const renames = (base: ApiSpec, revision: ApiSpec) =>
    compare(base, revision, { exportedNames: true }).flatMap(({ kind, before, after, confidence }) =>
      kind === "type-renamed" ? [[before, after, confidence]] : [],
    );

  it("is renamed where no operation uses it, if its shape is the same", () => {
    expect(renames(types(["Old"], ids), types(["New"], ids))).toEqual([["Old", "New", 1]]);
    expect(renames(types(["Old"], ids), types(["New"], text))).toEqual([]);
  });

  it("is none that stayed", () => {
    expect(renames(types(["Stays", "Old"], ids), types(["Stays", "New"], ids))).toEqual([["Old", "New", 1]]);
    expect(renames(types(["Stays"], ids), types(["Stays", "New"], ids))).toEqual([]);
    expect(renames(types(["Stays", "Old"], ids), types(["Stays"], ids))).toEqual([]);
  });

  it("is renamed where it stands in the place of the old one, less surely when its shape changed", () => {
    const more = object(property("id", text), property("more", text));
    expect(renames(answering("Old", ids), answering("New", ids))).toEqual([["Old", "New", 1]]);
    expect(renames(answering("Old", ids), answering("New", more))).toEqual([["Old", "New", 0.8]]);
  });
});

describe("a parameter of the path under another name", () => {
  const paths = (...all: readonly string[]): ApiSpec =>
    spec(
      all.map((path, index) => {
        const name = /\{(.*)\}/u.exec(path)?.[1] ?? "";
        return operation({
          path,
          name: `get${String(index)}`,
          parameters: [{ name, in: "path", required: true, schema: text }],
        });
      }),
    );
  const outline = (base: ApiSpec, revision: ApiSpec) =>
    compare(base, revision).map(({ kind, before, after, operations }) => [kind, before, after, operations]);

  it("is one change of all paths that begin alike", () => {
    expect(
      outline(paths("/logs/{id}", "/logs/{id}/body"), paths("/logs/{log_id}", "/logs/{log_id}/body")),
    ).toEqual([["path-parameter-renamed", "id", "log_id", ["logs.get0", "logs.get1"]]]);
  });

  it("is a change of its own where the paths, or the names, are others", () => {
    expect(outline(paths("/logs/{id}", "/books/{id}"), paths("/logs/{key}", "/books/{key}"))).toHaveLength(2);
    expect(
      outline(paths("/logs/{id}", "/logs/{id}/body"), paths("/logs/{key}", "/logs/{log}/body")),
    ).toHaveLength(2);
  });
});

describe("a reference", () => {
  const referring = (rest: object): ApiSpec =>
    spec(
      [operation({ responses: [answer(object(property("it", { kind: "ref", name: "It", ...rest })))] })],
      [{ name: "It", schema: text }],
    );

  it("may come to allow null, whatever its type does", () => {
    expect(compare(referring({}), referring({ nullable: true })).map(({ kind }) => kind)).toEqual([
      "null-allowed",
    ]);
    expect(compare(referring({ nullable: true }), referring({})).map(({ kind }) => kind)).toEqual([
      "null-refused",
    ]);
    expect(compare(referring({ nullable: true }), referring({ nullable: true }))).toEqual([]);
  });
});

describe("the status of an answer", () => {
  const statuses = (...all: readonly string[]): ApiSpec =>
    spec([operation({ responses: all.map((status) => answer(text, status)) })]);
  const kindsOf = (base: ApiSpec, revision: ApiSpec) => compare(base, revision).map(({ kind }) => kind);

  it.each([
    ["changed, from one success to another", ["200", "404"], ["201", "404"], ["response-status-changed"]],
    ["no other, from a success to an error", ["200"], ["404"], ["response-removed", "response-added"]],
    ["the same in either case", ["4XX"], ["4xx"], []],
  ])("is %s", (_name, before, after, kinds) => {
    expect(kindsOf(statuses(...before), statuses(...after))).toEqual(kinds);
  });
});

it("compares examples whatever the order of their members", () => {
  const example = (value: JsonValue) => inResponse({ kind: "unknown", examples: [value] });
  expect(compare(example({ a: 1, b: [{ c: 1, d: 2 }] }), example({ b: [{ d: 2, c: 1 }], a: 1 }))).toEqual([]);
  expect(compare(example({ a: 1, b: [1, 2] }), example({ a: 1, b: [2, 1] }))).toHaveLength(1);
});

it("says how a parameter is written where its encoding changes", () => {
  const encoded = (rest: Partial<Parameter>) => spec([operation({ parameters: [query("q", list, rest)] })]);
  const [there] = compare(encoded({}), encoded({ mediaType: "application/json" }));
  const [back] = compare(encoded({ mediaType: "application/json" }), encoded({}));
  expect(there).toMatchObject({ before: "form, exploded", after: "application/json" });
  expect(back).toMatchObject({ before: "application/json", after: "form, exploded" });
});

it("finds the operations that a type reaches through others, each once", () => {
  const ref = (name: string): Schema => ({ kind: "ref", name });
  const reaching = (schema: Schema): ApiSpec =>
    spec(
      ["One", "Two", "Three"].map((name) =>
        operation({ path: `/${name}`, name: `get${name}`, parameters: [], responses: [answer(ref(name))] }),
      ),
      [
        { name: "Inner", schema: object(property("value", schema), property("self", ref("Inner"), false)) },
        { name: "One", schema: object(property("inner", ref("Inner"))) },
        { name: "Two", schema: object(property("inner", ref("Inner")), property("one", ref("One"))) },
        { name: "Three", schema: text },
      ],
    );
  const [change, ...others] = compare(reaching(text), reaching(list));
  expect(others).toEqual([]);
  expect(change?.operations).toEqual(["logs.getOne", "logs.getTwo"]);
  expect(change?.uses).toHaveLength(2);
});

describe("a renamed parameter", () => {
  const asked = (...names: readonly string[]): ApiSpec =>
    spec([operation({ parameters: names.map((name) => query(name, text)) })]);

  it("is one that stands where another of its shape stood, if no other does", () => {
    const between = compare(asked("a", "old", "z"), asked("a", "new", "z"));
    expect(between).toMatchObject([
      { kind: "parameter-renamed", before: "old", after: "new", confidence: 0.7 },
    ]);
    const after = compare(asked("a", "old"), asked("a", "new", "z"));
    expect(after.map(({ kind }) => kind)).toEqual([
      "parameter-removed",
      "parameter-added",
      "parameter-added",
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

  it.each(["number", "integer", "boolean", "null", "unknown"] as const)("is as sure of type %s", (kind) => {
    const asking = (name: string) =>
      spec([operation({ parameters: [query("a", text), query(name, { kind }), query("z", text)] })]);
    expect(compare(asking("old"), asking("new"))).toMatchObject([{ confidence: 0.7 }]);
  });

  it("stands where it stood when others went before it", () => {
    const changes = compare(asked("gone", "a", "old"), asked("a", "new"));
    expect(changes.map(({ kind, confidence }) => [kind, confidence])).toEqual([
      ["parameter-renamed", 0.7],
      ["parameter-removed", undefined],
    ]);
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
    for (const rest of [{ in: "header" }, { mediaType: "application/json" }, { schema: text }] as const) {
      const kinds = compare(asking("old", {}), asking("new", rest)).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(["parameter-added", "parameter-removed"]);
    }
  });

  it("is none elsewhere in the list", () => {
    const kinds = compare(asked("old", "a", "b"), asked("a", "b", "new")).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["parameter-added", "parameter-removed"]);
  });
});

describe("a server whose address changed", () => {
  const withServer = (server: Server): ApiSpec => spec([operation()], [], { servers: [server] });
  const variables = (value: string, more: readonly string[] = []) => ({
    region: { default: value, enum: ["eu", "us", ...more] },
  });
  const listed = (base: Server, revision: Server) =>
    compare(withServer(base), withServer(revision)).map(({ after, before, kind }) => [kind, before, after]);
  const url = "https://{region}.example.com";

  it("is told by what is filled in, where only that changed", () => {
    expect(
      listed({ url, variables: variables("eu") }, { url, variables: variables("us", ["asia"]) }),
    ).toEqual([
      ["server-changed", "https://eu.example.com", "https://us.example.com"],
      ["server-variable-changed", "eu, us", "asia, eu, us"],
    ]);
  });

  it("is told with what else changed about it", () => {
    const base = { url, description: "one", variables: variables("eu") };
    const revision = { url: `${url}/v2`, description: "two", variables: variables("eu", ["asia"]) };
    expect(listed(base, revision)).toEqual([
      ["server-changed", url, `${url}/v2`],
      ["description-changed", "one", "two"],
      ["server-variable-changed", "eu, us", "asia, eu, us"],
    ]);
    // A variable that went with the address is no change of its own.
    expect(listed(base, { url: "https://example.com", description: "one" })).toEqual([
      ["server-changed", url, "https://example.com"],
    ]);
  });
});
