import { canonicalJson, decodeFragment, unescapeToken, type DataNode } from "../../model/index.js";
import { matchAlone } from "../compare/match.js";
import { compareLeftMember, type Parts } from "./compare-left-member.js";
import { emptyBeside, isMap, memberOf, membersOf, namesOf, type Part } from "./part.js";
import { inside, reportAt, type Site } from "./site.js";

/** Components that are walked where something refers to them. */
const sections = [
  "responses",
  "parameters",
  "examples",
  "requestBodies",
  "headers",
  "links",
  "callbacks",
  "pathItems",
  "mediaTypes",
] as const;

/** What finds out whether something refers to a part of one of the specs. */
type IsReferenced = (part: Part) => boolean;

/** Compares the parts of two maps that nothing refers to; one that only has another name is one change. */
function compareIn(site: Site, { base, revision }: Parts, isReferenced: IsReferenced): void {
  const { readers } = site.walk;
  const [gone, come] = [listAlone(base, revision), listAlone(revision, base)].map((parts) =>
    parts.filter((part) => !isReferenced(part)),
  );
  const { matched, removed, added } = matchAlone(
    gone ?? [],
    come ?? [],
    ({ node }) => canonicalJson(readers.base.deep(node)),
    ({ node }) => canonicalJson(readers.revision.deep(node)),
  );
  for (const { base: from, revision: to } of matched) {
    const [before = "", after = ""] = [from, to].map(nameOf);
    const places = { base: from.pointer, revision: to.pointer };
    reportAt(inside(site, after), { kind: "unclassified", keyword: after, ...places, before, after });
  }
  const both = namesOf(base).filter((name) => {
    const parts = [memberOf(base, name), memberOf(revision, name)];
    return parts.every((part) => part && !isReferenced(part));
  });
  for (const name of [...both, ...[...removed, ...added].map(nameOf)]) {
    compareLeftMember(inside(site, name), { base, revision }, name);
  }
}

function nameOf({ pointer }: Part): string {
  return unescapeToken(pointer.slice(pointer.lastIndexOf("/") + 1));
}

/** The members of one map that another does not have. */
function listAlone(map: Part, other: Part): readonly Part[] {
  return [...membersOf(map)].filter(([name]) => !memberOf(other, name)).map(([, part]) => part);
}

function sectionOf(root: Part, section: string): Part {
  const components = memberOf(root, "components");
  const found = memberOf(components, section);
  return isMap(found) ? found : emptyBeside(components ?? root);
}

/** The pointers that references of a document lead to within it. */
function listTargets(node: DataNode, targets = new Set<string>()): ReadonlySet<string> {
  if (node.kind === "list") for (const item of node.items) listTargets(item, targets);
  if (node.kind !== "map") return targets;
  for (const [name, { value }] of node.entries) {
    const reference = name === "$ref" && value.kind === "scalar" ? String(value.value) : "";
    if (reference.startsWith("#")) targets.add(decodeFragment(reference.slice(1)));
    listTargets(value, targets);
  }
  return targets;
}

/** Compares what nothing in either spec refers to: nobody can tell what it is for. */
export function compareUnreached(site: Site, roots: Parts): void {
  const targets = [roots.base, roots.revision].map(({ node }) => listTargets(node));
  const isReferenced = ({ pointer }: Part) => targets.some((pointers) => pointers.has(pointer));
  for (const section of sections) {
    const base = sectionOf(roots.base, section);
    const revision = sectionOf(roots.revision, section);
    compareIn(inside(site, section), { base, revision }, isReferenced);
  }
  const { base, revision } = site.walk.schemas.definitions;
  for (const from of base) {
    const to = revision.find(({ pointer }) => pointer === from.pointer);
    if (to) compareIn(site, { base: from, revision: to }, isReferenced);
  }
}
