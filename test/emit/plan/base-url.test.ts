import { describe, expect, it } from "vitest";
import { findBaseUrl } from "../../../generator/emit/plan/base-url.js";
import { findEmitProblems } from "../../../generator/emit/index.js";
import type { Server } from "../../../generator/model/index.js";
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
