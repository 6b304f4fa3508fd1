import { describe, expect, it } from "vitest";
import type { SecurityScheme } from "../../../generator/model/index.js";
import { Page, reconcilePages } from "../support/claims.js";

const bearer: SecurityScheme = { scheme: "auth", option: "auth", type: "bearer" };
const basic: SecurityScheme = { scheme: "auth", option: "auth", type: "basic" };
const ofKey = (name: string): SecurityScheme => ({
  scheme: "auth",
  option: "auth",
  type: "apiKey",
  in: "header",
  name,
});

/** A document of one operation that needs a credential called `auth`. */
function document(name: string, scheme: SecurityScheme, rank = 1): Page {
  const key = { method: "get", path: `/${name}` } as const;
  return new Page(`${name}.md`, rank)
    .say({ kind: "api" }, [], { aspect: "securityScheme", scheme })
    .operation(key, name)
    .sayOf(key, { aspect: "security", security: [[{ scheme: scheme.scheme, scopes: [] }]] });
}

function made(...pages: readonly Page[]) {
  const { diagnostics, spec } = reconcilePages(pages);
  const sent = spec.operations.map(({ path, security = spec.security }) => [
    path.slice(1),
    security.flat().map(({ scheme }) => scheme),
  ]);
  return {
    sent: Object.fromEntries(sent) as Record<string, readonly string[]>,
    credentials: Object.fromEntries(spec.credentials.map(({ scheme, type }) => [scheme, type])),
    options: spec.credentials.map(({ option }) => option),
    told: diagnostics.flatMap(({ code, message }) => (code === "credential-separated" ? message : [])),
  };
}

describe("credentials of one name in documents of one API", () => {
  it("are two where they are sent in different ways, and each operation needs that of its document", () => {
    const { credentials, options, sent, told } = made(
      document("a", bearer),
      document("b", basic),
      document("c", basic),
    );
    expect(sent).toEqual({ a: ["auth"], b: ["authBasic"], c: ["authBasic"] });
    expect(credentials).toEqual({ auth: "bearer", authBasic: "basic" });
    expect(options).toEqual(["auth", "authBasic"]);
    expect(told).toEqual(["auth is sent in another way here than in a.md; it is called authBasic here"]);
  });

  it("keep the name of the document that counts most", () => {
    const { sent } = made(document("a", bearer, 2), document("b", ofKey("X-Key"), 1));
    expect(sent).toEqual({ a: ["authBearer"], b: ["auth"] });
  });

  it.each<readonly [string, SecurityScheme, SecurityScheme]>([
    ["in two headers", ofKey("X-Key"), ofKey("X-Token")],
    ["in a header and a query", ofKey("key"), { ...ofKey("key"), in: "query" } as SecurityScheme],
    ["under two schemes of HTTP", { ...bearer, type: "http", httpScheme: "digest" }, basic],
    ["by a certificate and a token", { scheme: "auth", type: "mutualTLS" }, bearer],
  ])("are two where they are sent %s", (_, one, other) => {
    const { sent } = made(document("a", one), document("b", other));
    expect(sent["a"]).toEqual(["auth"]);
    expect(sent["b"]).not.toEqual(["auth"]);
  });

  it.each<readonly [string, SecurityScheme, SecurityScheme]>([
    ["their descriptions differ", bearer, { ...bearer, description: "A token" }],
    ["one names the header in capitals", ofKey("x-key"), ofKey("X-Key")],
    [
      "both are tokens in Authorization",
      bearer,
      { scheme: "auth", option: "auth", type: "oauth2", flows: {} },
    ],
    ["one is the whole header of a token", bearer, ofKey("Authorization")],
    [
      "one names its scheme in capitals",
      { ...bearer, type: "http", httpScheme: "digest" },
      { ...bearer, type: "http", httpScheme: "Digest" },
    ],
  ])("are one where %s", (_, one, other) => {
    const { sent, told } = made(document("a", one), document("b", other));
    expect(sent).toEqual({ a: ["auth"], b: ["auth"] });
    expect(told).toEqual([]);
  });

  it("take no name that another credential has", () => {
    const taken: SecurityScheme = { ...ofKey("X-Key"), scheme: "authBasic" };
    const { credentials } = made(document("a", bearer), document("b", basic), document("c", taken));
    expect(credentials).toEqual({ auth: "bearer", authBasic2: "basic", authBasic: "apiKey" });
  });
});
