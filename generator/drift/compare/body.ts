import type { RequestBody } from "../../model/index.js";
import { printType } from "../print-type.js";
import type { Relation, Side } from "../change.js";
import { compareWords } from "./annotations.js";
import type { Comparison } from "./comparison.js";
import { compareContents } from "./content.js";
import type { Position } from "./difference.js";
import { onlyIn } from "./one-sided.js";
import { belowEach, pointerTo } from "./pointer.js";
import { compareUnknownFields } from "./known-fields.js";

/** Compares what two operations take as the body of a request. */
export function compareBodies(
  comparison: Comparison,
  operation: Position,
  base: RequestBody | undefined,
  revision: RequestBody | undefined,
): void {
  const steps = pointerTo("requestBody");
  const at = belowEach(operation, steps, steps, "body");
  if (base && revision) compareBoth(comparison, at, base, revision);
  else if (base) reportOnly(comparison, "base", at, base);
  else if (revision) reportOnly(comparison, "revision", at, revision);
}

function reportOnly(
  comparison: Comparison,
  side: Side,
  at: Position,
  { required, schema }: RequestBody,
): void {
  comparison.report(at, {
    kind: side === "base" ? "body-removed" : "body-added",
    ...onlyIn(side, at[side], printType(schema), [schema]),
    required,
  });
}

/** The members of a body are parameters of a call only where leaving the body out leaves no required one out. */
function relateTypes({ revision }: Comparison, { required, schema }: RequestBody): Relation {
  const resolved = revision.resolve(schema).schema;
  const hasRequired = resolved.kind === "object" && resolved.properties.some((property) => property.required);
  if (hasRequired) return "incomparable";
  return required ? "narrows" : "widens";
}

function compareBoth(comparison: Comparison, at: Position, base: RequestBody, revision: RequestBody): void {
  compareUnknownFields(comparison, at, "body", base, revision);
  if (base.required !== revision.required) {
    comparison.report(at, {
      kind: revision.required ? "body-required" : "body-optional",
      keyword: "required",
      base: at.base,
      revision: at.revision,
      before: base.required ? "required" : "optional",
      after: revision.required ? "required" : "optional",
      typesRelation: relateTypes(comparison, revision),
    });
  }
  compareWords(comparison, at, base, revision, ["description"]);
  compareContents(comparison, at, base, revision, "body-media-type-changed");
}
