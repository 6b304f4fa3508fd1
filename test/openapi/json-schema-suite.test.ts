import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic, JsonValue } from "../../generator/model/index.js";
import { readJsonSchema } from "../../generator/openapi/index.js";
import { conforms } from "../../generator/model/conforms.js";

/** The official suite, as the Debian package libtest-json-schema-acceptance-perl has it. */
const folder = "/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/tests/draft2020-12";

interface Case {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
}

/** Files about keywords that the profile does not have; in others single schemas use such keywords. */
const foreign = new Set("defs refRemote unknownKeyword vocabulary".split(" ").map((name) => `${name}.json`));

function readCases(): [string, Case][] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && !foreign.has(file));
  return files.flatMap((file) => {
    const cases = JSON.parse(readFileSync(join(folder, file), "utf8")) as Case[];
    return cases.map((one): [string, Case] => [`${file}: ${one.description}`, one]);
  });
}

const cases = readCases();
const read = cases.map(([title, { schema, tests }]) => ({ title, tests, ...readJsonSchema(schema, "Root") }));

/** What leaves the values as they are: a keyword that says nothing beside `type`, a default, and parts that rule each other out. */
const harmless: ReadonlySet<string> = new Set(["spec-key-ignored", "default-impossible", "parts-impossible"]);

const isRefusal = ({ code, severity }: Diagnostic): boolean => severity !== "info" && !harmless.has(code);

const supported = read.filter(({ diagnostics }) => !diagnostics.some(isRefusal));
const refused = read.filter(({ diagnostics }) => diagnostics.some(isRefusal));

/** The keywords, or other reasons, for which a schema was refused. */
const reasonOf = ({ code, message }: Diagnostic): string =>
  code === "openapi-left-out" || code === "spec-unknown-key" ? (/"(\S+?)"/.exec(message)?.[1] ?? code) : code;

describe.skipIf(cases.length === 0)("the JSON Schema test suite (skipped where it is not installed)", () => {
  it("is refused only where a schema uses what the profile does not have", () => {
    const reasons = refused.map(({ diagnostics, title }) => {
      const keywords = new Set(diagnostics.filter(isRefusal).map(reasonOf));
      return `${title} (${[...keywords].join(", ")})`;
    });
    expect(reasons).toMatchInlineSnapshot(`
      [
        "anchor.json: invalid anchors (ref-dangling)",
        "dynamicRef.json: strict-tree schema, guards against misspelled properties (openapi-assumed, ref-dangling)",
        "dynamicRef.json: tests for implementation dynamic anchor and reference link (openapi-assumed, ref-dangling)",
        "dynamicRef.json: $ref and $dynamicAnchor are independent of order - $defs first (openapi-assumed, ref-dangling)",
        "dynamicRef.json: $ref and $dynamicAnchor are independent of order - $ref first (openapi-assumed, ref-dangling)",
        "id.json: Invalid use of fragments in location-independent $id (ref-dangling)",
        "id.json: Valid use of empty fragments in location-independent $id (ref-dangling)",
        "id.json: Unnormalized $ids are allowed but discouraged (ref-dangling)",
        "not.json: collect annotations inside a 'not', even if collection is disabled (unevaluatedProperties)",
        "patternProperties.json: patternProperties validates properties matching a regex (pattern-not-linear)",
        "ref.json: remote ref, containing refs itself (ref-dangling)",
        "ref.json: URN base URI with f-component (ref-dangling)",
        "unevaluatedItems.json: unevaluatedItems with nested items (unevaluatedItems)",
        "unevaluatedItems.json: unevaluatedItems with anyOf (unevaluatedItems)",
        "unevaluatedItems.json: unevaluatedItems with oneOf (unevaluatedItems)",
        "unevaluatedItems.json: unevaluatedItems with if/then/else (unevaluatedItems)",
        "unevaluatedItems.json: unevaluatedItems depends on adjacent contains (unevaluatedItems)",
        "unevaluatedItems.json: unevaluatedItems depends on multiple nested contains (unevaluatedItems)",
        "unevaluatedItems.json: unevaluatedItems and contains interact to control item dependency relationship (unevaluatedItems)",
        "unevaluatedProperties.json: unevaluatedProperties with anyOf (unevaluatedProperties)",
        "unevaluatedProperties.json: unevaluatedProperties with oneOf (unevaluatedProperties)",
        "unevaluatedProperties.json: unevaluatedProperties with if/then/else (unevaluatedProperties)",
        "unevaluatedProperties.json: unevaluatedProperties with if/then/else, then not defined (unevaluatedProperties)",
        "unevaluatedProperties.json: unevaluatedProperties with if/then/else, else not defined (unevaluatedProperties)",
        "unevaluatedProperties.json: unevaluatedProperties with dependentSchemas (unevaluatedProperties)",
        "unevaluatedProperties.json: unevaluatedProperties + ref inside allOf / oneOf (unevaluatedProperties)",
        "unevaluatedProperties.json: dynamic evalation inside nested refs (unevaluatedProperties)",
      ]
    `);
  });

  it.each(supported)("$title", ({ schemas, tests }) => {
    const byName = new Map(schemas.map(({ name, schema }) => [name, schema]));
    const resolve = (name: string) => byName.get(name);
    const wrong = tests.filter(
      ({ data, valid }) => conforms(data, byName.get("Root") ?? { kind: "unknown" }, resolve) !== valid,
    );
    expect(wrong.map(({ description }) => description)).toEqual([]);
  });
});
