import { pointerTo, restrictionsOf, type Condition, type JsonValue, type Schema } from "../../model/index.js";
import { printType } from "../print-type.js";
import type { ChangeKind } from "../rules/kinds.js";
import { compareParts, report, type Position } from "./comparison.js";
import { describeConstraints, type Constraint } from "./describe-constraints.js";
import { relateConstraints } from "./relate-constraints.js";
import { compareRefused } from "./compare-refused.js";
import type { Finding } from "./difference.js";
import { below } from "./position.js";
import type { SpecIndex } from "./spec-index.js";

/** What a keyword of a schema says, for a reader; undefined where the schema does not have it. */
function readConstraint(schema: Schema, keyword: Constraint): JsonValue | undefined {
  switch (keyword) {
    case "dependentRequired":
      return schema.kind === "object" ? schema.dependentRequired : undefined;
    case "propertyNames": {
      const names = namesOf(schema);
      return names && printType(names);
    }
    case "contains":
      return schema.kind === "array" && schema.contains ? printType(schema.contains) : undefined;
    case "contentSchema":
      return schema.kind === "string" && schema.contentSchema ? printType(schema.contentSchema) : undefined;
    case "not": {
      const { not } = restrictionsOf(schema);
      return not && printType(not);
    }
    case "if":
      return restrictionsOf(schema).conditions?.map(printCondition).join("; ");
    default:
      return keyword satisfies never;
  }
}

function printCondition({ if: test, then, else: other }: Condition): string {
  const branches = [then && `then ${printType(then)}`, other && `else ${printType(other)}`];
  return [`if ${printType(test)}`, ...branches.filter((branch) => branch !== undefined)].join(", ");
}

function namesOf(schema: Schema): Schema | undefined {
  return schema.kind === "object" || schema.kind === "map" ? schema.propertyNames : undefined;
}

function findKind(keyword: Constraint, before: string | undefined, after: string | undefined): ChangeKind {
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
  keyword: Constraint,
  base: Schema,
  revision: Schema,
  kind: ChangeKind,
): Pick<Finding, "kind" | "wireRelation" | "typesRelation"> {
  if (keyword === "propertyNames") return judgeNames(at, base, revision, kind);
  if (kind !== "constraint-changed") return { kind };
  const wireRelation = relateConstraints(at.comparison, keyword, base, revision);
  return wireRelation === "equal" ? { kind: "keyword-without-effect" } : { kind, wireRelation };
}

/** Compares what two schemas refuse by other schemas, or by which members are there. */
export function compareConstraints(at: Position, base: Schema, revision: Schema): void {
  const { shapes } = at.comparison;
  const before = describeConstraints(base, shapes.ofBase);
  const after = describeConstraints(revision, shapes.ofRevision);
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
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
        before: readConstraint(base, keyword),
        after: readConstraint(revision, keyword),
      });
    }
  }
}
