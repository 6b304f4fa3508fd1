import { describe, expect, it } from "vitest";
import { findBaseUrl, findOwnServer, findUnusableServers } from "../../../generator/emit/plan/base-url.js";
import { findEmitProblems } from "../../../generator/emit/index.js";
import type { Operation, Server } from "../../../generator/model/index.js";
import { garden } from "../specs/garden.js";

const having = (...servers: readonly Server[]) => ({ ...garden, servers });

describe("where a client sends requests", () => {
  it.each<[string, readonly Server[], string | undefined]>([
    ["the first server", [{ url: "https://a.example" }, { url: "https://b.example" }], "https://a.example"],
    [
      "variables by their defaults",
      [
        {
          url: "https://{region}.example/{v}",
          variables: { region: { default: "eu" }, v: { default: "v1" } },
        },
      ],
      "https://eu.example/v1",
    ],
    ["the first that can be called", [{ url: "" }, { url: "https://b.example" }], "https://b.example"],
    ["https, where none has a scheme", [{ url: "/api" }, { url: "//a.example/v1" }], "https://a.example/v1"],
    ["a scheme in small letters", [{ url: "HTTPS://A.example" }], "https://A.example"],
    ["one with a scheme first", [{ url: "//a.example" }, { url: "http://b.example" }], "http://b.example"],
    ["nowhere by a path alone", [{ url: "/api/v1" }], undefined],
    ["nowhere with a variable without a default", [{ url: "https://{region}.example" }], undefined],
    ["nowhere without a host", [{ url: "https://" }], undefined],
    ["nowhere by an address with a credential", [{ url: "https://me:secret@a.example" }], undefined],
    ["nowhere by an address that is none", [{ url: "https://[a.example" }], undefined],
    ["nowhere where no server is documented", [], undefined],
  ])("%s", (_, servers, expected) => {
    expect(findBaseUrl(having(...servers))).toBe(expected);
  });

  it("is the server that most operations name, where each names one and the API none", () => {
    const at = (...urls: readonly string[]) => ({
      ...having(),
      operations: urls.map(
        (url) => ({ ...garden.operations[0], servers: url ? [{ url }] : [] }) as Operation,
      ),
    });
    expect(findBaseUrl(at("https://b.example", "https://c.example", "https://b.example"))).toBe(
      "https://b.example",
    );
    expect(findBaseUrl(at("https://b.example", "https://a.example"))).toBe("https://a.example");
    expect(findBaseUrl(at("https://a.example", ""))).toBeUndefined();
  });

  it("is reported where no documented server can be called, and only there", () => {
    expect(findEmitProblems(having({ url: "/api/v1" }))).toMatchObject([{ code: "server-unusable" }]);
    expect(findEmitProblems(having())).toEqual([]);
  });

  it("is reported where its scheme is assumed, and only there", () => {
    const host = { url: "//a.example" };
    expect(findEmitProblems(having(host))).toMatchObject([{ code: "server-scheme-assumed" }]);
    expect(findEmitProblems(having(host, { url: "https://a.example" }))).toEqual([]);
  });
});

describe("where the requests of an operation go that names servers", () => {
  const region = { url: "https://{region}.example/v1", variables: { region: { default: "eu" } } };
  const us = { url: "https://us.example/v1" };
  const shared = { url: "https://eu.example/v1" };
  const naming = (servers?: readonly Server[]) =>
    ({ ...garden.operations[0], ...(servers && { servers }) }) as Operation;

  it.each<[string, string | undefined, readonly Server[] | undefined]>([
    ["none is named", undefined, undefined],
    ["it is that of the API", undefined, [shared]],
    ["it is that of the API with a slash more", undefined, [{ url: "https://eu.example/v1/" }]],
    ["it is that of the API, by a variable", undefined, [region]],
    ["others stand behind that of the API", undefined, [region, us]],
    ["another stands before that of the API", "https://us.example/v1", [us, region]],
    [
      "its path is another one, and ends in a slash",
      "https://eu.example/v2",
      [{ url: "https://eu.example/v2/" }],
    ],
    ["it is a path on the host of the API", "https://eu.example/v2", [{ url: "/v2" }]],
    ["it is relative to the address of the API", "https://eu.example/up/v2", [{ url: "up/v2" }]],
    ["nobody can call the first", "https://us.example/v1", [{ url: "https://{host}" }, us]],
  ])("where %s: %s", (_, expected, servers) => {
    expect(findOwnServer(naming(servers), having(shared))).toBe(expected);
    expect(findUnusableServers(naming(servers), having(shared))).toEqual([]);
  });

  it.each([
    ["a variable has no default", "https://{host}/v1", [shared]],
    ["it has no host, and the API no address", "/v2", [{ url: "/v1" }]],
    ["it is not of HTTP", "ftp://a.example", [shared]],
  ])("is not known where %s", (_, url, servers) => {
    expect(findUnusableServers(naming([{ url }]), having(...servers))).toEqual([url]);
  });

  it("is as unknown as that of the API, where it is the same", () => {
    expect(findUnusableServers(naming([{ url: "/v1" }]), having({ url: "/v1" }))).toEqual([]);
  });

  it("is on record where it is taken as relative to that of the API", () => {
    const problems = (url: string) =>
      findEmitProblems({ ...having(shared), operations: [naming([{ url }])] }).map(({ message }) => message);
    expect(problems("/v2")).toEqual([
      expect.stringContaining("is sent to https://eu.example/v2: its own server is relative"),
    ]);
    expect(problems("https://us.example")).toEqual([]);
  });
});
