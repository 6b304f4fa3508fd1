import type { Schema } from "../../model/index.js";
import { printType } from "../print-type.js";
import { type Comparison, report, type Position } from "./comparison.js";
import { compareAnnotations } from "./annotations.js";
import { allowsNull } from "./variants.js";
import { compareUnknownFields } from "./known-fields.js";

/** Compares what stands at a place itself, references not followed. */
export function compareSite(at: Position, base: Schema, revision: Schema): void {
  compareUnknownFields(at, "schema", base, revision);
  compareAnnotations(at, base, revision);
  compareNull(at, base, revision);
}

/** Compares whether null is allowed. */
export function compareNull(at: Position, base: Schema, revision: Schema): void {
  const before = allowsNull(base);
  const after = allowsNull(revision);
  if (
    before === after ||
    isKindOfNull(at.comparison, base, revision) ||
    isNullElsewhere(at.comparison, base, revision)
  )
    return;
  report(at, {
    kind: after ? "null-allowed" : "null-refused",
    keyword: "null",
    base: at.base,
    revision: at.revision,
    before: printType(base),
    after: printType(revision),
  });
}

/** Whether one of two kinds says itself whether null is allowed; then null is compared with the kind. */
function isKindOfNull({ base, revision }: Comparison, before: Schema, after: Schema): boolean {
  const kinds = [base.resolve(before).schema.kind, revision.resolve(after).schema.kind];
  return kinds.includes("unknown") || kinds.includes("null");
}

/** Whether null only moved between a reference and the definition behind it. */
function isNullElsewhere({ base, revision }: Comparison, before: Schema, after: Schema): boolean {
  return allowsNull(base.resolve(before).schema) === allowsNull(revision.resolve(after).schema);
}
