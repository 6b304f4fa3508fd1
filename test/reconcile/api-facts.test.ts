import { describe, expect, it } from "vitest";
import type { Assertion, ProjectInfo } from "../../generator/model/index.js";
import { findProperty, object, Page, reconcilePages, text, type Said } from "./support/claims.js";

const get = { method: "get", path: "/things" } as const;

function describeApi(...assertions: readonly Assertion[]): Page {
  const page = new Page("a.md")
    .operation(get, "Get a Thing", ["Things"])
    .returns(get, object({ id: text() }));
  return assertions.reduce((said, assertion) => said.sayOf(get, assertion), page);
}

describe("the ways to authenticate", () => {
  const bearer: Assertion = { aspect: "credential", scheme: "bearer", header: "Authorization" };
  const key: Assertion = { aspect: "credential", scheme: "header", header: "X-Api-Key" };
  const secure = (assertions: readonly Assertion[], credentials: ProjectInfo["credentials"] = []) => {
    const { diagnostics, spec } = reconcilePages([describeApi(...assertions)], { credentials });
    const codes = diagnostics.map(({ code }) => code).filter((code) => code.startsWith("credential"));
    return { credentials: spec.credentials, security: spec.security, codes };
  };

  it("are those of the documents, under names made of the headers", () => {
    const described = { ...bearer, description: "The preferred way.", environment: "API_TOKEN" } as const;
    expect(secure([described, key])).toEqual({
      credentials: [
        {
          scheme: "apiToken",
          type: "bearer",
          option: "apiToken",
          description: "The preferred way.",
          environment: "API_TOKEN",
        },
        { scheme: "apiKey", type: "apiKey", in: "header", name: "X-Api-Key", option: "apiKey" },
      ],
      security: [[{ scheme: "apiToken", scopes: [] }], [{ scheme: "apiKey", scopes: [] }]],
      codes: [],
    });
  });

  it("have the environment of the first document that names one", () => {
    const named = { ...key, environment: "API_KEY" } as const;
    expect(secure([key, named, { ...key, environment: "KEY" }]).credentials).toMatchObject([
      { option: "apiKey", environment: "API_KEY" },
    ]);
  });

  it("are the whole value of Authorization where no document shows a bearer, named by a project or not", () => {
    const bare: Assertion = { aspect: "credential", scheme: "header", header: "Authorization" };
    const named = [[{ header: "Authorization", option: "secret" }]];
    const whole = { type: "apiKey", in: "header", name: "Authorization" };
    expect(secure([bare]).credentials).toMatchObject([{ ...whole, option: "authorization" }]);
    expect(secure([bare], named).credentials).toMatchObject([{ ...whole, option: "secret" }]);
    expect(secure([bare, bearer]).credentials).toMatchObject([{ type: "bearer" }]);
    expect(secure([], named).credentials).toMatchObject([{ type: "bearer" }]);
  });

  it("are told apart where two headers would have one name", () => {
    const other: Assertion = { aspect: "credential", scheme: "header", header: "Api-Key" };
    const { security } = secure([other, key]);
    expect(security).toEqual([[{ scheme: "apiKey", scopes: [] }], [{ scheme: "xApiKey", scopes: [] }]]);
  });

  describe("that are sent together", () => {
    const email: Assertion = { aspect: "credential", scheme: "header", header: "X-Email" };
    const both: readonly Assertion[] = [
      { ...email, together: ["X-Api-Key"] },
      { ...key, together: ["X-Email"] },
    ];
    const optionsOf = (assertions: readonly Assertion[], credentials: ProjectInfo["credentials"] = []) =>
      secure(assertions, credentials).security.map((one) => one.map(({ scheme }) => scheme));

    it("are one way, beside others", () => {
      expect(optionsOf(both)).toEqual([["email", "apiKey"]]);
      expect(optionsOf([bearer, ...both])).toEqual([["apiToken"], ["email", "apiKey"]]);
    });

    it("are tried before a part of them, which is a way too", () => {
      expect(optionsOf([key, ...both])).toEqual([["email", "apiKey"], ["apiKey"]]);
      expect(optionsOf([...both, key])).toEqual([["email", "apiKey"], ["apiKey"]]);
      expect(secure([key, ...both]).credentials.map(({ option }) => option)).toEqual(["email", "apiKey"]);
    });

    it("are grouped as the project has it", () => {
      const named = [[{ header: "x-email", option: "user" }], [{ header: "x-api-key", option: "secret" }]];
      expect(optionsOf(both, named)).toEqual([["user"], ["secret"]]);
      expect(optionsOf(both, named.slice(0, 1))).toEqual([["user"], ["apiKey"]]);
    });
  });

  it("are named by the project, which is told of one that it leaves out", () => {
    const named = [[{ header: "x-api-key", option: "secret", environment: "SECRET" }]];
    const described = { ...key, description: "A key.", environment: "KEY" } as const;
    expect(secure([described], named)).toEqual({
      credentials: [
        {
          scheme: "secret",
          type: "apiKey",
          in: "header",
          name: "x-api-key",
          option: "secret",
          description: "A key.",
          environment: "SECRET",
        },
      ],
      security: [[{ scheme: "secret", scopes: [] }]],
      codes: [],
    });
    expect(secure([key, bearer], named)).toMatchObject({
      security: [[{ scheme: "secret", scopes: [] }], [{ scheme: "apiToken", scopes: [] }]],
      codes: ["credential-unnamed"],
    });
  });
});

