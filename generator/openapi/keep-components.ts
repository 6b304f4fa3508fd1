import { canonicalJson } from "../model/index.js";
import { toJson, type MapNode } from "./tree.js";

type Components = ReadonlyMap<string, string>;

/** What each component of a document says, by section and name; ways to log in are found by their names alone. */
function listComponents(root: MapNode): Components {
  const components = root.entries.get("components")?.value;
  const said = new Map<string, string>();
  for (const [section, { value }] of components?.kind === "map" ? components.entries : []) {
    if (section === "securitySchemes" || value.kind !== "map") continue;
    for (const [name, one] of value.entries) {
      said.set(`${section}/${name}`, canonicalJson(toJson(one.value)));
    }
  }
  return said;
}

/**
 * Which of some documents have to keep their components to themselves when all are joined: each that has one of a name
 * that says something else in a document before it.
 */
export function findKeepers(roots: readonly MapNode[]): ReadonlySet<MapNode> {
  const shared = new Map<string, string>();
  const keepers = new Set<MapNode>();
  for (const root of roots) {
    const own = listComponents(root);
    const clashes = [...own].some(([name, said]) => (shared.get(name) ?? said) !== said);
    if (clashes) keepers.add(root);
    else for (const [name, said] of own) shared.set(name, said);
  }
  return keepers;
}

/** A document without its components but the ways to log in. */
export function withoutComponents(root: MapNode): MapNode {
  const entry = root.entries.get("components");
  if (entry?.value.kind !== "map") return root;
  const kept = [...entry.value.entries].filter(([section]) => section === "securitySchemes");
  const components = { ...entry, value: { ...entry.value, entries: new Map(kept) } };
  return { ...root, entries: new Map([...root.entries, ["components", components]]) };
}
