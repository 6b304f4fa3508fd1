import { describe, expect, it } from "vitest";
import type { Assertion, OperationKey, ParameterLocation, ProjectInfo } from "../../generator/model/index.js";
import { describeStatus } from "../../generator/reconcile/assemble/status.js";
import { array, number, object, Page, reconcilePages, text, type Said } from "./support/claims.js";
import { mediaOf, schemaOf } from "../support/contents.js";

const get = { method: "get", path: "/things/{id}" } as const;
const create = { method: "post", path: "/things" } as const;

function assemble(page: Page, changes: Partial<ProjectInfo> = {}) {
  const { diagnostics, spec } = reconcilePages([page], changes);
  const [operation] = spec.operations;
  if (!operation) throw new Error("no operation");
  return { diagnostics, operation, spec };
}

const thing = (key: OperationKey = get) => new Page("a.md").operation(key, "Get a Thing", ["Things"]);

describe("what is not documented", () => {
  it("is the answer of GET where no document shows any; others may answer nothing", () => {
    const codesOf = (page: Page) => assemble(page).diagnostics.map(({ code }) => code);
    expect(codesOf(thing())).toContain("answer-undocumented");
    expect(codesOf(thing().returns(get, object({ id: text() })))).not.toContain("answer-undocumented");
    expect(codesOf(thing(create))).not.toContain("answer-undocumented");
  });

  it("is told with its name and its place", () => {
    const page = thing()
      .parameter(get, "path", "other", text())
      .parameter(get, "unlocated", "dry", text())
      .sayOf(get, { aspect: "credential", scheme: "header", header: "X-Other" });
    const { diagnostics } = assemble(page, {
      credentials: [[{ header: "X-Key", option: "key" }]],
    });
    expect(
      diagnostics.map(({ at, code, message }) => [code, message, at?.start !== undefined]),
    ).toStrictEqual([
      ["parameter-unlocated", "no document says in which part of the request dry goes", true],
      [
        "path-parameter-undocumented",
        "the path of things.get has {id}, which no document describes; it is taken as a string",
        true,
      ],
      [
        "path-parameter-unplaced",
        "other is a path parameter of things.get, but its path has no {other}; it is left out",
        true,
      ],
      [
        "answer-undocumented",
        "no document says what things.get answers, so a call gives nothing of it",
        true,
      ],
      ["server-unknown", "no document shows the base URL of the API", false],
      [
        "credential-unnamed",
        "the documents authenticate with X-Other, which spec/docwright.yaml does not name",
        true,
      ],
    ]);
  });

  it("is no base URL that a document or the project names", () => {
    const codes = (page: Page, changes: Partial<ProjectInfo> = {}) =>
      assemble(page, changes).diagnostics.map(({ code }) => code);
    const named = thing().say({ kind: "api" }, [], { aspect: "server", url: "https://a.example" });
    expect(codes(named)).not.toContain("server-unknown");
    expect(codes(thing(), { server: "https://a.example" })).not.toContain("server-unknown");
  });

  it("is a text in the path, and any value elsewhere", () => {
    const page = thing().parameter(get, "query", "q", {});
    expect(assemble(page).operation.parameters).toStrictEqual([
      { name: "id", in: "path", required: true, schema: { kind: "string" } },
      { name: "q", in: "query", required: false, schema: { kind: "unknown" } },
    ]);
  });
});

describe("an operation of which only an answer is documented", () => {
  it("is named and written all the same", () => {
    const page = new Page("a.md")
      .returns({ method: "put", path: "/things/{id}" }, text())
      .returns({ method: "patch", path: "/things/{id}" }, text());
    const { diagnostics, operation } = assemble(page, { server: "https://a.example" });
    expect(operation.parameters.map(({ name }) => name)).toStrictEqual(["id"]);
    expect(diagnostics.map(({ at, code }) => [code, at])).toStrictEqual([
      ["name-taken", undefined],
      ["path-parameter-undocumented", undefined],
      ["path-parameter-undocumented", undefined],
    ]);
  });
});

