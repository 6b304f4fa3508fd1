import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, Operation, Pagination, Response, Schema } from "../../generator/model/index.js";
import { answer, object, operation, property, query, spec, text } from "./support/small-spec.js";
import { json } from "../support/contents.js";

const number: Schema = { kind: "number" };
const only = (rest: Partial<Operation>): ApiSpec => spec([operation(rest)]);

function outline(base: ApiSpec, revision: ApiSpec) {
  return compare(base, revision, { exportedNames: true }).map(({ kind, before, after }) => [
    kind,
    before,
    after,
  ]);
}

describe("a body of an answer", () => {
  const levelsOf = (base: Partial<Response>, revision: Partial<Response>) => {
    const having = (parts: Partial<Response>) => only({ responses: [{ ...answer(text), ...parts }] });
    return compare(having(base), having(revision)).map(({ kind, types, wire }) => [kind, wire, types]);
  };

  it("is missed where it goes", () => {
    expect(levelsOf({}, { content: [] })).toEqual([["response-body-removed", "breaking", "breaking"]]);
    expect(levelsOf({ content: [] }, {})).toEqual([["response-body-added", "safe", "safe"]]);
  });

  it.each(["204", "205"])("never comes with %s, whatever is documented", (status) => {
    expect(levelsOf({ status }, { status, content: [] })).toEqual([
      ["response-body-removed", "none", "none"],
    ]);
    expect(levelsOf({ status, content: [] }, { status })).toEqual([["response-body-added", "none", "none"]]);
  });
});

describe("an operation", () => {
  const plain = (method: Operation["method"], path: string, name: string): Operation =>
    operation({ method, path, name, parameters: [] });

  it("is another one where method or path, and its place in the client, are others", () => {
    expect(outline(spec([plain("get", "/logs", "list")]), spec([plain("post", "/books", "create")]))).toEqual(
      [
        ["operation-removed", "GET /logs", undefined],
        ["operation-added", undefined, "POST /books"],
      ],
    );
  });

  it("is the same one where only the names in its path are others", () => {
    const at = (path: string, name: string) =>
      spec([operation({ path, name, parameters: [] }), plain("get", "/logs/{a}/{b}", "deep")]);
    expect(outline(at("/logs/{id}", "get"), at("/logs/{log_id}", "read"))).toEqual([
      ["operation-renamed", "logs.get", "logs.read"],
    ]);
  });

  it("has moved where another method or path stands in its place in the client", () => {
    const base = spec([plain("get", "/logs", "list"), plain("get", "/books", "find")]);
    const revision = spec([plain("get", "/v2/books", "find"), plain("post", "/logs", "list")]);
    expect(outline(base, revision)).toEqual([
      ["operation-moved", "GET /logs", "POST /logs"],
      ["operation-moved", "GET /books", "GET /v2/books"],
    ]);
  });
});

it("is another one where its path has a slash in place of one that is written by its number", () => {
  const kinds = compare(only({ path: "/a%2Fb/{log_id}" }), only({ path: "/a/b/{log_id}" })).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(["operation-moved"]);
});

describe("the types that only an operation uses", () => {
  it("go with it, and those of a new one come with it", () => {
    const using = (path: string, type: string, schema: Schema): ApiSpec => {
      const answers = [
        answer({ kind: "ref", name: type }),
        { status: "204", description: "", headers: [], content: [] },
      ];
      return spec(
        [operation({ path, name: type.toLowerCase(), parameters: [], responses: answers })],
        [{ name: type, schema }],
      );
    };
    const changes = compare(
      using("/cats", "Cat", object(property("lives", number))),
      using("/dogs", "Dog", text),
      {
        exportedNames: true,
      },
    );
    expect(changes.map(({ kind, symbols }) => [kind, symbols])).toEqual([
      ["operation-removed", ["Cat", "logs.cat"]],
      ["operation-added", ["Dog", "logs.dog"]],
    ]);
    expect(changes.map(({ claims }) => claims.at(-1))).toEqual([
      { aspect: "exists", base: "/components/schemas/Cat" },
      { aspect: "exists", revision: "/components/schemas/Dog" },
    ]);
  });

  it("go and come with an answer, or a member, alone", () => {
    const cat = { name: "Cat", schema: object(property("lives", number)) };
    const ref: Schema = { kind: "ref", name: "Cat" };
    const outlined = (base: ApiSpec, revision: ApiSpec) =>
      compare(base, revision, { exportedNames: true }).map(({ kind, symbols }) => [kind, symbols]);
    const answers = (...all: readonly Schema[]) =>
      spec(
        [operation({ responses: all.map((schema, index) => answer(schema, `40${String(index)}`)) })],
        all.includes(ref) ? [cat] : [],
      );
    expect(outlined(answers(text), answers(text, ref))).toEqual([["response-added", ["Cat", "logs.get"]]]);
    const members = (...all: readonly Schema[]) =>
      spec(
        [
          operation({
            responses: [answer(object(...all.map((one, index) => property(`m${String(index)}`, one))))],
          }),
        ],
        all.includes(ref) ? [cat] : [],
      );
    expect(outlined(members(text), members(text, ref))).toEqual([["property-added", ["Cat", "logs.get"]]]);
  });
});

