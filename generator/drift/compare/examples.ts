import { pointerTo, type Exemplified, type JsonValue } from "../../model/index.js";
import { compareField } from "./annotations.js";
import type { Position } from "./comparison.js";

function byName({ examples = [] }: Exemplified): ReadonlyMap<string, JsonValue> {
  return new Map(examples.map((example) => [example.name, { ...example }]));
}

/** Compares the single example of two things, and those that have names, name by name: their order means nothing. */
export function compareExamples(at: Position, base: Exemplified, revision: Exemplified): void {
  compareField(at, { kind: "example-changed", keyword: "example" }, base.example, revision.example);
  const [before, after] = [byName(base), byName(revision)];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    compareField(
      at,
      { kind: "example-changed", keyword: "examples", steps: pointerTo("examples", name) },
      before.get(name),
      after.get(name),
    );
  }
}