describe("a parameter", () => {
  it("says itself what is said of it, and its schema says the type", () => {
    const root = (location: ParameterLocation) =>
      ({ kind: "parameter", operation: get, in: location, name: "id" }) as const;
    const page = thing()
      .parameter(
        get,
        "query",
        "id",
        text({ description: "Which one.", constraints: { maxLength: 3 }, example: "a" }),
      )
      .say(root("query"), [], { aspect: "deprecated" })
      .parameter(get, "path", "id", text({ required: false }));
    expect(assemble(page).operation.parameters).toStrictEqual([
      { name: "id", in: "path", required: true, schema: { kind: "string" } },
      {
        name: "id",
        in: "query",
        required: true,
        description: "Which one.",
        deprecated: true,
        schema: { kind: "string", maxLength: 3 },
        example: "a",
      },
    ]);
  });

  it("of the path stands in the order of the path, before the others", () => {
    const key = { method: "get", path: "/a/{a}/b/{b}/{a}" } as const;
    const page = thing(key)
      .parameter(key, "query", "q", text())
      .parameter(key, "path", "b", text())
      .parameter(key, "path", "a", number());
    expect(
      assemble(page).operation.parameters.map((one) => [one.in, one.name, one.schema.kind]),
    ).toStrictEqual([
      ["path", "a", "number"],
      ["path", "b", "string"],
      ["query", "q", "string"],
    ]);
  });
});

describe("a body", () => {
  const bodyOf = (said: Said, ...assertions: readonly Assertion[]) => {
    const page = thing(create).body(create, said);
    for (const assertion of assertions) page.say({ kind: "body", operation: create }, [], assertion);
    return assemble(page).operation.requestBody;
  };

  it.each<readonly [string, Said, boolean]>([
    ["a member is", object({ a: text({ required: false }), b: text() }), true],
    ["no member is, though the body is", object({ a: text({ required: false }) }), false],
    ["it is itself, where it has no members", array(text()), true],
    ["it is not itself, where it has no members", array(text(), { required: false }), false],
  ])("is required as %s", (_name, said, required) => {
    expect(bodyOf(said)?.required).toBe(required);
  });

  it("has its media type, its words and its example", () => {
    expect(
      bodyOf(text({ description: "The thing.", example: "a" }), {
        aspect: "mediaType",
        mediaType: "text/plain",
      }),
    ).toStrictEqual({
      required: true,
      description: "The thing.",
      content: [{ mediaType: "text/plain", schema: { kind: "string" }, example: "a" }],
    });
    expect(mediaOf(bodyOf(text()))?.mediaType).toBe("application/json");
  });
});

describe("an answer", () => {
  const answersOf = (...answers: readonly (readonly [string, Said, ...Assertion[]])[]) => {
    const page = thing();
    for (const [status, said, ...assertions] of answers) {
      page.returns(get, said, status);
      for (const one of assertions) page.say({ kind: "response", operation: get, status }, [], one);
    }
    return assemble(page).operation.responses;
  };

  it("stands by its status, with the words of the document or those of HTTP", () => {
    expect(
      answersOf(
        ["404", {}],
        ["201", {}, { aspect: "responseDescription", text: "It is made." }],
        ["500", {}],
      ),
    ).toStrictEqual([
      { status: "201", description: "It is made.", headers: [], content: [] },
      { status: "404", description: "Not Found", headers: [], content: [] },
      { status: "500", description: "Internal Server Error", headers: [], content: [] },
    ]);
  });

  it("of success is one even where no document shows any", () => {
    expect(answersOf()).toStrictEqual([{ status: "200", description: "OK", headers: [], content: [] }]);
    expect(answersOf(["404", {}])).toStrictEqual([
      { status: "200", description: "OK", headers: [], content: [] },
      { status: "404", description: "Not Found", headers: [], content: [] },
    ]);
  });

  it("has a body where a type, or an example, is documented", () => {
    const content = (schema: object, rest: object = {}) => ({
      content: [{ mediaType: "application/json", schema, ...rest }],
    });
    expect(answersOf(["200", { example: { a: 1 } }])[0]).toMatchObject(
      content({ kind: "unknown" }, { example: { a: 1 } }),
    );
    expect(answersOf(["200", text()])[0]).toMatchObject(content({ kind: "string" }));
    expect(answersOf(["200", { description: "Nothing." }])[0]).toHaveProperty("content", []);
    expect(answersOf(["200", text(), { aspect: "mediaType", mediaType: "text/csv" }])[0]).toMatchObject({
      content: [{ mediaType: "text/csv" }],
    });
  });

  it("has a body where it is of a named type of which nothing is said", () => {
    const page = thing().returns(get, { model: "Thing" }).type("Thing", { type: "unknown" });
    expect(schemaOf(assemble(page).operation.responses[0])).toStrictEqual({
      kind: "ref",
      name: "Thing",
    });
  });
});

