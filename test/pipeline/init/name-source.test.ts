import { describe, expect, it } from "vitest";
import { nameAddress, toSourcePath } from "../../../generator/pipeline/init/name-source.js";

describe("the name of a page below spec/sources", () => {
  it.each([
    ["../../etc/lamps.md", "etc/lamps.md"],
    ["..\\lamps.md", "lamps.md"],
    [".git/hooks/lamps.md", "git/hooks/lamps.md"],
    ["node_modules/lamps.md", "lamps.md"],
    ["con.md", "con-page.md"],
    ["AUX", "AUX-page"],
    ["console.md", "console.md"],
    ["..", "page"],
  ])("is one that every file system takes: %s", (path, name) => {
    expect(toSourcePath(path)).toBe(name);
  });

  it("is no longer than file systems allow, and keeps its extension", () => {
    const name = nameAddress(`https://lamps.example/${"\u00fc".repeat(300)}.md`, ".md");
    expect(name).toBe(`${"\u00fc".repeat(100)}.md`);
    expect(nameAddress(`https://lamps.example/${"x".repeat(300)}`, ".md")).toBe(`${"x".repeat(200)}.md`);
  });
});
