import { pointerTo, restrictionsOf, type JsonValue, type Schema } from "../../model/index.js";
import type { ChangeKind } from "../rules/kinds.js";
import { compareParts, report, type Position } from "./comparison.js";
import { compareConditions } from "./conditions.js";
import { hasCounted } from "./counts.js";
import { describeConstraints, type SingleConstraint } from "./describe-constraints.js";
import { printBoth, type Print } from "./print-constraint.js";
import { relateConstraints } from "./relate-constraints.js";
import { compareRefused } from "./compare-refused.js";
import type { Finding } from "./difference.js";
import { below } from "./position.js";
import type { SpecIndex } from "./spec-index.js";

/** The schema that a keyword of a schema holds. */
function schemaUnder(schema: Schema, keyword: SingleConstraint): Schema | undefined {
  switch (keyword) {
    case "dependentRequired":
      return undefined;
    case "propertyNames":
      return namesOf(schema);
    case "contains":
      return schema.kind === "array" ? schema.contains : undefined;
    case "contentSchema":
      return schema.kind === "string" ? schema.contentSchema : undefined;
    case "not":
      return restrictionsOf(schema).not;
    default:
      return keyword satisfies never;
  }
}

/** What a keyword says in both schemas, for a reader; undefined where one does not have it. */
function readBoth(
  keyword: SingleConstraint,
  base: Schema,
  revision: Schema,
): { readonly before: JsonValue | undefined; readonly after: JsonValue | undefined } {
  if (keyword === "dependentRequired") {
    const [before, after] = [base, revision].map((schema) =>
      schema.kind === "object" ? schema.dependentRequired : undefined,
    );
    return { before, after };
  }
  const printOf = (schema: Schema) => (print: Print) => {
    const held = schemaUnder(schema, keyword);
    return held && print(held);
  };
  return printBoth(printOf(base), printOf(revision));
}

function namesOf(schema: Schema): Schema | undefined {
  return schema.kind === "object" || schema.kind === "map" ? schema.propertyNames : undefined;
}

function findKind(
  keyword: SingleConstraint,
  before: string | undefined,
  after: string | undefined,
): ChangeKind {
  if (keyword === "contentSchema") {
    if (before === undefined) return "format-tightened";
    return after === undefined ? "format-loosened" : "format-changed";
  }
  if (before === undefined) return "constraint-added";
  return after === undefined ? "constraint-removed" : "constraint-changed";
}

/** Whether a type says which names the members of a schema have. */
function isListed(schema: Schema, { resolve }: SpecIndex): boolean {
  const names = schema.kind === "map" ? schema.propertyNames : undefined;
  return names !== undefined && resolve(names).schema.kind === "literal";
}

/** What became of a schema that has a keyword, or had it: of a map of listed names the type is another. */
function judgeNames({ comparison }: Position, base: Schema, revision: Schema, kind: ChangeKind) {
  const wasListed = isListed(base, comparison.base);
  if (wasListed === isListed(revision, comparison.revision)) return { kind };
  const relation = wasListed ? "widens" : "narrows";
  return { kind: "type-changed", wireRelation: relation, typesRelation: relation } as const;
}

/** What became of a keyword that both schemas have, or one of them. */
function judgeConstraint(
  at: Position,
  keyword: SingleConstraint,
  base: Schema,
  revision: Schema,
  kind: ChangeKind,
): Pick<Finding, "kind" | "wireRelation" | "typesRelation"> {
  if (keyword === "propertyNames") return judgeNames(at, base, revision, kind);
  if (keyword === "contains" && (hasCounted(base, revision) || hasCounted(revision, base))) {
    return { kind: "keyword-without-effect" };
  }
  if (kind !== "constraint-changed" && keyword !== "dependentRequired") return { kind };
  const wireRelation = relateConstraints(at.comparison, keyword, base, revision);
  if (wireRelation === "equal") return { kind: "keyword-without-effect" };
  return kind === "constraint-changed" ? { kind, wireRelation } : { kind };
}

/** Compares what two schemas refuse by other schemas, or by which members are there. */
export function compareConstraints(at: Position, base: Schema, revision: Schema): void {
  const { shapes } = at.comparison;
  const before = describeConstraints(base, shapes.ofBase);
  const after = describeConstraints(revision, shapes.ofRevision);
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
    if (keyword === "if") {
      compareConditions(at, base, revision);
      continue;
    }
    const [said, says] = [before.get(keyword), after.get(keyword)];
    const [from, to] = [namesOf(base), namesOf(revision)];
    if (keyword === "propertyNames" && from && to) {
      compareParts(below(at, pointerTo(keyword), "names"), from, to);
    } else if (said === says) {
      compareRefused(at, keyword, base, revision);
    } else {
      const kind = findKind(keyword, said, says);
      report(at, {
        ...judgeConstraint(at, keyword, base, revision, kind),
        keyword,
        base: said === undefined ? at.base : at.base + pointerTo(keyword),
        revision: says === undefined ? at.revision : at.revision + pointerTo(keyword),
        ...readBoth(keyword, base, revision),
      });
    }
  }
}