describe("a status that no document describes", () => {
  it.each([
    ["200", "OK"],
    ["201", "Created"],
    ["202", "Accepted"],
    ["204", "No Content"],
    ["400", "Bad Request"],
    ["401", "Unauthorized"],
    ["403", "Forbidden"],
    ["404", "Not Found"],
    ["409", "Conflict"],
    ["422", "Unprocessable Content"],
    ["429", "Too Many Requests"],
    ["500", "Internal Server Error"],
    ["102", "Informational"],
    ["206", "Success"],
    ["304", "Redirection"],
    ["4XX", "Client error"],
    ["503", "Server error"],
    ["default", "Any other answer"],
  ])("%s is %s", (status, words) => {
    expect(describeStatus(status)).toBe(words);
  });
});

describe("an operation", () => {
  it("has what documents say of it, and nothing that they do not", () => {
    const bare = assemble(
      new Page("a.md").say({ kind: "operation", operation: create }, [], { aspect: "exists" }),
    );
    expect(bare.operation).toStrictEqual({
      method: "post",
      path: "/things",
      resource: ["things"],
      name: "create",
      parameters: [],
      responses: [{ status: "200", description: "OK", headers: [], content: [] }],
    });
    const page = thing(create)
      .sayOf(create, { aspect: "description", text: "Makes one." })
      .sayOf(create, { aspect: "permissions", permissions: ["Write"] })
      .sayOf(create, { aspect: "deprecated" })
      .sayOf(create, { aspect: "page", url: "https://docs.example/things" });
    expect(assemble(page).operation).toMatchObject({
      summary: "Get a Thing",
      description: "Makes one.",
      permissions: ["Write"],
      deprecated: true,
      page: "https://docs.example/things",
    });
    expect(assemble(thing(create).operation(create, "")).operation.summary).toBe("Get a Thing");
    expect(assemble(new Page("a.md").operation(create, "", ["Things"])).operation).not.toHaveProperty(
      "summary",
    );
  });

  it("has its page by the pattern of the project, that of a root resource without a resource", () => {
    const pages = { operation: "https://docs.example{resources}/{method}", resource: "/in/{name}" };
    const page = new Page("a.md")
      .operation({ method: "get", path: "/shop/carts" }, "List Carts", ["Shop"])
      .operation({ method: "get", path: "/shop/order-lists" }, "List Orders", ["Order Lists"])
      .operation({ method: "get", path: "/shop/order-lists/old-ones" }, "List old ones", ["Old Ones"]);
    expect(reconcilePages([page], { pages }).spec.operations.map((one) => one.page)).toStrictEqual([
      "https://docs.example/list",
      "https://docs.example/in/order_lists/list",
      "https://docs.example/in/order_lists/in/old_ones/list",
    ]);
  });

  it("stands beside those of its path", () => {
    const keys = [get, create, { method: "delete", path: "/things/{id}" }] as const;
    const page = keys.reduce((all, key) => all.operation(key, key.method, ["Things"]), new Page("a.md"));
    expect(reconcilePages([page]).spec.operations.map(({ method }) => method)).toStrictEqual([
      "get",
      "delete",
      "post",
    ]);
  });
});

describe("the factory of the package", () => {
  it.each([
    ["Lamps", "createLamps"],
    ["The Lamps API (v2)", "createTheLampsAPIV2"],
    ["ランプ", "createApi"],
    ["24 Lamps", "createApi"],
  ])("is named after the title %s: %s", (title, factory) => {
    const page = new Page("a.md").operation(create, "Create");
    expect(reconcilePages([page], { title }).spec.sdk.factory).toBe(factory);
  });

  it("is named after what an operation is about where the title is that of the operation", () => {
    const page = new Page("a.md").operation(create, "Create Lamp");
    const nameOf = (title: string) => reconcilePages([page], { title }).spec.sdk.factory;
    expect([nameOf("Create Lamp"), nameOf("Create Lamps")]).toEqual([
      "createLampClient",
      "createCreateLamps",
    ]);
  });

  it("has the name that the project gives it", () => {
    expect(reconcilePages([new Page("a.md")], { factory: "makeLamps" }).spec.sdk.factory).toBe("makeLamps");
  });
});
