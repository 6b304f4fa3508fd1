import { describe, expect, it } from "vitest";
import { object, Page, reconcilePages, text } from "./support/claims.js";

const key = { method: "post", path: "/boxes" } as const;

/** A page with one answer; `listing`: of a dialect that tells answers by their statuses. */
function answering(name: string, status: string, member: string, listing = false): Page {
  const page = new Page(name, 1, listing ? ["optionality", "errors"] : ["optionality"]);
  return page
    .operation(key, "Make a box")
    .schema({ kind: "response", operation: key, status }, object({ [member]: text() }));
}

function readAnswers(...pages: readonly Page[]) {
  const { ledger, spec } = reconcilePages(pages);
  const answers = (spec.operations[0]?.responses ?? []).map(({ content, status }) => {
    const schema = content[0]?.schema;
    return [status, schema?.kind === "object" ? schema.properties.map(({ name }) => name) : []];
  });
  return { answers: Object.fromEntries(answers) as Record<string, readonly string[]>, ledger };
}

describe("the successful answer of a page that shows no status", () => {
  it.each(["a.md", "z.md"])("is the one that a spec lists, on record, whichever counts more: %s", (name) => {
    const { answers, ledger } = readAnswers(
      answering(name, "200", "id"),
      answering("spec", "201", "size", true),
    );
    expect(Object.keys(answers)).toEqual(["201"]);
    expect([...(answers["201"] ?? [])].sort()).toEqual(["id", "size"]);
    expect(ledger).toMatch(/status: `201` \(answers-listed\)\n.*for: .*spec.*\n.*against: .*\.md/);
  });

  it("stays its own where the spec has that status too", () => {
    const spec = answering("spec", "201", "size", true);
    spec.schema({ kind: "response", operation: key, status: "200" }, object({ id: text() }));
    expect(readAnswers(answering("a.md", "200", "id"), spec).answers).toEqual({
      "200": ["id"],
      "201": ["size"],
    });
  });

  it("stays its own where the spec's has no body", () => {
    const spec = answering("spec", "204", "nothing", true);
    expect(Object.keys(readAnswers(answering("a.md", "200", "id"), spec).answers)).toEqual(["200", "204"]);
  });
});

it("two specs that list different successful answers have both", () => {
  const pages = [answering("a", "200", "id", true), answering("b", "201", "size", true)];
  expect(readAnswers(...pages).answers).toEqual({ "200": ["id"], "201": ["size"] });
});
