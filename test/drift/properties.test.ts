import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Change } from "../../generator/drift/index.js";
import type { ApiSpec } from "../../generator/model/index.js";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";
import { runs } from "../support/property-runs.js";

const specs = arbitrarySpec({ maxOperations: 3, maxSchemas: 3, depth: 2 });

/** Pairs of words that mean the opposite in the names of kinds. */
const opposites = [
  ["authentication-required", "authentication-dropped"],
  ["added", "removed"],
  ["required", "optional"],
  ["tightened", "loosened"],
  ["null-allowed", "null-refused"],
  ["other-members-allowed", "other-members-restricted"],
  ["formed", "dissolved"],
  ["may-overlap", "exclude-each-other"],
  ["split", "merged"],
  ["named", "inlined"],
] as const;

/** The kind of the same change seen from the other side; most that say `changed` or `renamed` are their own. */
function mirror(kind: string): string {
  for (const [one, other] of opposites) {
    if (kind.endsWith(`-${one}`) || kind === one) return kind.slice(0, -one.length) + other;
    if (kind.endsWith(`-${other}`) || kind === other) return kind.slice(0, -other.length) + one;
  }
  return kind;
}

/** Each change, or what it is seen from the other side: the kind mirrored, pointers and values swapped. */
function outline(changes: readonly Change[], isMirrored: boolean): string[] {
  return changes
    .map(({ kind, base, revision, before, after }) =>
      JSON.stringify(
        isMirrored ? [mirror(kind), revision, base, after, before] : [kind, base, revision, before, after],
      ),
    )
    .sort();
}

describe("comparing specs", () => {
  it("finds nothing between a spec and itself", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(compare(spec, structuredClone<ApiSpec>(spec))).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  it("finds something whenever the documents differ beyond order", () => {
    fc.assert(
      fc.property(specs, specs, (base, revision) => {
        fc.pre(writeOpenApi(base) !== writeOpenApi(revision));
        expect(compare(base, revision)).not.toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  it("finds the mirrored changes the other way round", () => {
    fc.assert(
      fc.property(specs, specs, (base, revision) => {
        const forwards = compare(base, revision);
        const backwards = compare(revision, base);
        expect(outline(backwards, true)).toEqual(outline(forwards, false));
      }),
      { numRuns: runs(60) },
    );
  });

  it("lets no two changes claim one raw difference", () => {
    fc.assert(
      fc.property(specs, specs, (base, revision) => {
        const claims = compare(base, revision).flatMap((change) =>
          change.claims.map((claim) => JSON.stringify(claim)),
        );
        expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});
