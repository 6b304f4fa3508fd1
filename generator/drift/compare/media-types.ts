import { findMainContent, pointerTo, type MediaType } from "../../model/index.js";
import type { Relation, Side } from "../change.js";
import { printType } from "../print-type.js";
import { report, type Position } from "./comparison.js";
import { carriedBy, compareContents } from "./content.js";
import { matchBy, matchFurther, matchLast } from "./match.js";
import { onlyIn } from "./one-sided.js";
import { belowEach } from "./position.js";
import type { ChangeKind } from "../rules/kinds.js";

/** A media type without its parameters, such as the character set (RFC 9110, section 8.3.1). */
export function essenceOf({ mediaType }: MediaType): string {
  return mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? mediaType;
}

/** Whether a range such as `image/*` takes a media type in (RFC 9110, section 12.5.1). */
function isRangeAround(range: MediaType, media: MediaType): boolean {
  const [type, subtype] = essenceOf(range).split("/");
  return subtype === "*" && (type === "*" || type === essenceOf(media).split("/")[0]);
}

/** How one media type stands to another, where one of them is a range around the other. */
function relateRanges(from: MediaType, to: MediaType): { readonly wireRelation?: Relation } {
  if (essenceOf(from) === essenceOf(to)) return {};
  if (isRangeAround(to, from)) return { wireRelation: "widens" };
  return isRangeAround(from, to) ? { wireRelation: "narrows" } : {};
}

/** How the types of what the client sends or reads stand to each other, where it now takes another media type. */
function relateMain(at: Position, base: readonly MediaType[], revision: readonly MediaType[]): Relation {
  const [before, after] = [findMainContent(base), findMainContent(revision)];
  if (!before || !after) return "incomparable";
  const { shapes } = at.comparison;
  const isSame =
    shapes.ofBase(carriedBy(before)) === shapes.ofRevision(carriedBy(after)) ||
    essenceOf(before) === essenceOf(after);
  return isSame ? "equal" : "incomparable";
}

function reportOnly(at: Position, side: Side, content: MediaType, typesRelation: Relation): void {
  const schema = carriedBy(content);
  const words = `${content.mediaType}: ${printType(schema)}`;
  report(at, {
    kind: side === "base" ? "media-type-removed" : "media-type-added",
    ...onlyIn(side, at[side] + pointerTo("content", content.mediaType), words, [schema]),
    typesRelation,
  });
}

/** Compares every media type in which two bodies come; one for another, where each is alone, is one that changed. */
export function compareMediaTypes(
  at: Position,
  base: readonly MediaType[],
  revision: readonly MediaType[],
  mediaTypeChanged: ChangeKind,
): void {
  const { matched, removed, added } = matchFurther(matchBy(base, revision, essenceOf), (gone, come) =>
    base.length === 1 && revision.length === 1
      ? matchLast(gone, come)
      : { matched: [], removed: gone, added: come },
  );
  for (const { base: from, revision: to } of matched) {
    const content = belowEach(at, pointerTo("content", from.mediaType), pointerTo("content", to.mediaType));
    if (from.mediaType !== to.mediaType) {
      report(at, {
        kind: essenceOf(from) === essenceOf(to) ? "media-type-parameters-changed" : mediaTypeChanged,
        keyword: "mediaType",
        base: content.base,
        revision: content.revision,
        before: from.mediaType,
        after: to.mediaType,
        ...relateRanges(from, to),
      });
    }
    compareContents(content, from, to);
  }
  const typesRelation = relateMain(at, base, revision);
  const gone = removed.filter((content) => !added.some((range) => isRangeAround(range, content)));
  for (const content of gone) reportOnly(at, "base", content, typesRelation);
  for (const content of added) reportOnly(at, "revision", content, typesRelation);
}
