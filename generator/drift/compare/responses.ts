import {
  findMainContent,
  isBodiless,
  pointerTo,
  stringifyJson,
  type Exchange,
  type MediaType,
  type Response,
  type Schema,
} from "../../model/index.js";
import { printType } from "../print-type.js";
import type { Direction, Relation, Side } from "../change.js";
import { report, type Position } from "./comparison.js";
import { compareField, compareWords } from "./annotations.js";
import { compareHeaders } from "./headers.js";
import { matchBy, matchFurther, matchLast, type Match, type Matching } from "./match.js";
import { carriedBy } from "./content.js";
import type { Finding } from "./difference.js";
import { compareMediaTypes, essenceOf } from "./media-types.js";
import { onlyIn } from "./one-sided.js";
import { belowEach } from "./position.js";
import { createTypePairs } from "./type-pairs.js";
import { compareUnknownFields } from "./known-fields.js";

type Links = NonNullable<Response["links"]>;

/** `2XX` and everything within it is an answer to a call; any other status, `default` included, is an error. */
function directionOf(status: string): Direction {
  return status.startsWith("2") ? "response" : "error";
}

function atStatus(operation: Position, status: string): Position {
  const steps = pointerTo("responses", status);
  const at = belowEach(operation, steps, steps, `response ${status}`);
  if (at.owner.kind !== "operation") return at;
  const direction = at.owner.isReversed ? "request" : directionOf(status);
  return { ...at, owner: { ...at.owner, direction } };
}

/** Matches answers by status; one answer to a call alone, or one error alone, that changed its status is the same one. */
function matchResponses(base: readonly Response[], revision: readonly Response[]): Matching<Response> {
  const exact = matchBy(base, revision, ({ status }) => status.toUpperCase());
  return matchFurther(exact, (removed, added) => {
    const last = matchLast(removed, added);
    return last.matched.every(isSameDirection) ? last : { matched: [], removed, added };
  });
}

function isSameDirection({ base, revision }: Match<Response>): boolean {
  return directionOf(base.status) === directionOf(revision.status);
}

function atMatch(operation: Position, { base, revision }: Match<Response>): Position {
  const at = atStatus(operation, revision.status);
  return { ...at, base: operation.base + pointerTo("responses", base.status) };
}

function schemasOf(content: MediaType | undefined): readonly Schema[] {
  return content ? [carriedBy(content)] : [];
}

function printContent(content: MediaType | undefined): string {
  return content ? printType(carriedBy(content)) : "no body";
}

/** Compares the answers of two operations, by status. */
export function compareResponses(operation: Position, { base, revision }: Match<Exchange>): void {
  const { matched, removed, added } = matchResponses(base.responses, revision.responses);
  // An answer to HEAD has no body (RFC 9110, section 9.3.2).
  const isHead = base.method === "head" && revision.method === "head";
  for (const match of matched) compareStatus(atMatch(operation, match), match, isHead);
  for (const response of removed) reportOnly(operation, "base", response, revision.responses);
  for (const response of added) reportOnly(operation, "revision", response, base.responses);
}

/** Reports an answer that one side alone documents; `others` are those of the other side. */
function reportOnly(operation: Position, side: Side, response: Response, others: readonly Response[]): void {
  const content = findMainContent(response.content);
  const at = atStatus(operation, response.status);
  report(at, {
    kind: side === "base" ? "response-removed" : "response-added",
    ...onlyIn(side, at[side], printContent(content), schemasOf(content)),
    ...relateToCover(operation, side, response, others),
  });
}

/** Whether a status is one of a range, as `404` is of `4XX`. */
function isOfRange(status: string, range: string): boolean {
  return /^\dXX$/iu.test(range) && !/XX$/iu.test(status) && status.startsWith(range.slice(0, 1));
}

/** How the statuses that an answer may come with stand to those before. */
function relateStatuses(before: string, after: string): Relation {
  if (isOfRange(before, after)) return "widens";
  return isOfRange(after, before) ? "narrows" : "incomparable";
}

/** The answer that holds where a status is not documented by itself: that of its range, or of an error that to any other status. */
function findCover(status: string, responses: readonly Response[]): Response | undefined {
  const ofRange = responses.find((response) => isOfRange(status, response.status));
  if (ofRange || directionOf(status) !== "error") return ofRange;
  return status === "default" ? undefined : responses.find((response) => response.status === "default");
}

/** What bodies carry, in words that are equal where their values are. */
function describeBodies(
  content: readonly MediaType[],
  shapeOf: (schema: Schema) => number,
): readonly string[] {
  return content.map((media) => [essenceOf(media), shapeOf(carriedBy(media))].join()).sort();
}

/** What an answer carries, in words that are equal where its values are. */
function describeAnswer({ content, headers }: Response, shapeOf: (schema: Schema) => number): string {
  const named = headers.map(({ name, required, schema }) =>
    [name.toLowerCase(), required, shapeOf(schema)].join(),
  );
  return stringifyJson([describeBodies(content, shapeOf), named.sort()]);
}