describe("the server", () => {
  const serversOf = (urls: readonly string[], changes: Partial<ProjectInfo> = {}) => {
    const page = urls.reduce(
      (said, url) => said.say({ kind: "api" }, [], { aspect: "server", url }),
      describeApi(),
    );
    return reconcilePages([page], changes).spec.servers.map(({ url }) => url);
  };

  it("is the one that the documents call most often, then the first by the alphabet", () => {
    expect(serversOf(["https://b.example", "https://a.example", "https://b.example"])).toEqual([
      "https://b.example",
    ]);
    expect(serversOf(["https://b.example", "https://a.example"])).toEqual(["https://a.example"]);
    expect(serversOf([])).toEqual([]);
  });

  it("is the project's, where it names one", () => {
    expect(serversOf(["https://b.example"], { server: "https://c.example" })).toEqual(["https://c.example"]);
  });
});

it("takes the words about the package from the project", () => {
  const { spec } = reconcilePages([describeApi()], { description: "All of it.", factory: "createIt" });
  expect(spec).toMatchObject({ description: "All of it.", sdk: { package: "test", factory: "createIt" } });
  expect(reconcilePages([describeApi()]).spec).not.toHaveProperty("description");
});

describe("a member", () => {
  const kindOf = (said: Said) =>
    findProperty(reconcilePages([new Page("a.md").type("Thing", object({ it: said }))]).spec, "Thing", "it")
      .schema;

  it.each<readonly [string, Said, object]>([
    [
      "a bound of another kind of value is left out",
      { type: "string", constraints: { minimum: 1, maxLength: 5 } },
      { kind: "string", maxLength: 5 },
    ],
    ["a file is a string of bytes", { type: "file" }, { kind: "string", format: "binary" }],
    ["unknown says nothing of null", { type: "unknown", nullable: true }, { kind: "unknown" }],
    ["null is null already", { type: "null", nullable: true }, { kind: "null" }],
    [
      "a list of nothing said holds anything",
      { type: "array" },
      { kind: "array", items: { kind: "unknown" } },
    ],
    ["a map of nothing said holds anything", { type: "map" }, { kind: "map", values: { kind: "unknown" } }],
    [
      "null among the variants makes the union nullable",
      { type: "union", variants: [{ type: "string" }, { type: "number" }, { type: "null" }] },
      { kind: "union", mode: "any", nullable: true, variants: [{ kind: "string" }, { kind: "number" }] },
    ],
    [
      "a variant that may be null makes the union nullable",
      { type: "union", variants: [{ type: "string", nullable: true }, { type: "number" }] },
      { kind: "union", mode: "any", nullable: true, variants: [{ kind: "string" }, { kind: "number" }] },
    ],
    [
      "one variant beside null is that variant",
      { type: "union", variants: [{ type: "string" }, { type: "null" }] },
      { kind: "string", nullable: true },
    ],
    [
      "anything beside null is anything",
      { type: "union", variants: [{ type: "unknown" }, { type: "null" }] },
      { kind: "unknown" },
    ],
  ])("%s", (_name, said, schema) => {
    expect(kindOf({ required: true, ...said })).toEqual(schema);
  });
});

describe("an operation of OpenAPI without a way to authenticate", () => {
  const other = { method: "get", path: "/lamps/{lamp_id}" } as const;
  const name: Assertion = { aspect: "name", resource: ["lamps"], name: "get" };
  const security: Assertion = { aspect: "security", security: [[{ scheme: "key", scopes: [] }]] };
  const assumedOf = (...said: readonly Assertion[]) => {
    const silent = said.reduce(
      (page, one) => page.sayOf(other, one),
      new Page("b.md").operation(other, "A lamp"),
    );
    const { diagnostics } = reconcilePages([describeApi(security), silent]);
    return diagnostics.filter(({ code }) => code === "security-assumed");
  };

  it("takes that of the API, which is reported where its document names it", () => {
    const [found, second] = assumedOf(name);
    expect(second).toBeUndefined();
    expect(found?.message).toContain("the documents of get /lamps/{lamp_id} state no way to authenticate");
    expect(found?.at?.source).toBe("b.md");
  });

  it.each<readonly [string, readonly Assertion[]]>([
    ["the document says that it needs none", [name, { aspect: "security", security: [] }]],
    [
      "the document shows a credential",
      [name, { aspect: "credential", scheme: "bearer", header: "Authorization" }],
    ],
    ["the document is none of OpenAPI", []],
  ])("is nothing to report where %s", (_, said) => {
    expect(assumedOf(...said)).toEqual([]);
  });

  it("is nothing to report where no operation has one", () => {
    const page = new Page("b.md").operation(other, "A lamp").sayOf(other, name);
    expect(reconcilePages([page]).diagnostics.map(({ code }) => code)).not.toContain("security-assumed");
  });
});
