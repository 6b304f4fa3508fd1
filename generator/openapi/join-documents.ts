import { canonicalJson, isOfDocument, pathMethods } from "../model/index.js";
import { pushDownInherited } from "./join-inherited.js";
import { toJson, type Entry, type MapNode, type Node } from "./tree.js";

/** One of the documents that are one API together. */
export interface PartialDocument {
  readonly name: string;
  readonly root: MapNode;
}

/** What two documents both say, and not alike: `get /things`. */
export interface Clash {
  readonly what: string;
  readonly first: string;
  readonly second: string;
}

/** Maps of components; those of OpenAPI 2.0 stand at the root. */
const sections: readonly string[] = ["definitions", "parameters", "responses", "securityDefinitions"];

const operations: readonly string[] = pathMethods;

type Way = readonly string[];

/** Whether the maps at a place are joined member by member. */
function isJoined([root = "", ...steps]: Way): boolean {
  if (root === "components") return steps.length <= 1;
  if (root !== "paths" && root !== "webhooks") return steps.length === 0 && sections.includes(root);
  return steps.length <= 1 || (steps.length === 2 && steps[1] === "additionalOperations");
}

/** Whether a place holds an operation, of which an API has each once. */
function isOperation([root, , method = "", ...deeper]: Way): boolean {
  if (root !== "paths") return false;
  return method === "additionalOperations" ? deeper.length === 1 : operations.includes(method);
}

function isSame(left: Node, right: Node): boolean {
  return canonicalJson(toJson(left)) === canonicalJson(toJson(right));
}

/** The version of OpenAPI that a document is of, corrections of the text of OpenAPI aside: `3.1`. */
function versionOf(node: Node): string {
  const text = node.kind === "scalar" ? String(node.value) : "";
  return /^\d+\.\d+/u.exec(text)?.[0] ?? text;
}

/** The tags of both documents, each name once. */
function joinTags(first: Node, second: Node): Node {
  if (first.kind !== "list" || second.kind !== "list") return first;
  const nameOf = (tag: Node) => (tag.kind === "map" ? tag.entries.get("name")?.value : undefined);
  const isKnown = (tag: Node) =>
    first.items.some((known) => {
      const [one, other] = [nameOf(known), nameOf(tag)];
      return one?.kind === "scalar" && other?.kind === "scalar" && one.value === other.value;
    });
  return { ...first, items: [...first.items, ...second.items.filter((tag) => !isKnown(tag))] };
}

/** What a path says for all of its operations: another document that has the path would lend it to those of its own. */
const shared: readonly string[] = ["parameters", "servers"];

function isSharedByPath(way: Way): boolean {
  const [root, , name = ""] = way;
  return way.length === 3 && root === "paths" && shared.includes(name);
}

/** `get /things`, `components schemas Thing`. */
function print(way: Way): string {
  const [, path = "", ...rest] = way;
  if (isSharedByPath(way)) return `${path}, and not the same ${rest.join(" ")} for all of it`;
  return isOperation(way) ? `${rest.at(-1) ?? ""} ${path}` : way.join(" ");
}

type Report = (way: Way) => void;

function joinMaps(first: MapNode, second: MapNode, way: Way, report: Report): MapNode {
  const entries = new Map<string, Entry>(first.entries);
  for (const name of shared) {
    const place = [...way, name];
    if (isSharedByPath(place) && first.entries.has(name) !== second.entries.has(name)) report(place);
  }
  for (const [name, entry] of second.entries) {
    const known = entries.get(name);
    const value = known ? joinNodes(known.value, entry.value, [...way, name], report) : entry.value;
    entries.set(name, known ? { ...known, value } : entry);
  }
  return { ...first, entries };
}

function joinNodes(first: Node, second: Node, way: Way, report: Report): Node {
  const [root = ""] = way;
  if (first.kind === "map" && second.kind === "map" && isJoined(way)) {
    return joinMaps(first, second, way, report);
  }
  if (way.length === 1 && root === "tags") return joinTags(first, second);
  // What documents say of themselves is compared document by document.
  if (way.length === 1 && isOfDocument(root)) return first;
  if (way.length === 1 && root === "openapi" && versionOf(first) === versionOf(second)) return first;
  if (isOperation(way) || !isSame(first, second)) report(way);
  return first;
}

/** The node at a place. */
function findAt(root: Node, way: Way): Node | undefined {
  return way.reduce<Node | undefined>(
    (node, name) => (node?.kind === "map" ? node.entries.get(name)?.value : undefined),
    root,
  );
}

/**
 * The one document that several are together: their paths, webhooks, components and tags. Of two that say something in
 * one place, and not alike, that is a clash, as are two that have one operation; what a document says of itself is said by the first.
 */
export function joinDocuments(documents: readonly PartialDocument[]): {
  readonly root: Node | undefined;
  readonly clashes: readonly Clash[];
} {
  const roots = pushDownInherited(documents.map(({ root }) => root));
  const clashes: Clash[] = [];
  const root = roots.reduce((joined, next, index) =>
    joinMaps(joined, next, [], (way) => {
      const place = isSharedByPath(way) ? way.slice(0, -1) : way;
      const first = roots.findIndex((one) => findAt(one, place) !== undefined);
      clashes.push({
        what: print(way),
        first: documents[first]?.name ?? "",
        second: documents[index]?.name ?? "",
      });
    }),
  );
  return { root, clashes };
}
