import { describe, expect, it } from "vitest";
import { Page, reconcilePages, text, object } from "./support/claims.js";

interface Shown {
  readonly server?: string;
  readonly header?: string;
}

/** A page of one operation, with what its example shows. */
function pageOf(name: string, { header, server }: Shown, path = `/${name}`): Page {
  const key = { method: "get", path } as const;
  const page = new Page(`${name}.md`).operation(key, name).returns(key, object({ id: text() }));
  if (server !== undefined) page.sayOf(key, { aspect: "server", url: server });
  if (header !== undefined) page.sayOf(key, { aspect: "credential", scheme: "header", header });
  return page;
}

const made = (...pages: readonly Page[]) => reconcilePages(pages);
const usual = { server: "https://api.example", header: "X-Key" };

describe("pages that show requests to different servers", () => {
  const pages = [
    pageOf("a", usual),
    pageOf("b", usual),
    pageOf("c", { ...usual, server: "https://admin.example" }),
    pageOf("d", {}),
  ];

  it("leave an operation the server of its own page", () => {
    const { spec } = made(...pages);
    expect(spec.servers).toEqual([{ url: "https://api.example" }]);
    expect(spec.operations.map(({ path, servers }) => [path, servers])).toEqual([
      ["/a", undefined],
      ["/b", undefined],
      ["/c", [{ url: "https://admin.example" }]],
      ["/d", undefined],
    ]);
  });

  it("disagree, with the words of both on record", () => {
    const { ledger } = made(...pages);
    expect(ledger).toMatch(
      /c`, server: `https:\/\/admin\.example` \(own-server\)\n.*for: .*c\.md.*\n.*against: .*a\.md/,
    );
  });

  it("disagree about one operation, of which the usual server is taken", () => {
    const other = new Page("z.md").operation({ method: "get", path: "/a" }, "a");
    other.sayOf({ method: "get", path: "/a" }, { aspect: "server", url: "https://old.example" });
    const { ledger, spec } = made(pageOf("a", usual), pageOf("b", usual), other);
    expect(spec.operations.map(({ servers }) => servers)).toEqual([undefined, undefined]);
    expect(ledger).toMatch(
      /server: `https:\/\/api\.example` \(own-server\)\n.*for: .*a\.md.*\n.*against: .*z\.md/,
    );
  });

  it("say nothing of a spec that states its servers", () => {
    const key = { method: "get", path: "/c" } as const;
    const spec = new Page("s.yaml").operation(key, "c").sayOf(key, {
      aspect: "servers",
      servers: [{ url: "https://stated.example" }],
    });
    const { operations } = made(...pages, spec).spec;
    expect(operations.find(({ path }) => path === "/c")?.servers).toBeUndefined();
    expect(made(...pages, spec).spec.servers).toEqual([{ url: "https://stated.example" }]);
  });
});

describe("pages that show different credentials", () => {
  it("leave an operation the credential of its own page, and the others without it", () => {
    const { ledger, spec } = made(
      pageOf("a", usual),
      pageOf("b", usual),
      pageOf("c", { header: "X-Admin-Key" }),
      pageOf("d", {}),
    );
    expect(spec.security).toEqual([[{ scheme: "key", scopes: [] }]]);
    expect(spec.credentials.map(({ scheme }) => scheme)).toEqual(["key", "adminKey"]);
    expect(spec.operations.map(({ security }) => security)).toEqual([
      undefined,
      undefined,
      [[{ scheme: "adminKey", scopes: [] }]],
      undefined,
    ]);
    expect(ledger).toMatch(
      /c`, credential: `x-admin-key` \(own-credential\)\n.*for: .*c\.md.*\n.*against: .*a\.md/,
    );
  });

  it("leave an operation all that its page shows together", () => {
    const key = { method: "get", path: "/c" } as const;
    const own = pageOf("c", {})
      .sayOf(key, { aspect: "credential", scheme: "header", header: "X-User", together: ["X-Pass"] })
      .sayOf(key, { aspect: "credential", scheme: "header", header: "X-Pass", together: ["X-User"] });
    const { spec } = made(pageOf("a", usual), pageOf("b", usual), own);
    expect(spec.security).toEqual([[{ scheme: "key", scopes: [] }]]);
    expect(spec.operations[2]?.security).toEqual([
      [
        { scheme: "user", scopes: [] },
        { scheme: "pass", scopes: [] },
      ],
    ]);
  });

  it("have alternatives where one page shows both", () => {
    const both = pageOf("b", usual).sayOf(
      { method: "get", path: "/b" },
      { aspect: "credential", scheme: "bearer", header: "Authorization" },
    );
    const { spec } = made(pageOf("a", usual), both, pageOf("c", usual));
    expect(spec.security).toEqual([[{ scheme: "key", scopes: [] }], [{ scheme: "apiToken", scopes: [] }]]);
    expect(spec.operations.every(({ security }) => security === undefined)).toBe(true);
  });
});

