import { isIgnoredHeader } from "../../model/index.js";
import { compareLeftMember, type Parts } from "./compare-left-member.js";
import { compareInnerEncodings, comparePartEncodings } from "./compare-part-encodings.js";
import { grammar, wholeObjects, type Member, type ObjectKind } from "./grammar.js";
import {
  emptyBeside,
  follow,
  isMap,
  itemsOf,
  memberOf,
  membersOf,
  namesOf,
  textOf,
  type Part,
} from "./part.js";
import { inside, type Site } from "./site.js";

function unionOf(base: readonly string[], revision: readonly string[]): ReadonlySet<string> {
  return new Set([...base, ...revision]);
}

/** What stands beside a reference says something of the place alone. */
function compareSiblings(site: Site, { base, revision }: Parts): void {
  const siblingsOf = (part: Part) =>
    memberOf(part, "$ref") ? namesOf(part).filter((name) => name !== "$ref") : [];
  for (const name of unionOf(siblingsOf(base), siblingsOf(revision))) {
    if (memberOf(base, "$ref") && memberOf(revision, "$ref")) {
      compareLeftMember(site, { base, revision }, name);
    }
  }
}

/** Both parts with references followed; undefined where one of them is no object. */
export function followBoth(site: Site, parts: Parts): Parts | undefined {
  const base = follow(site.walk.base, parts.base);
  const revision = follow(site.walk.revision, parts.revision);
  if (!isMap(base) || !isMap(revision)) return undefined;
  compareSiblings(site, parts);
  return { base, revision };
}

/** Compares two objects of OpenAPI that stand for each other, as far as the model does not. */
export function compareObjects(site: Site, kind: ObjectKind, parts: Parts): void {
  const followed = followBoth(site, parts);
  if (!followed) return;
  const { base, revision } = followed;
  if (wholeObjects.has(kind)) return;
  for (const name of unionOf(namesOf(base), namesOf(revision))) {
    const member = Object.hasOwn(grammar[kind], name) ? grammar[kind][name] : undefined;
    if (member === undefined) compareLeftMember(site, followed, name);
    else compareMember(site, member, name, followed);
  }
}

/** An encoding says nothing by being there, but by its members. */
function isOfEncodings(member: Member): boolean {
  return typeof member === "object" && "each" in member && member.each === "encoding";
}

function compareMember(site: Site, member: Member, name: string, parts: Parts): void {
  const missing = (side: Part) => (isOfEncodings(member) ? emptyBeside(side) : undefined);
  const base = memberOf(parts.base, name) ?? missing(parts.base);
  const revision = memberOf(parts.revision, name) ?? missing(parts.revision);
  if (member === "encodings") comparePartEncodings(site, name, parts);
  if (member === "encodings" || member === "held" || !base || !revision) return;
  if ("schema" in member) site.walk.schemas.compare(site, base, revision);
  else if ("one" in member) compareObjects(site, member.one, { base, revision });
  else if ("each" in member) {
    compareEach(site, member.each, { base, revision });
    if (isOfEncodings(member)) compareInnerEncodings(site, parts);
  } else {
    const keyOf = (part: Part) => textOf(memberOf(part, member.by)) ?? "";
    const others = new Map(itemsOf(revision).map((part) => [keyOf(part), part]));
    for (const item of itemsOf(base)) {
      const other = others.get(keyOf(item));
      if (other) {
        compareObjects(inside(site, keyOf(item)), member.items, { base: item, revision: other });
      }
    }
  }
}

function compareEach(site: Site, kind: ObjectKind, { base, revision }: Parts): void {
  const [parts, others] = [membersOf(base), membersOf(revision)];
  for (const name of unionOf([...parts.keys()], [...others.keys()])) {
    const missing = (side: Part) => (kind === "encoding" ? emptyBeside(side) : undefined);
    const [from, to] = [parts.get(name) ?? missing(base), others.get(name) ?? missing(revision)];
    if (!from || !to || (kind === "header" && isIgnoredHeader(name))) continue;
    compareObjects(inside(site, name), kind, { base: from, revision: to });
  }
}

/** Compares the extensions of a map of names. */
export function compareExtensions(site: Site, parts: Parts): void {
  for (const name of unionOf(namesOf(parts.base), namesOf(parts.revision))) {
    if (name.startsWith("x-")) compareLeftMember(site, parts, name);
  }
}
