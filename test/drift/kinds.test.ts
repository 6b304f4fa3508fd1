import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { changeKinds, compare, type Change } from "../../generator/drift/index.js";
import { describeGolden } from "../support/golden.js";
import { readSpec } from "./support/read-spec.js";

const folder = "test/fixtures/drift/kinds";

function compareFolder(caseFolder: string): readonly Change[] {
  const [base, revision] = ["base.yaml", "revision.yaml"].map((file) => readSpec(join(caseFolder, file)));
  return base && revision ? compare(base, revision, { exportedNames: true }) : [];
}

describeGolden("each kind of change", folder, (caseFolder) => ({
  "changes.yaml": stringify(compareFolder(caseFolder), { aliasDuplicateObjects: false }),
}));

describe("the fixtures", () => {
  it("have a folder for each kind, but for what no document can bring about", () => {
    const kinds = changeKinds.filter((kind) => kind !== "unclassified");
    expect(readdirSync(folder).sort()).toEqual([...kinds].sort());
  });

  it.each(readdirSync(folder))("%s holds a change of that kind", (kind) => {
    expect(compareFolder(join(folder, kind)).map((change) => change.kind)).toContain(kind);
  });
});
