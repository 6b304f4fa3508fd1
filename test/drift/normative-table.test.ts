import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, Operation, Parameter, Schema } from "../../generator/model/index.js";
import {
  answer,
  inRequest,
  inResponse,
  object,
  operation,
  property,
  query,
  spec,
  text,
} from "./support/small-spec.js";

type Place = (schema: Schema, required?: boolean) => ApiSpec;

/** Two members; of objects, `b` is the member that a row is about. */
const one = object(property("a", { kind: "boolean" }));
const withRequired = object(...one.properties, property("b", { kind: "integer" }));
const withOptional = object(...one.properties, property("b", { kind: "integer" }, false));

const small: Schema = { kind: "literal", values: ["a", "b"] };
const large: Schema = { kind: "literal", values: ["a", "b", "c"] };
const number: Schema = { kind: "number" };
const integer: Schema = { kind: "integer" };
const fewVariants: Schema = { kind: "union", mode: "any", variants: [text, number] };
const moreVariants: Schema = { kind: "union", mode: "any", variants: [text, number, { kind: "boolean" }] };

/** The rows of the table that hold for the schema of a member: before, after, and `wire types` in a request and in an answer. */
const rows: readonly (readonly [string, Schema, Schema, string, string])[] = [
  ["required property removed", withRequired, one, "risky breaking", "breaking breaking"],
  ["optional property removed", withOptional, one, "risky breaking", "risky breaking"],
  ["required property added", one, withRequired, "breaking breaking", "safe safe"],
  ["optional property added", one, withOptional, "safe safe", "safe safe"],
  ["optional becomes required", withOptional, withRequired, "breaking breaking", "safe safe"],
  ["required becomes optional", withRequired, withOptional, "safe safe", "breaking breaking"],
  ["null is allowed", text, { ...text, nullable: true }, "safe safe", "breaking breaking"],
  ["enum value added", small, large, "safe safe", "risky breaking"],
  ["enum value removed", large, small, "breaking breaking", "safe breaking"],
  ["union variant added", fewVariants, moreVariants, "safe safe", "risky breaking"],
  ["union variant removed", moreVariants, fewVariants, "breaking breaking", "safe breaking"],
  ["number to string", number, text, "breaking breaking", "breaking breaking"],
  ["number to integer", number, integer, "breaking none", "safe none"],
  ["bound tightened", { ...number, maximum: 9 }, { ...number, maximum: 8 }, "breaking none", "safe none"],
  ["bound loosened", { ...number, maximum: 8 }, { ...number, maximum: 9 }, "safe none", "risky none"],
  ["description", text, { ...text, description: "new" }, "none none", "none none"],
  ["example", text, { ...text, examples: ["new"] }, "none none", "none none"],
];

function verdictsOf(base: ApiSpec, revision: ApiSpec): readonly string[] {
  return compare(base, revision).map(({ wire, types }) => `${wire} ${types}`);
}

const directions: readonly (readonly [string, Place, 3 | 4])[] = [
  ["request", inRequest, 3],
  ["response", inResponse, 4],
];

describe.each(directions)("in a %s", (_direction, place, column) => {
  it.each(rows)("%s", (...row) => {
    const [, before, after] = row;
    expect(verdictsOf(place(before), place(after))).toEqual([row[column]]);
  });
});

const withParameters = (...parameters: readonly Parameter[]): ApiSpec => {
  const base = operation();
  return spec([{ ...base, parameters: [...base.parameters, ...parameters] }]);
};
const withOperation = (rest: Partial<Operation>): ApiSpec => spec([operation(rest)]);
const other = operation({ path: "/logs", name: "list", parameters: [] });
const inPath = (name: string): Parameter => ({ name, in: "path", required: true, schema: text });
const body = object(property("result", object(property("id", text))));

/** The rows of the table that are about operations. */
const operationRows: readonly (readonly [string, ApiSpec, ApiSpec, string])[] = [
  [
    "required parameter added",
    withParameters(),
    withParameters(query("q", text, { required: true })),
    "breaking breaking",
  ],
  ["optional parameter added", withParameters(), withParameters(query("q", text)), "safe safe"],
  ["parameter removed", withParameters(query("q", text)), withParameters(), "risky breaking"],
  [
    "parameter in another place",
    withParameters(query("q", text)),
    withParameters(query("q", text, { in: "header" })),
    "breaking none",
  ],
  [
    "other encoding of a parameter",
    withParameters(query("q", text)),
    withParameters(query("q", text, { mediaType: "application/json" })),
    "breaking none",
  ],
  ["operation removed", spec([operation(), other]), spec([operation()]), "breaking breaking"],
  ["operation added", spec([operation()]), spec([operation(), other]), "safe safe"],
  [
    "status removed",
    withOperation({ responses: [answer(text), answer(text, "202")] }),
    withOperation({ responses: [answer(text)] }),
    "breaking breaking",
  ],
  ["operation renamed", withOperation({}), withOperation({ name: "read" }), "none breaking"],
  [
    "path parameter renamed",
    withOperation({}),
    withOperation({ path: "/logs/{id}", parameters: [inPath("id")] }),
    "none breaking",
  ],
  [
    "unwrapping changed",
    withOperation({ responses: [answer(body)] }),
    withOperation({ responses: [answer(body)], unwrap: "result" }),
    "breaking breaking",
  ],
  ["summary", withOperation({}), withOperation({ summary: "new" }), "none none"],
  ["description of an operation", withOperation({}), withOperation({ description: "new" }), "none none"],
];

describe("of an operation", () => {
  it.each(operationRows)("%s", (_row, base, revision, expected) => {
    expect(verdictsOf(base, revision)).toEqual([expected]);
  });
});
