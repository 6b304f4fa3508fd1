import type { JsonValue, MapNode } from "../../model/index.js";
import { relateContentTypes } from "../compare/encodings.js";
import { isEqualJson } from "../compare/json.js";
import { compareLeftMember, type Parts } from "./compare-left-member.js";
import type { Judgement } from "./constraints.js";
import {
  emptyBeside,
  isMap,
  itemsOf,
  memberOf,
  membersOf,
  namesOf,
  textOf,
  type Part,
  type WrittenSpec,
} from "./part.js";
import { findDefaultType, findPartSchema, isPlainText } from "./part-type.js";
import { inside, reportAt, type Site } from "./site.js";

/** Styles that one document alone states: a part is written as a parameter is, or in its media type. */
function judgeStyles(name: string): Judgement | undefined {
  return name === "style" || name === "explode" ? { kind: "parameter-encoding-changed" } : undefined;
}

/** What became of a member of an encoding, by what holds in both documents; undefined where nothing is known of it. */
function judge(
  name: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): Judgement | undefined {
  if (before === undefined || after === undefined) return judgeStyles(name);
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

/** Both encodings of a part, and its schemas where they are known. */
interface Encoded extends Parts {
  readonly schemas: Partial<Parts>;
}

/** The style of a part, which is the usual one where another member of a style is stated or where it makes no difference. */
function styleOf(spec: WrittenSpec, schema: Part | undefined, encoding: Part): string | undefined {
  const style = memberOf(encoding, "style");
  if (style) return textOf(style);
  const isStyled = ["explode", "allowReserved"].some((name) => memberOf(encoding, name));
  return isStyled || isPlainText(spec, schema) ? "form" : undefined;
}

/** What an encoding says of a member, or what holds where it says nothing; undefined where that is not known. */
function effectOf(
  spec: WrittenSpec,
  schema: Part | undefined,
  name: string,
  encoding: Part,
): JsonValue | undefined {
  const said = memberOf(encoding, name)?.node;
  if (said) return said.kind === "scalar" ? said.value : undefined;
  switch (name) {
    case "contentType":
      return findDefaultType(spec, schema);
    case "allowReserved":
      return false;
    case "style":
      return styleOf(spec, schema, encoding);
    case "explode": {
      const style = styleOf(spec, schema, encoding);
      return style === undefined ? undefined : style === "form";
    }
    default:
      return undefined;
  }
}

/** Compares one member of two encodings by what holds, whether they state it or not. */
function compareStated(site: Site, { base, revision, schemas }: Encoded, name: string): void {
  const [said, says] = [memberOf(base, name), memberOf(revision, name)];
  const { readers } = site.walk;
  const [before, after] = [
    said && readers.base.plain(said.node, name),
    says && readers.revision.plain(says.node, name),
  ];
  if (isEqualJson(before, after)) return;
  const from = effectOf(site.walk.base, schemas.base, name, base);
  const to = effectOf(site.walk.revision, schemas.revision, name, revision);
  const judgement = judge(name, from, to);
  if (!judgement) {
    compareLeftMember(site, { base, revision }, name);
    return;
  }
  const places = { base: said?.pointer ?? base.pointer, revision: says?.pointer ?? revision.pointer };
  const isIdle = judgement.kind === "keyword-without-effect" || isEqualJson(from, to);
  reportAt(
    site,
    isIdle
      ? { kind: "keyword-without-effect", keyword: name, ...places, before, after }
      : { ...judgement, keyword: name, ...places, before: before ?? from, after: after ?? to },
  );
}

/** Compares how two parts that stand for each other are written, and the parts within them. */
function compareEncoding(site: Site, encoded: Encoded): void {
  const { base, revision, schemas } = encoded;
  if (!isMap(base) || !isMap(revision)) return;
  for (const name of new Set([...namesOf(base), ...namesOf(revision)])) {
    if (holders.has(name)) compareWithin(site, name, { base, revision }, schemas);
    else compareStated(site, encoded, name);
  }
}

/** Members that hold the encodings of parts. */
const holders: ReadonlySet<string> = new Set(["encoding", "prefixEncoding", "itemEncoding"]);

/** The encodings under a member by what tells them apart: a name, a place, or the place after all others where there is one for all. */
function listEncodings(holder: Part, name: string): ReadonlyMap<string | number, Part> {
  const part = memberOf(holder, name);
  if (name === "encoding") return membersOf(part);
  if (name === "itemEncoding") return part ? new Map([[Infinity, part]]) : new Map();
  return new Map(itemsOf(part).map((item, index) => [index, item]));
}

function printPlace(place: string | number): string {
  if (typeof place === "string") return place;
  return place === Infinity ? "each item" : `item ${String(place + 1)}`;
}

/** What holds of a part of which a document has no encoding: that of each item, or nothing. */
function otherwise(holder: Part, name: string): Part {
  const each = name === "prefixEncoding" ? memberOf(holder, "itemEncoding") : undefined;
  return each ?? emptyBeside(holder);
}

/** Both encodings of each part of two wholes, of some schemas, under a member of theirs; with the place of the part. */
function pairEncodings(
  { walk }: Site,
  name: string,
  { base, revision }: Parts,
  schemas: Partial<Parts>,
): ReadonlyMap<string | number, Encoded> {
  const [before, after] = [listEncodings(base, name), listEncodings(revision, name)];
  const places = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...places].map((place) => {
      const encoded = {
        base: before.get(place) ?? otherwise(base, name),
        revision: after.get(place) ?? otherwise(revision, name),
        schemas: bySide(
          findPartSchema(walk.base, schemas.base, place),
          findPartSchema(walk.revision, schemas.revision, place),
        ),
      };
      return [place, encoded] as const;
    }),
  );
}

function bySide(base: Part | undefined, revision: Part | undefined): Partial<Parts> {
  return { ...(base && { base }), ...(revision && { revision }) };
}

/** Compares the encodings under a member of two parts, or bodies, of some schemas. */
function compareWithin(site: Site, name: string, parts: Parts, schemas: Partial<Parts>): void {
  for (const [place, encoded] of pairEncodings(site, name, parts, schemas)) {
    compareEncoding(inside(site, printPlace(place)), encoded);
  }
}

/** The schema of the list that a body is a stream of, as far as it says what the items are. */
function findWhole(media: Part): Part | undefined {
  const schema = memberOf(media, "schema");
  const item = memberOf(media, "itemSchema");
  if (!item) return schema;
  const entries = new Map([["items", { value: item.node }]]);
  return { node: { kind: "map", entries } as MapNode, pointer: item.pointer };
}

function findWholes({ base, revision }: Parts): Partial<Parts> {
  return bySide(findWhole(base), findWhole(revision));
}

/** Compares the encodings of the parts of two bodies by their place in a stream of parts (OpenAPI 3.2, section 4.15), which the model does not hold. */
export function comparePartEncodings(site: Site, name: string, bodies: Parts): void {
  compareWithin(site, name, bodies, findWholes(bodies));
}

/** Compares the encodings of parts within the named parts of two forms, of which the model holds the outer ones alone. */
export function compareInnerEncodings(site: Site, forms: Parts): void {
  for (const [place, encoded] of pairEncodings(site, "encoding", forms, findWholes(forms))) {
    const { base, revision, schemas } = encoded;
    for (const name of holders) {
      if ([base, revision].some((part) => memberOf(part, name))) {
        compareWithin(inside(site, printPlace(place)), name, encoded, schemas);
      }
    }
  }
}
