import { isIgnoredHeader, pointerTo, type Header } from "../../model/index.js";
import type { Side } from "../change.js";
import { printType } from "../print-type.js";
import { compareWords } from "./annotations.js";
import { compareParts, report, type Position } from "./comparison.js";
import { compareExamples } from "./examples.js";
import { compareUnknownFields } from "./known-fields.js";
import { matchBy, type Match } from "./match.js";
import { onlyIn } from "./one-sided.js";
import { belowEach } from "./position.js";
import { describeSerialisation } from "./serialisation.js";

function reportOnly(at: Position, side: Side, { name, required, schema }: Header): void {
  report(at, {
    kind: side === "base" ? "response-header-removed" : "response-header-added",
    ...onlyIn(side, at[side] + pointerTo("headers", name), printType(schema), [schema]),
    required,
    trail: [`header ${name}`],
  });
}

/** Compares how the same value is written into a header. */
function compareSerialisation(at: Position, { base, revision }: Match<Header>): void {
  const [before, after] = [base, revision].map((header) =>
    describeSerialisation(at.comparison.base, { ...header, in: "header", schema: base.schema }),
  );
  if (before === after) return;
  const places = { base: at.base, revision: at.revision };
  report(at, { kind: "header-encoding-changed", keyword: "encoding", ...places, before, after });
}

function compareMatch(at: Position, { base, revision }: Match<Header>): void {
  const place = belowEach(
    at,
    pointerTo("headers", base.name),
    pointerTo("headers", revision.name),
    `header ${revision.name}`,
  );
  compareUnknownFields(place, "header", base, revision);
  if (base.required !== revision.required) {
    report(place, {
      kind: revision.required ? "property-required" : "property-optional",
      keyword: "required",
      base: place.base,
      revision: place.revision,
      before: base.required ? "required" : "optional",
      after: revision.required ? "required" : "optional",
    });
  }
  compareWords(place, base, revision, ["description", "deprecated"]);
  compareExamples(place, base, revision);
  compareSerialisation(place, { base, revision });
  const mayBeAbsent = !base.required && !revision.required;
  const value = mayBeAbsent ? { ...place, blocked: { ...place.blocked, mayBeAbsent } } : place;
  const steps = ({ mediaType }: Header) =>
    mediaType === undefined ? pointerTo("schema") : pointerTo("content", mediaType, "schema");
  compareParts(belowEach(value, steps(base), steps(revision)), base.schema, revision.schema);
}

/** Compares the headers of two answers, whose names know no case (RFC 9110, section 5.1), and of which one means nothing. */
export function compareHeaders(at: Position, base: readonly Header[], revision: readonly Header[]): void {
  const isRead = ({ name }: Header) => !isIgnoredHeader(name);
  const { matched, removed, added } = matchBy(base.filter(isRead), revision.filter(isRead), ({ name }) =>
    name.toLowerCase(),
  );
  for (const match of matched) compareMatch(at, match);
  for (const header of removed) reportOnly(at, "base", header);
  for (const header of added) reportOnly(at, "revision", header);
}
