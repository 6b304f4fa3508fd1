import { diagnose } from "../diagnostics.js";
import { decodeFragment, pointerTo, type Diagnostic } from "../model/index.js";
import { itemsOf, memberOf, textOf } from "./normalise/nodes.js";
import { findNodeAt } from "./normalise/pointer.js";
import { isData, namingKeys } from "./references.js";
import { mapItems, mapMembers, mapOf, type Entry, type MapNode, type Node, type ScalarNode } from "./tree.js";

/** The address of a document that states none; what is relative to it stays so. */
const home = "http://document.invalid/";

/** A schema that is named by an address or an anchor, by where it stands. */
interface Place {
  readonly pointer: string;
  readonly isDynamic?: boolean;
}

/** What a document names, by whole address. */
interface Identifiers {
  readonly places: Map<string, Place>;
  /** How often an anchor that a dynamic reference may lead to is there, by its name. */
  readonly dynamic: Map<string, number>;
  /** Whether there is anything to resolve. */
  isUsed: boolean;
}

/** Keywords that only say how a schema is referred to. */
const naming = ["$id", "$anchor", "$dynamicAnchor"] as const;

/** Keywords without which a document refers to its schemas by where they stand. */
const identifying = [...naming, "$dynamicRef"] as const;

function resolveUri(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

const withoutFragment = (uri: string): string => uri.replace(/#.*$/su, "");

/** The base within a schema (JSON Schema 2020-12, section 8.2.1); an `$id` that is only a fragment names no resource. */
function baseWithin(node: MapNode, base: string): string {
  const id = textOf(memberOf(node, "$id"));
  if (id === undefined || id.startsWith("#")) return base;
  return withoutFragment(resolveUri(id, base) ?? base);
}

/** The anchors of a schema, `$id: "#name"` of older drafts among them, each with whether it is dynamic. */
function anchorsOf(node: MapNode): (readonly [name: string, isDynamic: boolean])[] {
  const texts = ["$anchor", "$dynamicAnchor"].map((key) => textOf(memberOf(node, key)));
  const old = /^#(.+)$/su.exec(textOf(memberOf(node, "$id")) ?? "")?.[1];
  return [...texts, old].flatMap((name, at) => (name === undefined ? [] : [[name, at === 1] as const]));
}

type Visit = (node: MapNode, base: string, pointer: string) => ReadonlyMap<string, Entry>;

/** A tree with the members of each map, but data, as `visit` has them; what has none that change is not copied. */
function mapSchemas(node: Node, base: string, pointer: string, visit: Visit, isNaming = false): Node {
  if (node.kind === "scalar") return node;
  if (node.kind === "list")
    return mapItems(node, (item, at) => mapSchemas(item, base, pointer + pointerTo(at), visit));
  const inner = isNaming ? base : baseWithin(node, base);
  const entries = isNaming ? node.entries : visit(node, inner, pointer);
  return mapMembers(entries === node.entries ? node : { ...node, entries }, (value, key) => {
    if (!isNaming && isData(key, value)) return value;
    const isNames = !isNaming && namingKeys.has(key);
    return mapSchemas(value, inner, pointer + pointerTo(key), visit, isNames);
  });
}

/** Every address and anchor of a document. */
function listIdentifiers(root: Node): Identifiers {
  const found: Identifiers = {
    places: new Map([[home, { pointer: "" }]]),
    dynamic: new Map(),
    isUsed: false,
  };
  mapSchemas(root, home, "", (node, base, pointer) => {
    const id = textOf(memberOf(node, "$id"));
    if (id !== undefined && !id.startsWith("#")) found.places.set(base, { pointer });
    for (const [name, isDynamic] of anchorsOf(node)) {
      found.places.set(`${base}#${name}`, { pointer, isDynamic });
      if (isDynamic) found.dynamic.set(name, (found.dynamic.get(name) ?? 0) + 1);
    }
    found.isUsed ||= identifying.some((key) => node.entries.has(key));
    return node.entries;
  });
  return found;
}

/** References of a document by addresses and anchors, on their way to references by where their targets stand. */
class Resolver {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly root: Node,
    readonly found: Identifiers,
  ) {}

  #assume(reference: string, instead: string, value: Node): string {
    const what = `${JSON.stringify(reference)}, within a schema that has an $id, is taken as a reference ${instead}`;
    this.diagnostics.push(diagnose("openapi-assumed", { what }, value.at));
    return reference;
  }

  /** A reference as one into the document, or as it is where what it names is not there. */
  #resolve(value: Node, base: string): string {
    const reference = textOf(value) ?? "";
    const [address = "", fragment = ""] = resolveUri(reference, base)?.split(/#(.*)/su) ?? [];
    const name = decodeFragment(fragment);
    const isPointer = name === "" || name.startsWith("/");
    if (base === home && address === home && isPointer) return reference;
    const place = this.found.places.get(isPointer ? address : `${address}#${name}`);
    if (!place) {
      const isOutward = base !== home && !reference.startsWith("#") && !URL.canParse(reference);
      return isOutward ? this.#assume(reference, "from the document, not from that $id", value) : reference;
    }
    const pointer = isPointer ? place.pointer + name : place.pointer;
    if (findNodeAt(this.root, pointer) || !findNodeAt(this.root, name)) return writeReference(pointer);
    return this.#assume(reference, "into the document, not into that schema", value);
  }

  /** Whether a dynamic reference can lead to several schemas, by the way on which it was come to. */
  #isOpen(value: Node, base: string): boolean {
    const uri = resolveUri(textOf(value) ?? "", base) ?? "";
    const isDynamic = this.found.places.get(uri)?.isDynamic === true;
    return isDynamic && (this.found.dynamic.get(uri.replace(/^.*#/su, "")) ?? 0) > 1;
  }

  /** The members of a schema, without those that name it, and with its references by place. */
  membersOf(node: MapNode, base: string): ReadonlyMap<string, Entry> {
    if (!["$ref", ...identifying].some((key) => node.entries.has(key))) return node.entries;
    const entries = new Map(node.entries);
    for (const key of naming) if (textOf(memberOf(node, key)) !== undefined) entries.delete(key);
    const references = (["$ref", "$dynamicRef"] as const).flatMap((key): ScalarNode[] => {
      const value = memberOf(node, key);
      const isClosed =
        textOf(value) !== undefined && !(key === "$dynamicRef" && value && this.#isOpen(value, base));
      if (!value || !isClosed) return [];
      entries.delete(key);
      return [{ kind: "scalar", value: this.#resolve(value, base), at: value.at }];
    });
    const [first, ...others] = references;
    if (first) entries.set("$ref", { value: first });
    if (others.length === 0) return entries;
    const parts = itemsOf(node, "allOf");
    const more = others.map((value) => mapOf([["$ref", value]]));
    return entries.set("allOf", { value: { kind: "list", items: [...parts, ...more] } });
  }
}

function writeReference(pointer: string): string {
  return `#${encodeURI(pointer).replaceAll("#", "%23")}`;
}

/** OpenAPI 3.0 and Swagger know none of these keywords: what stands there under their names is reported as any other. */
function knowsIdentifiers(root: Node): boolean {
  const version = ["openapi", "swagger"]
    .map((key) => memberOf(root, key))
    .find((found) => found !== undefined);
  return !(version?.kind === "scalar" && /^(?:3\.0|2)/u.test(String(version.value)));
}

/**
 * A document whose schemas are referred to by where they stand alone, where some were by `$id`, `$anchor` or `$dynamicAnchor`
 * (JSON Schema 2020-12, sections 8.2 and 9.2). A dynamic reference is a plain one where its anchor is the only one of that name;
 * any other stays, to be reported. So does what is not in the document.
 */
export function resolveIdentifiers(root: Node): {
  readonly root: Node;
  readonly diagnostics: readonly Diagnostic[];
} {
  const found = knowsIdentifiers(root) ? listIdentifiers(root) : undefined;
  if (!found?.isUsed) return { root, diagnostics: [] };
  const resolver = new Resolver(root, found);
  const resolved = mapSchemas(root, home, "", (node, base) => resolver.membersOf(node, base));
  return { root: resolved, diagnostics: resolver.diagnostics };
}
