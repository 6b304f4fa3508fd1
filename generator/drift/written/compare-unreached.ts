import { decodeFragment, type DataNode } from "../../model/index.js";
import { compareLeftMember, type Parts } from "./compare-left-member.js";
import { emptyBeside, isMap, memberOf, namesOf, type Part } from "./part.js";
import { inside, type Site } from "./site.js";

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

/** Compares the parts of two maps that nothing refers to. */
function compareIn(site: Site, { base, revision }: Parts, isReferenced: IsReferenced): void {
  for (const name of new Set([...namesOf(base), ...namesOf(revision)])) {
    const members = [memberOf(base, name), memberOf(revision, name)];
    if (members.some((part) => part && isReferenced(part))) continue;
    compareLeftMember(inside(site, name), { base, revision }, name);
  }
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
