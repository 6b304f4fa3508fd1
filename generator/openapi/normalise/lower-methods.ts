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

const additionalOperations = "additionalOperations";

/** A path that has as its own what of its additional operations it has a member for (OpenAPI 3.2, section 4.9.1). */
function raiseAdditional(item: MapNode): MapNode {
  const additional = item.entries.get(additionalOperations)?.value;
  if (additional?.kind !== "map") return item;
  const own = new Set([...item.entries.keys()].map((key) => key.toLowerCase()));
  const isRaised = ([key, { value }]: readonly [string, Entry]) => {
    const name = key.toLowerCase();
    return value.kind === "map" && pathMethods.some((method) => method === name) && !own.has(name);
  };
  const raised = [...additional.entries].filter(isRaised);
  if (raised.length === 0) return item;
  const others = new Map([...additional.entries].filter((entry) => !isRaised(entry)));
  const rest: Entry = { value: { ...additional, entries: others } };
  return { ...item, entries: new Map([...item.entries, [additionalOperations, rest], ...raised]) };
}

function lowerIn(given: Node, diagnostics: Diagnostic[]): Node {
  if (given.kind !== "map") return given;
  const item = raiseAdditional(given);
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
