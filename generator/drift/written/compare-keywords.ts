import { isKnownKeyword } from "../compare/known-fields.js";
import { isEqualJson } from "../compare/json.js";
import type { JsonValue } from "../../model/index.js";
import type { Side } from "../change.js";
import { judgeKeyword, type Judgement } from "./constraints.js";
import { listUnder, type Facet } from "./facets.js";
import { isDeprecated, itemsOf, memberOf, textOf } from "./part.js";
import { reportAt, type Readers, type Site } from "./site.js";

/** Keywords that the model has in its own form, or that only say where a schema is written. */
const heldKeywords: ReadonlySet<string> = new Set([
  ...["$ref", "type", "enum", "const", "required", "additionalProperties", "oneOf", "anyOf", "allOf"],
  ...["prefixItems", "if", "then", "else", "dependentSchemas", "dependencies"],
  ...["nullable", "example", "$defs", "definitions"],
]);

/** What some keywords stand beside in a schema of the model: a type, or another keyword. */
const companions: Readonly<Record<string, readonly [string, string?]>> = {
  minContains: ["contains"],
  maxContains: ["contains"],
  contains: ["type", "array"],
  contentEncoding: ["type", "string"],
  contentMediaType: ["type", "string"],
  contentSchema: ["type", "string"],
  patternProperties: ["type", "object"],
  propertyNames: ["type", "object"],
  dependentRequired: ["type", "object"],
};

/** Whether a keyword stands beside what it is of no use without; a schema without a type may be of any. */
function hasCompanion(keyword: string, facet: Facet): boolean {
  const [name, type] = Object.hasOwn(companions, keyword) ? (companions[keyword] ?? []) : [];
  if (name === undefined) return true;
  const companion = memberOf(facet, name);
  if (type === undefined) return companion !== undefined;
  const types = companion && [companion, ...itemsOf(companion)].flatMap((part) => textOf(part) ?? []);
  return !types || types.includes(type);
}

/** Schemas that may hold of some values alone: beside none of them it does not depend on the value which members and items are left. */
const conditional = ["anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "not", "contains"];

/** Beside a single schema for all items, `additionalItems` says nothing. */
function isOfRest(facet: Facet): boolean {
  return memberOf(facet, "items")?.node.kind === "list";
}

function isHeld(keyword: string, facet: Facet, facets: readonly Facet[]): boolean {
  if (keyword === "additionalItems") return isOfRest(facet);
  if (keyword === "unevaluatedProperties" || keyword === "unevaluatedItems") {
    return !facets.some((one) => conditional.some((name) => memberOf(one, name)));
  }
  return heldKeywords.has(keyword) || (isKnownKeyword(keyword) && hasCompanion(keyword, facet));
}

/** The keywords of a schema that the model does not hold. */
function listKeywords(facets: readonly Facet[]): readonly string[] {
  return facets.flatMap((facet) =>
    [...facet.node.entries.keys()].filter((keyword) => !isHeld(keyword, facet, facets)),
  );
}

/** A keyword of one facet, with what it says. */
interface Said {
  readonly facet: Facet;
  readonly pointer: string;
  readonly plain: JsonValue;
  readonly deep: JsonValue;
  readonly constraints: JsonValue;
}

function readValue(read: Readers["plain"], facet: Facet, keyword: string): JsonValue {
  const part = memberOf(facet, keyword);
  return part ? read(part.node, keyword) : null;
}

function listSaid(facets: readonly Facet[], keyword: string, readers: Readers): readonly Said[] {
  return facets
    .filter((facet) => listUnder([facet], keyword).length > 0)
    .map((facet) => ({
      facet,
      pointer: memberOf(facet, keyword)?.pointer ?? facet.pointer,
      plain: readValue(readers.plain, facet, keyword),
      deep: readValue(readers.deep, facet, keyword),
      constraints: readValue(readers.constraints, facet, keyword),
    }));
}

/** Where the other side would say it: in the schema of the same place, or the first. */
function placeOn(facets: readonly Facet[], said: Said | undefined): string | undefined {
  const same = facets.find(({ pointer }) => pointer === said?.facet.pointer);
  return (same ?? facets[0])?.pointer;
}

const isSame = (left: Said, right: Said) =>
  isEqualJson(left.plain, right.plain) || isEqualJson(left.deep, right.deep);

/** Both sides without what they have in common. */
function withoutCommon(base: readonly Said[], revision: readonly Said[]) {
  const rest = [...revision];
  const gone = base.filter((said) => {
    const index = rest.findIndex((says) => isSame(said, says));
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
  return { gone, come: rest };
}

/** Says what became of a keyword, of which either value may be missing. */
type Judge = (before: JsonValue | undefined, after: JsonValue | undefined) => Judgement;

/** Compares what two schemas say under a keyword, in one place or in several; false where both say the same. */
export function compareKeyword(
  site: Site,
  keyword: string,
  facets: Readonly<Record<Side, readonly Facet[]>>,
  judge: Judge,
): boolean {
  const { readers } = site.walk;
  const { base, revision } = facets;
  const { gone, come } = withoutCommon(
    listSaid(base, keyword, readers.base),
    listSaid(revision, keyword, readers.revision),
  );
  for (let index = 0; index < Math.max(gone.length, come.length); index++) {
    const [said, says] = [gone[index], come[index]];
    reportAt(site, {
      ...judge(said?.constraints, says?.constraints),
      keyword,
      base: said?.pointer ?? placeOn(base, says),
      revision: says?.pointer ?? placeOn(revision, said),
      before: said?.plain,
      after: says?.plain,
    });
  }
  return gone.length + come.length > 0;
}

/** Compares the keywords of two schemas that the model does not hold. */
export function compareLeftKeywords(site: Site, base: readonly Facet[], revision: readonly Facet[]): void {
  const isNowDeprecated = revision.some(isDeprecated);
  for (const keyword of new Set([...listKeywords(base), ...listKeywords(revision)])) {
    compareKeyword(site, keyword, { base, revision }, (before, after) =>
      keyword === "additionalItems"
        ? { kind: "keyword-without-effect" }
        : judgeKeyword(keyword, before, after, isNowDeprecated),
    );
  }
}
