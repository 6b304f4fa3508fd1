import type { JsonValue } from "../../model/index.js";
import { relateContentTypes } from "../compare/encodings.js";
import { isEqualJson } from "../compare/json.js";
import { compareLeftMember, type Parts } from "./compare-left-member.js";
import type { Judgement } from "./constraints.js";
import { isMap, itemsOf, memberOf, membersOf, namesOf, type Part } from "./part.js";
import { inside, reportAt, type Site } from "./site.js";

/** What became of a member of an encoding that both documents state; undefined where nothing is known of it. */
function judge(name: string, before: JsonValue, after: JsonValue): Judgement | undefined {
  switch (name) {
    case "contentType": {
      if (typeof before !== "string" || typeof after !== "string") return undefined;
      const wireRelation = relateContentTypes(before, after);
      if (wireRelation === "equal") return { kind: "keyword-without-effect" };
      return { kind: "part-media-type-changed", wireRelation };
    }
    case "style":
    case "explode":
      return { kind: "parameter-encoding-changed" };
    case "allowReserved":
      return { kind: after === true ? "parameter-text-freed" : "parameter-text-restricted" };
    default:
      return undefined;
  }
}

/** Compares one member of two encodings, of which only one may state it: what it is then is up to the schema of the part. */
function compareStated(site: Site, parts: Parts, name: string): void {
  const [said, says] = [memberOf(parts.base, name), memberOf(parts.revision, name)];
  const { readers } = site.walk;
  const before = said && readers.base.plain(said.node, name);
  const after = says && readers.revision.plain(says.node, name);
  const judgement =
    said && says && before !== undefined && after !== undefined ? judge(name, before, after) : undefined;
  if (!judgement || !said || !says) compareLeftMember(site, parts, name);
  else if (!isEqualJson(before, after)) {
    reportAt(site, {
      ...judgement,
      keyword: name,
      base: said.pointer,
      revision: says.pointer,
      before,
      after,
    });
  }
}

/** Compares how two parts that stand for each other are written, and the parts within them. */
function compareEncoding(site: Site, parts: Parts): void {
  if (!isMap(parts.base) || !isMap(parts.revision)) return;
  for (const name of new Set([...namesOf(parts.base), ...namesOf(parts.revision)])) {
    if (["encoding", "prefixEncoding", "itemEncoding"].includes(name))
      comparePartEncodings(site, name, parts);
    else compareStated(site, parts, name);
  }
}

/** The encodings under a member by what tells them apart: a name, a place, or nothing where there is one for all. */
function listEncodings(part: Part, name: string): ReadonlyMap<string, Part> {
  if (name === "itemEncoding") return new Map([["each item", part]]);
  if (name === "encoding") return membersOf(part);
  return new Map(itemsOf(part).map((item, index) => [`item ${String(index + 1)}`, item]));
}

/**
 * Compares the encodings of parts that the model does not hold: by their place in a stream of parts (OpenAPI 3.2, section
 * 4.15), and of parts within parts. Where one document has others than the other they are compared as they are written.
 */
export function comparePartEncodings(site: Site, name: string, parts: Parts): void {
  const [said, says] = [memberOf(parts.base, name), memberOf(parts.revision, name)];
  const [before, after] = [said, says].map((part) =>
    part ? listEncodings(part, name) : new Map<string, Part>(),
  );
  const isSame = before?.size === after?.size && [...(before?.keys() ?? [])].every((key) => after?.has(key));
  if (!said || !says || !isSame) {
    compareLeftMember(site, parts, name);
    return;
  }
  for (const [key, base] of before ?? []) {
    const revision = after?.get(key);
    if (revision) compareEncoding(inside(site, key), { base, revision });
  }
}
