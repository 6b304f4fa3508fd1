import * as validators from "@docwright/cloudflare-ai-gateway/validators";
import type { Validator } from "@docwright/cloudflare-ai-gateway";
import { describe, expect, it } from "vitest";
import { planTypes } from "../../generator/emit/plan/index.js";
import { findExample, idOf, shippedSpec } from "./support/shipped-spec.js";
import { exampleOf } from "../support/contents.js";

const types = planTypes(shippedSpec);

function findValidator(name: string): Validator<unknown> {
  const found = Object.entries<Validator<unknown>>(validators as never).find(([exported]) => exported === name);
  if (!found) throw new Error(`there is no validator ${name}`);
  return found[1];
}

describe("every documented answer passes the validator of what the call returns", () => {
  it.each(shippedSpec.operations.map((operation) => [idOf(operation), operation] as const))("%s", (_id, operation) => {
    const result = types.resultOf(operation);
    const body = findExample(operation) as Readonly<Record<string, unknown>>;
    const member = operation.unwrap ?? operation.pagination?.items[0];
    const value = member === undefined ? body : body[member];
    if (result.kind !== "type") throw new Error(`${operation.path} returns ${result.kind}`);
    const values = result.isList ? (value as unknown[]) : [value];
    expect(values.length).toBeGreaterThan(0);
    for (const one of values) expect(findValidator(result.name).validate(one)).toEqual({ value: one });
  });
});

describe("every documented request body passes the validator of the parameters", () => {
  const withBody = shippedSpec.operations.filter(({ requestBody }) => exampleOf(requestBody) !== undefined);

  it("are more than ten", () => {
    expect(withBody.length).toBeGreaterThan(10);
  });

  it.each(withBody.map((operation) => [idOf(operation), operation] as const))("%s", (_id, operation) => {
    const path = operation.parameters.filter((parameter) => parameter.in === "path");
    const params = {
      ...Object.fromEntries(path.map(({ name }) => [name, "an-id"])),
      ...(exampleOf(operation.requestBody) as object),
    };
    const { name } = types.parametersOf(operation);
    expect(findValidator(name).validate(params)).toEqual({ value: params });
  });
});
