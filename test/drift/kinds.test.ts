import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { changeKinds, compare, type Change } from "../../generator/drift/index.js";
import type { Schema } from "../../generator/model/index.js";
import { isChangeKind } from "../../generator/drift/rules/kinds.js";
import { describeGolden } from "../support/golden.js";
import { readAnySpec } from "./support/read-spec.js";
import { inResponse, object, text } from "./support/small-spec.js";

const folder = "test/fixtures/drift/kinds";

function compareFolder(caseFolder: string): readonly Change[] {
  const [base, revision] = (["base.yaml", "revision.yaml"] as const).map((file) =>
    readAnySpec(join(caseFolder, file)),
  );
  if (!base || !revision) return [];
  const written = { base: base.written, revision: revision.written };
  return compare(base.spec, revision.spec, { exportedNames: true, written });
}

describeGolden("each kind of change", folder, (caseFolder) => ({
  "changes.yaml": stringify(compareFolder(caseFolder), { aliasDuplicateObjects: false }),
}));

it("a word names a kind where there is a rule for it", () => {
  expect(["type-changed", "toString", "type-chnged"].map(isChangeKind)).toEqual([true, false, false]);
});

it("what other members may be is said in words", () => {
  const other = (additional?: Schema | false) =>
    inResponse({ ...object(), ...(additional !== undefined && { additional }) });
  const words = [other(), other(false), other(text)].map((base, index, all) =>
    compare(base, all[(index + 1) % 3] ?? base).map(({ before, after }) => [before, after]),
  );
  expect(words).toEqual([
    [["any other members", "no other members"]],
    [["no other members", "other members of string"]],
    [["other members of string", "any other members"]],
  ]);
});

describe("the fixtures", () => {
  it("have a folder for each kind, but for what no document can bring about", () => {
    const kinds = changeKinds.filter((kind) => kind !== "unclassified");
    expect(readdirSync(folder).sort()).toEqual([...kinds].sort());
  });

  it.each(readdirSync(folder))("%s holds a change of that kind", (kind) => {
    expect(compareFolder(join(folder, kind)).map((change) => change.kind)).toContain(kind);
  });
});
