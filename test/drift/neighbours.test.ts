import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, documentWith, wrappers, type Direction, type Members } from "./support/carriers.js";
import { judgeBothWays, type Verdict } from "./support/judge-on-wire.js";

/** How the values of the revision stand to those of the base. */
type Relation = "widens" | "opens" | "incomparable" | "nothing" | "note";

type Verdicts = Readonly<Record<Direction, string>>;

interface SchemaPair {
  readonly name: string;
  readonly is?: Relation;
  readonly verdicts?: Verdicts;
  readonly base: JsonValue;
  readonly revision: JsonValue;
}

/** The verdicts forth and back; of some either is right. */
const derived: Readonly<Record<Relation, Verdicts>> = {
  widens: { request: "safe | breaking", response: "breaking | safe", error: "risky | safe" },
  opens: { request: "safe | breaking", response: "risky | safe", error: "risky | safe" },
  incomparable: {
    request: "breaking | breaking",
    response: "breaking | breaking",
    error: "breaking | breaking",
  },
  nothing: {
    request: "nothing/none | nothing/none",
    response: "nothing/none | nothing/none",
    error: "nothing/none | nothing/none",
  },
  note: { request: "none | none", response: "none | none", error: "none | none" },
};

/** Compares two documents; `verdicts` are those that are right, forth and back. */
function expectOnWire(verdicts: string, base: JsonValue, revision: JsonValue): void {
  const [forth, back] = judgeBothWays(base, revision);
  const [rightForth, rightBack] = readVerdicts(verdicts);
  expect(rightForth).toContain(forth);
  expect(rightBack).toContain(back);
}

function readVerdicts(text: string): readonly (readonly Verdict[])[] {
  return text.split(" | ").map((side) => side.split("/") as Verdict[]);
}

const schemas = parse(
  readFileSync("test/fixtures/drift/neighbours/schemas.yaml", "utf8"),
) as readonly SchemaPair[];

const directions = [carriers.request, carriers.response, carriers.error];

describe.each(schemas.map((pair, turn) => ({ ...pair, turn })))(
  "$name",
  ({ is, verdicts, base, revision, turn }) => {
    const expected = verdicts ?? derived[is ?? "nothing"];

    it.each(Object.entries(carriers))("%s", (_, { direction, carry }) => {
      expectOnWire(expected[direction], carry(base), carry(revision));
    });

    // Each wrapper meets every direction, by turns from pair to pair.
    it.each(Object.entries(wrappers).map(([name, wrap], index) => ({ name, wrap, index })))(
      "$name",
      ({ wrap, index }) => {
        const { direction, carry } = directions[(turn + index) % directions.length] ?? carriers.request;
        expectOnWire(expected[direction], carry(wrap(base)), carry(wrap(revision)));
      },
    );
  },
);

/** Two operations, or two documents, as far as they matter, and the verdicts forth and back. */
interface Pair {
  readonly name: string;
  readonly verdict: string;
  readonly base: Members;
  readonly revision: Members;
}

function readPairs(name: string): readonly Pair[] {
  return parse(readFileSync(`test/fixtures/drift/neighbours/${name}.yaml`, "utf8")) as readonly Pair[];
}

function expectVerdicts({ verdict, base, revision }: Pair, complete: (part: Members) => JsonValue): void {
  expectOnWire(verdict, complete(base), complete(revision));
}

/** A document around an operation, with the schemes that it may ask for and two variants that it may refer to. */
function aroundOperation(operation: Members): JsonValue {
  const flow = { tokenUrl: "https://login.example.com/token", scopes: { read: "", write: "" } };
  const securitySchemes = {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    login: { type: "oauth2", flows: { clientCredentials: flow } },
  };
  const tagged = (name: string) => ({
    type: "object",
    required: ["k", name],
    properties: { k: { type: "string" }, [name]: { type: "string" } },
  });
  const schemas = { A: tagged("a"), B: tagged("b") };
  return documentWith(operation, { components: { securitySchemes, schemas } });
}

/** A document with what some do not say; `null` takes a member away. */
function completed(part: Members): JsonValue {
  const operation = { responses: { "204": { description: "" } } };
  const whole = {
    openapi: "3.2.0",
    info: { title: "Example", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: { "/things": { get: operation } },
    ...part,
  };
  return Object.fromEntries(Object.entries<JsonValue>(whole).filter(([, value]) => value !== null));
}

it.each(readPairs("operations"))("an operation: $name", (pair) => {
  expectVerdicts(pair, aroundOperation);
});

it.each(readPairs("documents"))("a document: $name", (pair) => {
  expectVerdicts(pair, completed);
});
