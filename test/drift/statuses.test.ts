import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { documentWith, type Members } from "./support/carriers.js";
import { compareDocuments, judgeBothWays } from "./support/judge-on-wire.js";

const problem: Members = { type: "object", properties: { message: { type: "string" } } };
const other: Members = { type: "string" };

const answer = (schema: Members, rest: Members = {}): Members => ({
  description: "",
  content: { "application/json": { schema } },
  ...rest,
});
const answering = (answers: Members): JsonValue =>
  documentWith({ responses: { "200": { description: "" }, ...answers } });
const levelsOf = (base: Members, revision: Members) =>
  compareDocuments(answering(base), answering(revision)).map(({ types, wire }) => [wire, types]);

describe.each([
  ["404", "4XX"],
  ["404", "4xx"],
  ["404", "default"],
  ["5XX", "default"],
])("an error %s beside one for %s", (status, cover) => {
  it("changes nothing by going where both say the same", () => {
    const rest = { [cover]: answer(problem) };
    expect(levelsOf({ ...rest, [status]: answer(problem) }, rest)).toEqual([["none", "none"]]);
  });

  it("may surprise by going or coming where they do not", () => {
    const rest = { [cover]: answer(problem) };
    const more = { ...rest, [status]: answer(other) };
    expect(judgeBothWays(answering(more), answering(rest))).toEqual(["risky", "risky"]);
  });

  it("may surprise by going where only it has a header", () => {
    const headers = { "X-Code": { schema: { type: "string" } } };
    const rest = { [cover]: answer(problem) };
    expect(levelsOf({ ...rest, [status]: answer(problem, { headers }) }, rest)).toEqual([["risky", "none"]]);
  });

  it("is safe to document where nothing was said of a body", () => {
    const rest = { [cover]: { description: "" } };
    expect(levelsOf(rest, { ...rest, [status]: answer(problem) })).toEqual([["safe", "none"]]);
  });
});

describe("an answer 202", () => {
  it("changes nothing by going or coming beside one for 2XX that says the same", () => {
    const rest = { "2XX": answer(problem) };
    const more = { ...rest, "202": answer(problem) };
    expect(levelsOf(more, rest)).toEqual([["none", "none"]]);
    expect(levelsOf(rest, more)).toEqual([["none", "none"]]);
  });

  it("is no new type beside one that brings the same", () => {
    const more = { "202": answer(problem), "2XX": answer(other) };
    expect(levelsOf({ "202": answer(problem) }, { ...more, "201": answer(problem) })).toEqual([
      ["risky", "none"],
      ["risky", "breaking"],
    ]);
  });

  it("is all that is left of a range that says the same", () => {
    const [left, range] = [{ "201": answer(problem), "202": answer(problem) }, { "2XX": answer(problem) }];
    expect(judgeBothWays(answering(range), answering(left))).toEqual(["safe", "risky"]);
    expect(levelsOf(range, left).map(([, types]) => types)).toEqual(["none", "none", "none"]);
    expect(levelsOf({ ...range, "201": answer(other) }, { "201": answer(other) })).toEqual([
      ["breaking", "breaking"],
    ]);
  });

  it("is none that an answer to any other status stands for, which is read as an error", () => {
    const rest = { default: answer(problem) };
    expect(levelsOf({ ...rest, "202": answer(problem) }, rest)).toEqual([["breaking", "breaking"]]);
  });
});
