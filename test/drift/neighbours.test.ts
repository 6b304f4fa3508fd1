import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, wrappers, type Direction } from "./support/carriers.js";
import { judgeOnWire, type Verdict } from "./support/judge-on-wire.js";

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

function readVerdicts(text: string): readonly (readonly Verdict[])[] {
  return text.split(" | ").map((side) => side.split("/") as Verdict[]);
}

const schemas = parse(
  readFileSync("test/fixtures/drift/neighbours/schemas.yaml", "utf8"),
) as readonly SchemaPair[];

describe.each(schemas)("$name", ({ is, verdicts, base, revision }) => {
  const expected = verdicts ?? derived[is ?? "nothing"];

  it.each(Object.entries(carriers))("%s", (_, { direction, carry }) => {
    const [forth, back] = readVerdicts(expected[direction]);
    expect(forth).toContain(judgeOnWire(carry(base), carry(revision)));
    expect(back).toContain(judgeOnWire(carry(revision), carry(base)));
  });

  it.each(Object.entries(wrappers))("%s", (_, wrap) => {
    for (const { direction, carry } of [carriers.request, carriers.response, carriers.error]) {
      const [forth, back] = readVerdicts(expected[direction]);
      expect(forth).toContain(judgeOnWire(carry(wrap(base)), carry(wrap(revision))));
      expect(back).toContain(judgeOnWire(carry(wrap(revision)), carry(wrap(base))));
    }
  });
});
