import { expect, it } from "vitest";
import { applyLifecycle, compare } from "../../generator/drift/index.js";
import type { JsonValue } from "../../generator/model/index.js";
import { parseYaml } from "../../generator/openapi/index.js";
import { readWrittenTree } from "./support/read-spec.js";

/** An API with an operation that has some members, and one that stays; none where there are no members. */
function read(members?: Readonly<Record<string, JsonValue>>) {
  const operation = (id: string) => ({ operationId: id, responses: { "200": { description: "ok" } } });
  const document = {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: {
      "/stays": { get: operation("stays.get") },
      ...(members && { "/items": { get: { ...operation("items.get"), ...members } } }),
    },
  };
  const { root } = parseYaml({ name: "spec.json", text: JSON.stringify(document) });
  const spec = root && readWrittenTree(root);
  if (!spec) throw new Error("the document is no spec");
  return spec;
}

function judgeRemoval(members: Readonly<Record<string, JsonValue>>, today: string) {
  const [base, revision] = [read(members), read()];
  const written = { base: base.written, revision: revision.written };
  const changes = applyLifecycle(compare(base.spec, revision.spec, { written }), base, today);
  return changes.map(({ adjusted, byRules, kind, wire }) => ({ adjusted, byRules, kind, wire }));
}

const announced = { deprecated: true, "x-sunset": "2030-06-30" };
const byRules = { wire: "breaking", types: "breaking" };

it("what is removed on the day it was announced for no longer breaks, and the report says why", () => {
  expect(judgeRemoval(announced, "2030-06-30")).toEqual([
    { kind: "operation-removed", wire: "risky", byRules, adjusted: "it was announced to stop on 2030-06-30" },
  ]);
});

it.each([
  ["before that day", announced, "2030-06-29"],
  ["without being deprecated", { "x-sunset": "2030-06-30" }, "2031-01-01"],
  ["with a day that is none", { deprecated: true, "x-sunset": "soon" }, "2031-01-01"],
  ["at a level that promises something", { "x-stability-level": "beta" }, "2031-01-01"],
])("what is removed %s breaks", (_, members, today) => {
  expect(judgeRemoval(members, today)).toMatchObject([{ wire: "breaking", byRules: undefined }]);
});

it.each(["draft", "alpha"])("an operation that is %s may go", (level) => {
  expect(judgeRemoval({ "x-stability-level": level }, "2030-01-01")).toEqual([
    {
      kind: "operation-removed",
      wire: "safe",
      byRules,
      adjusted: `the operation is ${level}, which may change without notice`,
    },
  ]);
});
