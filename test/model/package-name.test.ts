import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { isPackageName, toImportableName } from "../../generator/model/index.js";

describe("isPackageName", () => {
  it.each(["lamps", "@example/lamps", "lamps-2.x", "@dns/dns"])("takes %s", (name) => {
    expect(isPackageName(name)).toBe(true);
  });

  it.each(["Lamps", "lamps client", "@example", "node_modules", "l".repeat(215), ""])(
    "refuses %j",
    (name) => {
      expect(isPackageName(name)).toBe(false);
    },
  );

  it("refuses the name of every module that Node.js imports from itself instead", () => {
    const topLevel = builtinModules.filter((name) => /^[a-z0-9]/u.test(name) && !/[/:]/u.test(name));
    expect(topLevel.filter(isPackageName)).toEqual([]);
  });
});

describe("toImportableName", () => {
  it("names a package otherwise than a module of Node.js, and leaves other names", () => {
    expect(["dns", "events", "lamps"].map(toImportableName)).toEqual([
      "dns-client",
      "events-client",
      "lamps",
    ]);
  });
});