describe("a parameter", () => {
  it("comes with the types that only it uses, and goes with them", () => {
    const filter = { name: "Filter", schema: object(property("key", text)) };
    const without = only({});
    const filtered = spec(
      [operation({ parameters: [...operation().parameters, query("f", { kind: "ref", name: "Filter" })] })],
      [filter],
    );
    const outlined = (base: ApiSpec, revision: ApiSpec) =>
      compare(base, revision, { exportedNames: true }).map(({ kind, symbols }) => [kind, symbols]);
    expect(outlined(without, filtered)).toEqual([["parameter-added", ["Filter", "logs.get"]]]);
    expect(outlined(filtered, without)).toEqual([["parameter-removed", ["Filter", "logs.get"]]]);
  });

  it("of the query is another one where its name is spelled in another case", () => {
    const asking = (name: string) => only({ parameters: [query(name, text)] });
    expect(compare(asking("Page"), asking("page")).map(({ kind }) => kind)).toEqual(["parameter-renamed"]);
  });
});

describe("the types that share a place, or places that share a type,", () => {
  const answering = (...names: readonly string[]): ApiSpec =>
    spec(
      names.map((name, index) =>
        operation({
          path: `/${String(index)}`,
          name: `get${String(index)}`,
          parameters: [],
          responses: [answer({ kind: "ref", name })],
        }),
      ),
      [...new Set(names)].map((name) => ({ name, schema: object(property("id", text)) })),
    );

  it("are named by the alphabet", () => {
    expect(outline(answering("Old", "Old"), answering("Zoe", "Ann"))).toEqual([
      ["type-split", "Old", ["Ann", "Zoe"]],
    ]);
    expect(outline(answering("Zoe", "Ann"), answering("Old", "Old"))).toEqual([
      ["type-merged", ["Ann", "Zoe"], "Old"],
    ]);
  });
});

describe("how a list goes on", () => {
  const page: Pagination = { style: "page", parameter: "page", items: ["result"] };
  const paged = (rest: Partial<Pagination>) => only({ pagination: { ...page, ...rest } });

  it("matters for the types where a call lists something else, or begins or ceases to be a list", () => {
    expect(compare(paged({}), paged({ parameter: "offset" }))).toMatchObject([
      { kind: "pagination-changed", wire: "risky", types: "none" },
    ]);
    for (const [base, revision] of [
      [paged({}), paged({ items: ["data"] })],
      [paged({}), only({})],
      [only({}), paged({})],
    ] as const) {
      expect(compare(base, revision)).toMatchObject([{ kind: "pagination-changed", types: "breaking" }]);
    }
  });
});

describe("the permissions of which a caller needs one", () => {
  const permitted = (...permissions: readonly string[]) => only({ permissions });

  it.each([
    ["fewer suffice", permitted("Read", "Write"), permitted("Read"), "narrows", "breaking"],
    ["more suffice", permitted("Read"), permitted("Read", "Write"), "widens", "safe"],
    ["others suffice", permitted("Read", "Write"), permitted("Write", "Edit"), "incomparable", "breaking"],
    ["nobody wrote them down before", only({}), permitted("Read"), undefined, "risky"],
    ["nobody writes them down any more", permitted("Read"), only({}), undefined, "risky"],
  ])("%s", (_name, base, revision, relation, wire) => {
    const [change, ...others] = compare(base, revision);
    expect(others).toEqual([]);
    expect([change?.kind, change?.wireRelation, change?.wire]).toEqual([
      "permissions-changed",
      relation,
      wire,
    ]);
  });
});

describe("a body that may, or may not, be left out", () => {
  const sending = (schema: Schema, required: boolean) =>
    only({ method: "post", requestBody: { required, content: json(schema) } });
  const typesOf = (schema: Schema, required: boolean) =>
    compare(sending(schema, !required), sending(schema, required)).map(({ kind, types }) => [kind, types]);

  it("moves its members in the parameters of a call where one of them is required", () => {
    const strict = object(property("a", text, false), property("b", text));
    expect(typesOf(strict, true)).toEqual([["body-required", "breaking"]]);
    expect(typesOf(strict, false)).toEqual([["body-optional", "breaking"]]);
  });

  it("asks for more, or for less, where none is", () => {
    for (const schema of [object(property("a", text, false)), text]) {
      expect(typesOf(schema, true)).toEqual([["body-required", "breaking"]]);
      expect(typesOf(schema, false)).toEqual([["body-optional", "safe"]]);
    }
  });
});

describe("the symbols of a change", () => {
  const packageNames = (side: string) => ({
    parametersOf: (id: string) => `${side} parameters of ${id}`,
    resultOf: (id: string) => `${side} result of ${id}`,
  });
  const options = { names: { base: packageNames("old"), revision: packageNames("new") } };
  const asking = (schema: Schema) => only({ parameters: [query("q", schema)] });
  const answering = (schema: Schema) => only({ responses: [answer(schema)] });

  it("name the parameters of a call where it lies in the request, and its result where it lies in the answer", () => {
    expect(compare(asking(text), asking(number), options)[0]?.symbols).toEqual([
      "logs.get",
      "new parameters of logs.get",
      "old parameters of logs.get",
    ]);
    expect(compare(answering(text), answering(number), options)[0]?.symbols).toEqual([
      "logs.get",
      "new result of logs.get",
      "old result of logs.get",
    ]);
  });

  it("name neither where no package names them", () => {
    expect(compare(asking(text), asking(number))[0]?.symbols).toEqual(["logs.get"]);
  });

  it("name every name of a type", () => {
    const aliased = (schema: Schema) =>
      spec(
        [operation({ responses: [answer({ kind: "ref", name: "Pet" })] })],
        [
          { name: "Cat", schema: object(property("lives", schema)) },
          { name: "Pet", schema: { kind: "ref", name: "Cat" } },
        ],
      );
    expect(compare(aliased(text), aliased(number))[0]?.symbols).toEqual(["Cat", "Pet", "logs.get"]);
    expect(compare(aliased(text), aliased(number), options)[0]?.symbols).toEqual(["Cat", "Pet", "logs.get"]);
  });
});
