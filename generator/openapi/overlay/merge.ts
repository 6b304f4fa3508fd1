import { canonicalJson } from "../../model/index.js";
import { toJson, type Entry, type ListNode, type MapNode, type Node } from "../tree.js";

/** Whether two nodes hold the same JSON value. */
export function isSame(a: Node, b: Node): boolean {
  return canonicalJson(toJson(a)) === canonicalJson(toJson(b));
}

/** The list and what it does not hold yet, at its end. */
export function append(list: ListNode, additions: readonly Node[]): ListNode {
  const news = additions.filter((addition) => !list.items.some((item) => isSame(item, addition)));
  return news.length === 0 ? list : { ...list, items: [...list.items, ...news] };
}

const restates = (alternatives: Node | undefined, reference: Node): boolean =>
  alternatives?.kind === "list" &&
  alternatives.items.some((item) => {
    const own = item.kind === "map" ? item.entries.get("$ref")?.value : undefined;
    return own !== undefined && isSame(own, reference);
  });

/**
 * Keywords that an update says anew in another form: `enum` for `const`, and `anyOf` with the very reference for
 * `$ref`. Left beside it, they would still hold, and null would never get through.
 */
function findReplaced(target: MapNode, update: MapNode): ReadonlySet<string> {
  const replaced = new Set<string>();
  if (update.entries.has("enum")) replaced.add("const");
  const reference = target.entries.get("$ref")?.value;
  if (reference && restates(update.entries.get("anyOf")?.value, reference)) replaced.add("$ref");
  return replaced;
}

function mergeMaps(target: MapNode, update: MapNode): MapNode {
  const replaced = findReplaced(target, update);
  const entries = new Map<string, Entry>([...target.entries].filter(([name]) => !replaced.has(name)));
  for (const [name, entry] of update.entries) {
    const old = entries.get(name);
    entries.set(name, old ? { ...entry, value: merge(old.value, entry.value) } : entry);
  }
  return { ...target, entries };
}

/** An update merged into what stands there: maps member by member, lists by what they lack, all else replaced. */
export function merge(target: Node, update: Node): Node {
  if (target.kind === "map" && update.kind === "map") return mergeMaps(target, update);
  if (target.kind === "list" && update.kind === "list") return append(target, update.items);
  return update;
}
