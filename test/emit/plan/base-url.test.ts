import { describe, expect, it } from "vitest";
import { findBaseUrl, hasOwnServer } from "../../../generator/emit/plan/base-url.js";
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
    ["nowhere by a path alone", [{ url: "/api/v1" }], undefined],
    ["nowhere with a variable without a default", [{ url: "https://{region}.example" }], undefined],
    ["nowhere without a host", [{ url: "https://" }], undefined],
    ["nowhere where no server is documented", [], undefined],
  ])("%s", (_, servers, expected) => {
    expect(findBaseUrl(having(...servers))).toBe(expected);
  });

  it("is reported where no documented server can be called, and only there", () => {
    expect(findEmitProblems(having({ url: "/api/v1" }))).toMatchObject([{ code: "server-unusable" }]);
    expect(findEmitProblems(having())).toEqual([]);
  });
});

describe("whether an operation has a server of its own", () => {
  const region = { url: "https://{region}.example/v1", variables: { region: { default: "eu" } } };
  it.each<[string, boolean, readonly Server[] | undefined]>([
    ["none is named", false, undefined],
    ["it is that of the API", false, [{ url: "https://eu.example/v1" }]],
    ["it is that of the API with a slash more", false, [{ url: "https://eu.example/v1/" }]],
    ["it is that of the API, by a variable", false, [region]],
    ["others stand behind that of the API", false, [region, { url: "https://us.example/v1" }]],
    ["another stands before that of the API", true, [{ url: "https://us.example/v1" }, region]],
    ["its path is another one", true, [{ url: "https://eu.example/v2" }]],
    ["nobody can call it", true, [{ url: "/v1" }]],
  ])("where %s: %s", (_, expected, servers) => {
    const operation = { ...garden.operations[0], ...(servers && { servers }) } as Operation;
    expect(hasOwnServer(operation, having({ url: "https://eu.example/v1" }))).toBe(expected);
  });
});
