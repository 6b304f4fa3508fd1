import { canonicalJson, pathMethods } from "../model/index.js";
import { toJson, type Entry, type MapNode, type Node } from "./tree.js";

/** What a document says for all of its operations, and may say at each path or operation instead. */
const inherited: readonly string[] = ["security", "servers"];

const methods: readonly string[] = pathMethods;

type Members = readonly (readonly [string, Entry])[];

function mapMembers(node: Node, map: (value: Node, name: string) => Node): Node {
  if (node.kind !== "map") return node;
  const entries = [...node.entries].map(
    ([name, entry]) => [name, { ...entry, value: map(entry.value, name) }] as const,
  );
  return { ...node, entries: new Map(entries) };
}

/** An operation that says what its document says for all, unless it says something else. */
function inherit(operation: Node, members: Members): Node {
  if (operation.kind !== "map") return operation;
  return { ...operation, entries: new Map([...members, ...operation.entries]) };
}

function inheritIn(item: Node, members: Members): Node {
  const hasServers = item.kind === "map" && item.entries.has("servers");
  const own = members.filter(([name]) => name !== "servers" || !hasServers);
  return mapMembers(item, (value, name) => {
    if (name === "additionalOperations") return mapMembers(value, (one) => inherit(one, own));
    return methods.includes(name) ? inherit(value, own) : value;
  });
}

function write({ entries }: MapNode, name: string): string {
  const member = entries.get(name)?.value;
  return member ? canonicalJson(toJson(member)) : "";
}

/** Documents that say nothing for all of their operations but what every one of them says. */
export function pushDownInherited(roots: readonly MapNode[]): readonly MapNode[] {
  const differing = inherited.filter((name) => new Set(roots.map((root) => write(root, name))).size > 1);
  return roots.map((root) => {
    const members = [...root.entries].filter(([name]) => differing.includes(name));
    const rest = [...root.entries].filter(([name]) => !differing.includes(name));
    const kept: MapNode = { ...root, entries: new Map(rest) };
    // Where what the API sends goes its receiver says.
    const ofWebhooks = members.filter(([name]) => name !== "servers");
    const joined = mapMembers(kept, (value, name) => {
      if (name === "webhooks") return mapMembers(value, (item) => inheritIn(item, ofWebhooks));
      return name === "paths" ? mapMembers(value, (item) => inheritIn(item, members)) : value;
    });
    return joined.kind === "map" ? joined : root;
  });
}
