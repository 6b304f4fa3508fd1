import { mapOf, type MapNode, type Node } from "../tree.js";
import { without, withMembers } from "./family.js";
import { isMap, itemsOf, memberOf } from "./nodes.js";

const older: ReadonlySet<string> = new Set(["dependencies", "additionalItems"]);

/** The entries of `dependencies` that are lists of members, or those that are schemas. */
function pickDependencies(node: MapNode, isPicked: (value: Node) => boolean): MapNode | undefined {
  const dependencies = memberOf(node, "dependencies");
  if (!isMap(dependencies)) return undefined;
  const picked = [...dependencies.entries].filter(([, { value }]) => isPicked(value));
  return picked.length === 0 ? undefined : { ...dependencies, entries: new Map(picked) };
}

/** `dependencies` in the two keywords that it became in JSON Schema 2019-09. */
function splitDependencies(node: MapNode): MapNode {
  return mapOf([
    ["dependentRequired", pickDependencies(node, (value) => value.kind === "list")],
    ["dependentSchemas", pickDependencies(node, (value) => value.kind !== "list")],
  ]);
}

/** Whether a schema has the rule for the items behind the first as JSON Schema did before 2020-12; beside a single schema for all items it says nothing. */
function hasRest(node: MapNode): boolean {
  return node.entries.has("additionalItems") && memberOf(node, "items")?.kind === "list";
}

/**
 * A schema with what earlier drafts of JSON Schema say in keywords of their own as 2020-12 says it: `dependencies`, and
 * `additionalItems` beside a list of items.
 */
export function renewKeywords(node: MapNode): MapNode {
  if (![...older].some((key) => node.entries.has(key))) return node;
  const split = splitDependencies(node);
  const isBeside = [...split.entries.keys()].some((key) => node.entries.has(key));
  const renewed = isMap(memberOf(node, "dependencies")) ? without(node, new Set(["dependencies"])) : node;
  // What both spellings say holds together.
  const whole = isBeside
    ? withMembers(renewed, [["allOf", [...itemsOf(node, "allOf"), split]]])
    : { ...renewed, entries: new Map([...renewed.entries, ...split.entries]) };
  if (!hasRest(node)) return whole;
  return withMembers(without(whole, new Set(["additionalItems"])), [
    ["prefixItems", memberOf(node, "items")],
    ["items", memberOf(node, "additionalItems")],
  ]);
}