describe("servers that documents state of one operation", () => {
  const key = { method: "get", path: "/a" } as const;
  const stating = (name: string, ...urls: readonly string[]) =>
    new Page(name)
      .operation(key, "a")
      .sayOf(key, { aspect: "servers", servers: urls.map((url) => ({ url })) });
  const ledgerOf = (...urls: readonly (readonly string[])[]) =>
    made(...urls.map((one, index) => stating(`${String(index)}.yaml`, ...one))).ledger;

  it("disagree where they have none in common, with the words of both on record", () => {
    expect(ledgerOf(["https://eu.example"], ["https://us.example"], ["https://eu.example/"])).toMatch(
      /, servers: `https:\/\/eu\.example` \(rank\)\n.*for: .*0\.yaml.*\n.*for: .*2\.yaml.*\n.*against: .*1\.yaml/,
    );
  });

  it.each([
    ["one is among several", ["https://a.example", "https://b.example"], ["https://b.example"]],
    ["one ends in a slash", ["https://a.example/"], ["https://a.example"]],
    ["one is the path of the other", ["/v1"], ["https://a.example/v1"]],
    ["the other is the path of one", ["https://a.example/v1"], ["/v1/"]],
  ])("do not where %s", (_, one, other) => {
    expect(ledgerOf(one, other)).not.toContain("servers:");
  });
});

describe("pages that show no credential", () => {
  const securityOf = (...pages: readonly Page[]) => {
    const { diagnostics, spec } = made(...pages);
    return {
      security: Object.fromEntries(spec.operations.map(({ path, security }) => [path, security])),
      withheld: diagnostics.filter(({ code }) => code === "security-withheld").map(({ at }) => at?.source),
    };
  };
  const other = { server: "https://other.example" };

  it("are sent none at a host to which no page sends one, and that is reported", () => {
    expect(securityOf(pageOf("a", usual), pageOf("b", usual), pageOf("c", other))).toEqual({
      security: { "/a": undefined, "/b": undefined, "/c": [] },
      withheld: ["c.md"],
    });
  });

  it("are sent none at the usual host either, if the credential is shown at another alone", () => {
    const quiet = { server: "https://api.example" };
    const keyed = { ...other, header: "X-Key" };
    expect(securityOf(pageOf("a", quiet), pageOf("b", quiet), pageOf("c", keyed))).toEqual({
      security: { "/a": [], "/b": [], "/c": undefined },
      withheld: ["a.md", "b.md"],
    });
  });

  it.each<readonly [string, Shown]>([
    ["at a host that takes it under another path", { server: "https://api.example/v2" }],
    ["at a host in other letters", { server: "https://API.example" }],
    ["at an address without a host", { server: "/v2" }],
    ["without an address", {}],
  ])("take the usual one %s", (_, shown) => {
    expect(securityOf(pageOf("a", usual), pageOf("b", usual), pageOf("c", shown))).toEqual({
      security: { "/a": undefined, "/b": undefined, "/c": undefined },
      withheld: [],
    });
  });

  it("take the usual one where nobody says at which host that is", () => {
    const keyed = { server: "/v1", header: "X-Key" };
    expect(securityOf(pageOf("a", keyed), pageOf("b", keyed), pageOf("c", other)).withheld).toEqual([]);
  });
});