/**
 * What an answer that one side alone documents does to what comes with its status, by what the other side says of that. A
 * range of which statuses are left that say the same only became narrower; what another answer to a call brings already is
 * no further type of its result.
 */
function relateToCover(
  { comparison }: Position,
  side: Side,
  response: Response,
  others: readonly Response[],
): Pick<Finding, "wireRelation" | "typesRelation"> {
  const { ofBase, ofRevision } = comparison.shapes;
  const [own, theirs] = side === "base" ? [ofBase, ofRevision] : [ofRevision, ofBase];
  const isSame = (other: Response) => describeAnswer(response, own) === describeAnswer(other, theirs);
  const isSameBody = (other: Response) =>
    describeBodies(response.content, own).join() === describeBodies(other.content, theirs).join();
  const cover = findCover(response.status, others);
  if (cover && isSame(cover)) return { wireRelation: "equal", typesRelation: "equal" };
  if (cover) return side === "revision" && cover.content.length > 0 ? { wireRelation: "widens" } : {};
  if (side === "revision") return isResultOf(response, others, isSameBody) ? { typesRelation: "equal" } : {};
  const isLeft = others.some((other) => isOfRange(other.status, response.status) && isSame(other));
  return isLeft ? { wireRelation: "narrows", typesRelation: "equal" } : {};
}

/** Whether another answer to a call brings the same result. */
function isResultOf(
  response: Response,
  others: readonly Response[],
  isSameBody: (other: Response) => boolean,
): boolean {
  const isResult = ({ status }: Response): boolean => directionOf(status) === "response";
  return isResult(response) && others.some((other) => isResult(other) && isSameBody(other));
}

function compareStatus(at: Position, { base, revision }: Match<Response>, isHead: boolean): void {
  compareUnknownFields(at, "response", base, revision);
  if (base.status.toUpperCase() !== revision.status.toUpperCase()) {
    report(at, {
      kind: "response-status-changed",
      keyword: "status",
      base: at.base,
      revision: at.revision,
      before: base.status,
      after: revision.status,
      wireRelation: relateStatuses(base.status, revision.status),
    });
  }
  compareWords(at, base, revision, ["summary", "description"]);
  compareLinks(at, base.links ?? {}, revision.links ?? {});
  compareHeaders(at, base.headers, revision.headers);
  const isIdle = isHead || (isBodiless(base) && isBodiless(revision));
  compareBodies(at, base.content, revision.content, isIdle);
}

/** Compares what an answer says of the requests that may follow it, link by link. */
function compareLinks(at: Position, base: Links, revision: Links): void {
  for (const name of new Set([...Object.keys(base), ...Object.keys(revision)])) {
    const steps = pointerTo("links", name);
    compareField(at, { kind: "link-changed", keyword: "links", steps }, base[name], revision[name]);
  }
}

/** Whether two lists of bodies say the same, in whichever order. */
function areSame(at: Position, base: readonly MediaType[], revision: readonly MediaType[]): boolean {
  const { ofBase, ofRevision } = at.comparison.shapes;
  if (describeBodies(base, ofBase).join() !== describeBodies(revision, ofRevision).join()) return false;
  let isSame = true;
  const record = () => (isSame = false);
  const comparison = { ...at.comparison, pairs: createTypePairs(), record };
  compareMediaTypes({ ...at, comparison }, base, revision, "response-media-type-changed");
  return isSame;
}

/** Reports that a document says something else of a body that never comes. */
function reportIdle(at: Position, base: readonly MediaType[], revision: readonly MediaType[]): void {
  if (areSame(at, base, revision)) return;
  report(at, {
    kind: "keyword-without-effect",
    keyword: "content",
    base: at.base + pointerTo("content"),
    revision: at.revision + pointerTo("content"),
    before: printContent(findMainContent(base)),
    after: printContent(findMainContent(revision)),
  });
}

/** Compares the bodies of two answers, idle where none ever comes. */
function compareBodies(
  at: Position,
  before: readonly MediaType[],
  after: readonly MediaType[],
  isIdle: boolean,
): void {
  const [base, revision] = [findMainContent(before), findMainContent(after)];
  if (base && revision) {
    if (isIdle) reportIdle(at, before, after);
    else compareMediaTypes(at, before, after, "response-media-type-changed");
  } else if (base || revision) {
    report(at, {
      kind: base ? "response-body-removed" : "response-body-added",
      keyword: "content",
      base: base ? at.base + pointerTo("content") : at.base,
      revision: revision ? at.revision + pointerTo("content") : at.revision,
      before: printContent(base),
      after: printContent(revision),
      parts: { base: schemasOf(base), revision: schemasOf(revision) },
      ...(isIdle && { wireRelation: "equal", typesRelation: "equal" }),
    });
  }
}
