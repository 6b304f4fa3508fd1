import { findMainContent, pointerTo, type RequestBody, type Schema } from "../../model/index.js";
import { printType } from "../print-type.js";
import type { Relation, Side } from "../change.js";
import { type Comparison, report, type Position } from "./comparison.js";
import { compareWords } from "./annotations.js";
import { carriedBy } from "./content.js";
import { compareMediaTypes } from "./media-types.js";
import { onlyIn } from "./one-sided.js";
import { belowEach } from "./position.js";
import { compareUnknownFields } from "./known-fields.js";

/** What a body is, as the client writes it. */
function schemaOf({ content }: RequestBody): Schema {
  const main = findMainContent(content);
  return main ? carriedBy(main) : { kind: "unknown" };
}

/** Compares what two operations take as the body of a request. */
export function compareBodies(
  operation: Position,
  base: RequestBody | undefined,
  revision: RequestBody | undefined,
): void {
  const steps = pointerTo("requestBody");
  const at = belowEach(operation, steps, steps, "body");
  if (base && revision) compareBoth(at, base, revision);
  else if (base) reportOnly(at, "base", base);
  else if (revision) reportOnly(at, "revision", revision);
}

function reportOnly(at: Position, side: Side, body: RequestBody): void {
  const schema = schemaOf(body);
  report(at, {
    kind: side === "base" ? "body-removed" : "body-added",
    ...onlyIn(side, at[side], printType(schema), [schema]),
    required: body.required,
  });
}

/** The members of a body are parameters of a call only where leaving the body out leaves no required one out. */
function relateTypes({ revision }: Comparison, body: RequestBody): Relation {
  const resolved = revision.resolve(schemaOf(body)).schema;
  const hasRequired = resolved.kind === "object" && resolved.properties.some((property) => property.required);
  if (hasRequired) return "incomparable";
  return body.required ? "narrows" : "widens";
}

function compareBoth(at: Position, base: RequestBody, revision: RequestBody): void {
  compareUnknownFields(at, "body", base, revision);
  if (base.required !== revision.required) {
    report(at, {
      kind: revision.required ? "body-required" : "body-optional",
      keyword: "required",
      base: at.base,
      revision: at.revision,
      before: base.required ? "required" : "optional",
      after: revision.required ? "required" : "optional",
      typesRelation: relateTypes(at.comparison, revision),
    });
  }
  compareWords(at, base, revision, ["description"]);
  compareMediaTypes(at, base.content, revision.content, "body-media-type-changed");
}
