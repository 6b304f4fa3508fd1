import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, Parameter, Schema } from "../../generator/model/index.js";
import { answer, object, operation, property, query, spec, text } from "./support/small-spec.js";

const number: Schema = { kind: "number" };
const boolean: Schema = { kind: "boolean" };
const shared: Schema = { kind: "ref", name: "Shared" };

/** An API of as many operations as schemas are given, each of which answers with one. */
const answering =
  (...schemas: readonly Schema[]) =>
  (type?: Schema): ApiSpec =>
    spec(
      schemas.map((schema, index) =>
        operation({
          path: `/${String(index)}`,
          name: `get${String(index)}`,
          parameters: [],
          responses: [answer(schema)],
        }),
      ),
      type ? [{ name: "Shared", schema: type }] : [],
    );

function outline(base: ApiSpec, revision: ApiSpec) {
  return compare(base, revision).map(({ kind, operations }) => `${kind} ${operations.join(" ")}`);
}

describe("what places have written out, and come to share", () => {
  const sharing = answering(shared, shared);

  it("is one change where it is the same at all of them", () => {
    expect(outline(answering(text, text)(), sharing(number))).toEqual(["type-changed logs.get0 logs.get1"]);
    expect(outline(sharing(number), answering(text, text)())).toEqual(["type-changed logs.get0 logs.get1"]);
  });

  it("is a change of its own where something else stood, or stands", () => {
    const written = answering(text, boolean)();
    const kinds = ["type-changed logs.get0", "type-changed logs.get1"];
    expect(outline(written, sharing(number))).toEqual(kinds);
    expect(outline(sharing(number), written)).toEqual(kinds);
  });

  it("is a change of its own for each of two bounds that are gone", () => {
    const bounded: Schema = { ...number, minimum: 1, maximum: 9 };
    expect(outline(answering(bounded, bounded)(), sharing(number))).toEqual([
      "bound-loosened logs.get0 logs.get1",
      "bound-loosened logs.get0 logs.get1",
    ]);
  });

  it("is a change of its own where a renamed member was required, and where it was not", () => {
    const named = (name: string, required: boolean) =>
      object(property("a", text), property(name, text, required), property("z", text));
    const changes = compare(
      answering(named("old", true), named("old", false))(),
      sharing(named("new", false)),
    );
    expect(changes.map(({ kind, required, operations }) => [kind, required, operations])).toEqual([
      ["property-renamed", true, ["logs.get0"]],
      ["property-optional", undefined, ["logs.get0"]],
      ["property-renamed", false, ["logs.get1"]],
    ]);
  });
});

describe("a parameter", () => {
  const on = (...all: readonly (readonly [string, "get" | "post", readonly Parameter[]])[]): ApiSpec =>
    spec(
      all.map(([path, method, parameters]) =>
        operation({ method, path, name: `${method}${path.slice(1)}`, parameters }),
      ),
    );
  const all = (parameters: readonly Parameter[]) =>
    on(["/logs", "get", parameters], ["/logs", "post", parameters], ["/books", "get", parameters]);

  it("is one for the operations of a path, whether it comes, goes or changes", () => {
    const trace = query("trace", text);
    expect(outline(all([]), all([trace]))).toEqual([
      "parameter-added logs.getlogs logs.postlogs",
      "parameter-added logs.getbooks",
    ]);
    expect(outline(all([trace]), all([]))).toEqual([
      "parameter-removed logs.getlogs logs.postlogs",
      "parameter-removed logs.getbooks",
    ]);
    expect(outline(all([trace]), all([query("trace", number)]))).toEqual([
      "type-changed logs.getlogs logs.postlogs",
      "type-changed logs.getbooks",
    ]);
  });

  it("is one in a header and in a cookie too", () => {
    for (const location of ["header", "cookie"] as const) {
      expect(outline(all([]), all([query("trace", text, { in: location })]))).toHaveLength(2);
    }
  });

  it("is no other of the same path", () => {
    const changes = outline(all([]), all([query("one", text), query("two", text)]));
    expect(changes).toHaveLength(4);
  });

  it("is no body, and no answer", () => {
    const answers = (status: string) => ({ responses: [answer(text), answer(text, status)] });
    const both = (rest: object) =>
      spec([
        operation({ path: "/logs", name: "list", parameters: [], ...rest }),
        operation({ path: "/logs", name: "create", method: "post", parameters: [], ...rest }),
      ]);
    expect(outline(both(answers("404")), both(answers("409")))).toEqual([
      "response-status-changed logs.list",
      "response-status-changed logs.create",
    ]);
  });
});

describe("a client option for a path parameter", () => {
  it("is one change for all operations whose path has it", () => {
    const options = (clientOptions: Readonly<Record<string, string>>): ApiSpec =>
      spec(
        ["/{account}/logs", "/{account}/books", "/status"].map((path, index) =>
          operation({ path, name: `get${String(index)}`, parameters: [] }),
        ),
        [],
        { sdk: { package: "@example/api", factory: "createExample", clientOptions } },
      );
    const outlined = (base: ApiSpec, revision: ApiSpec) =>
      compare(base, revision).map(({ kind, operations, pointer }) => [kind, operations, pointer]);
    const [none, one, other] = [{}, { account: "account" }, { account: "accountId" }].map(options);
    if (!none || !one || !other) throw new Error("three specs");
    expect(outlined(none, one)).toEqual([
      ["client-option-added", ["logs.get0", "logs.get1"], "/info/x-sdk/clientOptions/account"],
    ]);
    expect(outlined(one, none)).toEqual([
      ["client-option-removed", ["logs.get0", "logs.get1"], "/info/x-sdk"],
    ]);
    expect(outlined(one, other)).toEqual([
      ["client-option-changed", [], "/info/x-sdk/clientOptions/account"],
    ]);
    expect(outlined(options({ nobody: "a" }), options({ nobody: "b" }))).toHaveLength(1);
    expect(outlined(none, options({ nobody: "a" }))).toEqual([
      ["client-option-added", [], "/info/x-sdk/clientOptions/nobody"],
    ]);
  });
});

describe("what is alike without being one", () => {
  it("is told apart: two members of one type with the same change", () => {
    const both = (schema: Schema) => answering(shared)(object(property("a", schema), property("b", schema)));
    expect(outline(both(text), both(number))).toEqual(["type-changed logs.get0", "type-changed logs.get0"]);
  });
});
