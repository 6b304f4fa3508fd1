import { diagnose } from "../../diagnostics.js";
import { pathMethods, type Diagnostic } from "../../model/index.js";
import { mapMembers, type Entry, type MapNode, type Node } from "../tree.js";

/** The members of a document that hold operations by method. */
const holders: ReadonlySet<string> = new Set(["paths", "webhooks"]);

/** The method that a member of a path means; undefined where it is one in lower case, or none. */
function findMethod(key: string, { entries }: MapNode): string | undefined {
  const name = key.toLowerCase();
  const isMethod = name !== key && pathMethods.some((method) => method === name);
  return isMethod && !entries.has(name) ? name : undefined;
}

function lowerIn(item: Node, diagnostics: Diagnostic[]): Node {
  if (item.kind !== "map") return item;
  const entries = [...item.entries].map(([key, entry]): [string, Entry] => {
    const method = entry.value.kind === "map" ? findMethod(key, item) : undefined;
    if (method === undefined) return [key, entry];
    const what = `the method ${key} is taken for ${method}`;
    diagnostics.push(diagnose("openapi-assumed", { what }, entry.keyAt ?? entry.value.at));
    return [method, entry];
  });
  return entries.every(([key]) => item.entries.has(key)) ? item : { ...item, entries: new Map(entries) };
}

/** A document whose methods are in lower case, as OpenAPI has them (3.1, section 4.8.9): people and platforms write `GET` as well. */
export function lowerMethods(root: Node): {
  readonly root: Node;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  if (root.kind !== "map") return { root, diagnostics };
  const lowered = mapMembers(root, (holder, key) =>
    holders.has(key) && holder.kind === "map"
      ? mapMembers(holder, (item) => lowerIn(item, diagnostics))
      : holder,
  );
  return { root: lowered, diagnostics };
}
