import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import { readOpenApi } from "../../generator/openapi/index.js";
import { readPages } from "../../generator/pipeline/commands/read-pages.js";
import type { ApiSpec } from "../../generator/model/index.js";
import { readSpec } from "./support/read-spec.js";

const pages = process.env["DOCWRIGHT_PAGES"];
if (pages === undefined) {
  console.warn("The test of a later page is skipped: DOCWRIGHT_PAGES names the folder of pages.");
}

/** One operation of a spec. */
function pick(spec: ApiSpec, resource: string, name: string): ApiSpec {
  const operations = spec.operations.filter(
    (one) => one.resource.join(".") === resource && one.name === name,
  );
  return { ...spec, operations };
}

describe.skipIf(pages === undefined)("a later version of the page of aiGateway.list", () => {
  it("adds spend_limits to the answer, and moves what else the page says otherwise", async () => {
    const { yaml = "" } = await readPages([join(pages ?? "", "ai_gateway__list_with_spend_limits.md")]);
    const { spec: revision } = readOpenApi({ name: "revision.yaml", text: yaml });
    if (!revision) throw new Error("the page gives no spec");
    const base = pick(readSpec("spec/openapi.yaml"), "aiGateway", "list");
    const changes = compare(base, revision).filter(({ place }) => place.includes("› response 200 ›"));
    const isAbout = (member: string) => changes.filter(({ place }) => place.endsWith(` › ${member}`));
    expect(isAbout("spend_limits")).toMatchObject([{ kind: "property-added", wire: "safe", types: "safe" }]);
    expect(isAbout("authorization")).toMatchObject([
      { kind: "property-optional", wire: "breaking", types: "breaking" },
    ]);
    const added = changes.filter(({ kind }) => kind === "property-added" || kind === "property-removed");
    expect(added.map(({ place }) => place.split(" › ").at(-1))).toEqual(["spend_limits"]);
  });
});
