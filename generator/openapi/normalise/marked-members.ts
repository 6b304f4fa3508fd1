import { mapMembers, type MapNode, type Node } from "../tree.js";
import { without, withMembers } from "./family.js";
import { isMap, itemsOf, memberOf, textOf } from "./nodes.js";
import type { Scope } from "./scope.js";

const mark: ReadonlySet<string> = new Set(["required"]);

/** What a member says itself of whether it must be there; undefined where it says nothing. */
function markOf(member: Node): boolean | undefined {
  const value = memberOf(member, "required");
  return value?.kind === "scalar" && typeof value.value === "boolean" ? value.value : undefined;
}

/**
 * An object whose members are marked `required: true` themselves, as JSON Schema had it before draft 4, with these in its
 * own list. `false` says no more than a list that does not name the member.
 */
export function listMarked(node: MapNode, scope: Scope): MapNode {
  const properties = memberOf(node, "properties");
  if (!isMap(properties)) return node;
  const marks = [...properties.entries].filter(([, { value }]) => markOf(value) !== undefined);
  if (marks.length === 0) return node;
  const plain = mapMembers(properties, (value) =>
    isMap(value) && markOf(value) !== undefined ? without(value, mark) : value,
  );
  const listed = itemsOf(node, "required");
  const known = new Set(listed.map(textOf));
  const added = marks.filter(([name, { value }]) => markOf(value) === true && !known.has(name));
  const [first] = added;
  if (!first) return withMembers(node, [["properties", plain]]);
  const what = `${first[0]} is marked as required itself, which is taken for the list of its object`;
  scope.report("openapi-assumed", { what }, memberOf(first[1].value, "required")?.at);
  return withMembers(node, [
    ["properties", plain],
    ["required", [...listed, ...added.map(([name]) => name)]],
  ]);
}
