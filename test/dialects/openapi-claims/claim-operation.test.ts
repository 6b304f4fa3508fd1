import { describe, expect, it } from "vitest";
import { openApi } from "../../../generator/dialects/openapi/index.js";
import type { Assertion } from "../../../generator/model/index.js";
import { readLocated } from "../../../generator/openapi/index.js";

type Json = Readonly<Record<string, unknown>>;

const answer = (schema: Json, status = "200"): Json => ({
  [status]: { description: "OK", content: { "application/json": { schema } } },
});

const box = { type: "object", properties: { result: { type: "string" } } };

/** What a spec of one operation claims under an aspect, each with the kind of its place. */
function listClaimed(aspect: Assertion["aspect"], operation: Json) {
  const paths = { "/boxes": { post: { responses: answer(box), ...operation } } };
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "Boxes", version: "1" }, paths });
  const { claims } = openApi.read({ name: "boxes.json", text }, undefined, readLocated);
  return claims.flatMap(({ assertion, place: { root, steps } }) =>
    assertion.aspect === aspect ? [{ of: root.kind, steps: steps.length, ...assertion }] : [],
  );
}

describe("a spec claims of an operation", () => {
  it("its own servers, and none where it has none of its own", () => {
    const [claimed] = listClaimed("servers", { servers: [{ url: "https://eu.boxes.test" }] });
    expect(claimed).toMatchObject({ of: "operation", servers: [{ url: "https://eu.boxes.test" }] });
    expect(listClaimed("servers", {})).toEqual([]);
  });

  it("its callbacks", () => {
    const callbacks = {
      done: { "{$request.body#/url}": { post: { responses: { "200": { description: "OK" } } } } },
    };
    expect(listClaimed("callbacks", { callbacks })).toHaveLength(1);
    expect(listClaimed("callbacks", {})).toEqual([]);
  });

  it("the member of its successful answer that a call returns, whatever other answers stand first", () => {
    const responses = { ...answer({ type: "string" }, "100"), ...answer(box, "201"), ...answer(box, "404") };
    const unwrap = { "x-unwrap": "result", "x-sdk": { resource: ["boxes"], method: "create" } };
    expect(listClaimed("envelope", { ...unwrap, responses })).toMatchObject([
      { of: "response", member: "result" },
    ]);
    expect(listClaimed("envelope", { responses })).toEqual([]);
  });

  it("what a parameter says of itself before what its schema says", () => {
    const listOf = (aspect: "description" | "deprecated", parameter: Json, schema: Json) =>
      listClaimed(aspect, {
        parameters: [{ in: "query", name: "size", ...parameter, schema: { type: "string", ...schema } }],
      });
    const textsOf = (all: readonly object[]) => all.map((one) => ("text" in one ? one.text : undefined));
    const [own, inner] = [{ description: "Of the parameter." }, { description: "Of the schema." }];
    expect(textsOf(listOf("description", own, inner))).toEqual(["Of the parameter."]);
    expect(textsOf(listOf("description", {}, inner))).toEqual(["Of the schema."]);
    const deprecated = { deprecated: true };
    for (const [parameter, schema, times] of [
      [deprecated, deprecated, 1],
      [{}, deprecated, 1],
      [deprecated, {}, 1],
      [{}, {}, 0],
    ] as const)
      expect(listOf("deprecated", parameter, schema)).toHaveLength(times);
  });

  it("all forms of an answer where one needs more than a schema, or is not JSON", () => {
    const listForms = (content: Json) =>
      listClaimed("content", { responses: { "200": { description: "OK", content } } });
    const json = { "application/json": { schema: box } };
    expect(listForms(json)).toEqual([]);
    expect(
      listForms({ "application/json": { schema: box, examples: { one: { value: { result: "a" } } } } }),
    ).toHaveLength(1);
    expect(listForms({ "text/csv": { schema: { type: "string" } } })).toHaveLength(1);
    expect(listForms({ ...json, "text/csv": { schema: { type: "string" } } })).toHaveLength(1);
  });

  it("the parts of a form that are written in a way of their own", () => {
    const content = {
      "application/x-www-form-urlencoded": { schema: box, encoding: { result: { allowReserved: true } } },
    };
    expect(listClaimed("content", { requestBody: { content } })).toMatchObject([
      { of: "body", content: [{ encoding: { result: { allowReserved: true } } }] },
    ]);
  });
});
