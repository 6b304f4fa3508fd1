import { describe, expect, it } from "vitest";
import {
  printChangelog,
  printGithub,
  printGitlab,
  printJunit,
  printMarkdown,
  printSarif,
  printTerminal,
  type Drift,
} from "../../generator/drift/index.js";
import type { JsonValue } from "../../generator/model/index.js";
import { driftOf } from "./support/drift-of.js";
import { compareDocuments } from "./support/judge-on-wire.js";

/** A document of three operations that share a parameter. */
function documentWith(schema: JsonValue): JsonValue {
  const operation = {
    parameters: [{ $ref: "#/components/parameters/Limit" }],
    responses: { "204": { description: "ok" } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: { "/a": { get: operation }, "/b": { get: operation }, "/c": { get: operation } },
    components: { parameters: { Limit: { name: "limit", in: "query", schema } } },
  };
}

const file = { file: "api.yaml", lineOf: () => ({ line: 1, column: 1 }) };

const formats: readonly (readonly [string, (drift: Drift) => string])[] = [
  ["the terminal", (drift) => printTerminal(drift)],
  ["the comment", printMarkdown],
  ["SARIF", (drift) => printSarif(drift, file)],
  ["GitLab", (drift) => printGitlab(drift, file)],
  ["GitHub", (drift) => printGithub(drift, file)],
  ["JUnit", (drift) => printJunit(drift, "breaking")],
];

describe("a bound that a shared parameter has now", () => {
  const drift = driftOf(
    compareDocuments(documentWith({ type: "integer" }), documentWith({ type: "integer", maximum: 10 })),
  );

  it.each(formats)("has the count of its places in front of it: %s", (_, print) => {
    expect(print(drift)).toMatch(/3 places(?::|%3A) (?:\*\*)?bound tightened/u);
  });

  it.each(formats)("is told from one that is gone: %s", (_, print) => {
    expect(print(drift)).toMatch(/`?nothing`? → `?10`?/u);
  });

  it("says in the changelog that it is met elsewhere too", () => {
    expect(printChangelog(drift)).toContain("`a.list › query limit` and 2 more places (`nothing` → `10`)");
  });
});
