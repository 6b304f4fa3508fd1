import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { findTypeErrors } from "../emit/support/compile.js";
import { compilers } from "../support/compilers.js";
import { listFiles } from "../support/golden.js";
import { shopSpec } from "./shop.js";

const isReady = existsSync(compilers["5.9"]);
if (!isReady) console.warn("sources: TypeScript 5.9 is skipped: npm run smoke installs it");

/** The package of the gateway, and one with streams and forms, each in a folder of its own. */
async function listSources() {
  const shipped = listFiles("generated/src").map((path) => ({
    path: `gateway/src/${path}`,
    text: readFileSync(join("generated/src", path), "utf8"),
  }));
  const emitted = (await emit(shopSpec)).filter(({ path }) => path.startsWith("src/"));
  const shop = emitted.map(({ path, text }) => ({ path: `shop/${path}`, text }));
  return [...shipped, ...shop, { path: "package.json", text: '{ "type": "module" }' }];
}

describe.skipIf(!isReady)("the sources of packages, for those who compile them with their own", () => {
  it.each([
    ["beside the DOM library alone, whose collections do not iterate", ["ES2023", "DOM"]],
    ["where they do", ["ES2023", "DOM", "DOM.Iterable"]],
  ])("compile under the strictest flags with TypeScript 5.9 %s", async (_, lib) => {
    expect(findTypeErrors(await listSources(), { lib }, "5.9")).toEqual([]);
  });
});
