import { describe, expect, it } from "vitest";
import { hideCredentials, lendCredentials } from "../../../generator/pipeline/network/credentials.js";

describe("an address as it may be printed and written", () => {
  it.each([
    ["http://reader:s3cret@docs.example/a@b", "http://docs.example/a@b"],
    ["HTTPS://reader@docs.example", "HTTPS://docs.example"],
    ["http://a@b@docs.example/", "http://docs.example/"],
    ["http://docs.example/?q=a@b", "http://docs.example/?q=a@b"],
    ["spec/a@b.yaml", "spec/a@b.yaml"],
  ])("is, of %s, %s", (address, shown) => {
    expect(hideCredentials(address)).toBe(shown);
  });
});

describe("credentials of another address", () => {
  const owner = "http://reader:s3cret@docs.example/llms.txt";

  it("go to its own origin", () => {
    expect(lendCredentials("http://docs.example/a.md", ["none", owner])).toBe(
      "http://reader:s3cret@docs.example/a.md",
    );
  });

  it.each([
    ["another host", "http://elsewhere.example/a.md"],
    ["another port", "http://docs.example:81/a.md"],
    ["another protocol", "https://docs.example/a.md"],
    ["an address that has its own", "http://writer:w@docs.example/a.md"],
    ["a file", "/docs/a.md"],
  ])("don't go to %s", (_case, address) => {
    expect(lendCredentials(address, [owner])).toBe(address);
  });
});
