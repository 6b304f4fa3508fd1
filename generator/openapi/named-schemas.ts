import { pointerTo } from "../model/index.js";
import { memberOf, textOf } from "./normalise/nodes.js";
import { isData, namingKeys } from "./references.js";
import { mapItems, mapMembers, type Entry, type MapNode, type Node } from "./tree.js";

/** The address of a document that states none; what is relative to it stays so. */
export const home = "http://document.invalid/";

/** A schema that is named by an address or an anchor, by where it stands. */
export interface Place {
  readonly pointer: string;
  readonly isDynamic?: boolean;
  /** Another schema has the same name, which stands further down. */
  isTwice?: boolean;
}

/** Where dynamic references lead, by the names of anchors. */
export type Anchors = ReadonlyMap<string, string>;

/** What references within a schema are relative to, and what dynamic ones lead to on the way on which it was come to. */
export interface Scope {
  readonly base: string;
  readonly anchors: Anchors;
}

/** What a document names, by whole address. */
export interface Identifiers {
  readonly places: Map<string, Place>;
  /** The anchors that dynamic references may lead to, by the address of the schema that has them. */
  readonly dynamic: Map<string, Map<string, string>>;
  /** Whether there is anything to resolve. */
  isUsed: boolean;
}

/** Keywords that only say how a schema is referred to. */
export const naming = ["$id", "$anchor", "$dynamicAnchor"] as const;

/** Keywords without which a document refers to its schemas by where they stand. */
export const identifying = [...naming, "$dynamicRef"] as const;

/** What stands under these holds for no value until something refers to it. */
export const setApart: ReadonlySet<string> = new Set(["$defs", "definitions", "schemas"]);

export function resolveUri(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

const withoutFragment = (uri: string): string => uri.replace(/#.*$/su, "");

/** The base within a schema (JSON Schema 2020-12, section 8.2.1); an `$id` that is only a fragment names no resource. */
function baseWithin(node: Node, base: string): string {
  const id = textOf(memberOf(node, "$id"));
  if (id === undefined || id.startsWith("#")) return base;
  return withoutFragment(resolveUri(id, base) ?? base);
}

/** The scope within a schema: of anchors of one name, the one that was come to first counts (JSON Schema 2020-12, section 8.2.3.2). */
export function enter(node: Node, scope: Scope, found: Identifiers): Scope {
  const base = baseWithin(node, scope.base);
  return base === scope.base
    ? scope
    : { base, anchors: new Map([...(found.dynamic.get(base) ?? []), ...scope.anchors]) };
}

/** The scope of what is come to by a reference alone. */
export function apart({ base }: Scope, found: Identifiers): Scope {
  return { base, anchors: found.dynamic.get(base) ?? new Map<string, string>() };
}

/** The anchors of a schema, `$id: "#name"` of older drafts among them, each with whether it is dynamic. */
function anchorsOf(node: MapNode): (readonly [name: string, isDynamic: boolean])[] {
  const texts = ["$anchor", "$dynamicAnchor"].map((key) => textOf(memberOf(node, key)));
  const old = /^#(.+)$/su.exec(textOf(memberOf(node, "$id")) ?? "")?.[1];
  return [...texts, old].flatMap((name, at) => (name === undefined ? [] : [[name, at === 1] as const]));
}

/** What becomes of the members of a schema, the ones within them done; in the scope within it. */
export type Visit = (node: MapNode, scope: Scope, pointer: string) => ReadonlyMap<string, Entry>;

/** A tree with the members of each map, but data, as `visit` has them; what has none that change is not copied. */
export function mapSchemas(
  node: Node,
  scope: Scope,
  pointer: string,
  found: Identifiers,
  visit: Visit,
  isNaming = false,
): Node {
  if (node.kind === "scalar") return node;
  if (node.kind === "list")
    return mapItems(node, (item, at) => mapSchemas(item, scope, pointer + pointerTo(at), found, visit));
  const inner = isNaming ? scope : enter(node, scope, found);
  const mapped = mapMembers(node, (value, key) => {
    if (!isNaming && isData(key, value)) return value;
    const isNames = !isNaming && namingKeys.has(key);
    const within = isNames && setApart.has(key) ? apart(inner, found) : inner;
    return mapSchemas(value, within, pointer + pointerTo(key), found, visit, isNames);
  });
  const entries = isNaming ? mapped.entries : visit(mapped, inner, pointer);
  return entries === mapped.entries ? mapped : { ...mapped, entries };
}

/** Every address and anchor of a document; of several schemas with one, the first. */
export function listIdentifiers(root: Node): Identifiers {
  const found: Identifiers = {
    places: new Map([[home, { pointer: "" }]]),
    dynamic: new Map(),
    isUsed: false,
  };
  const name = (uri: string, place: Place) => {
    const known = found.places.get(uri);
    if (known && uri !== home) known.isTwice = true;
    else found.places.set(uri, place);
  };
  mapSchemas(root, { base: home, anchors: new Map() }, "", found, (node, { base }, pointer) => {
    const id = textOf(memberOf(node, "$id"));
    if (id !== undefined && !id.startsWith("#")) name(base, { pointer });
    for (const [anchor, isDynamic] of anchorsOf(node)) {
      name(`${base}#${anchor}`, { pointer, isDynamic });
      if (!isDynamic) continue;
      const anchors = found.dynamic.get(base) ?? new Map<string, string>();
      found.dynamic.set(base, anchors.set(anchor, anchors.get(anchor) ?? pointer));
    }
    found.isUsed ||= identifying.some((key) => node.entries.has(key));
    return node.entries;
  });
  return found;
}
