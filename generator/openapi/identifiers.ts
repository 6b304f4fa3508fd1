import { diagnose } from "../diagnostics.js";
import { decodeFragment, stringifyJson, type Diagnostic } from "../model/index.js";
import { DynamicScopes, type Copy, type Lead } from "./dynamic-scope.js";
import {
  home,
  identifying,
  listIdentifiers,
  mapSchemas,
  naming,
  resolveUri,
  type Identifiers,
  type Scope,
} from "./named-schemas.js";
import { itemsOf, memberOf, textOf } from "./normalise/nodes.js";
import { findNodeAt } from "./normalise/pointer.js";
import { mapOf, type Entry, type MapNode, type Node } from "./tree.js";

const referring = ["$ref", "$dynamicRef"] as const;

/** What a reference comes to: one into the document, or as it is where what it names is not there. */
type Target = Lead | { readonly text: string };

/** References of a document by addresses and anchors, on their way to references by where their targets stand. */
class Resolver {
  readonly #reported = new Map<string, Diagnostic>();
  readonly #scopes: DynamicScopes;

  constructor(
    readonly root: Node,
    readonly found: Identifiers,
  ) {
    this.#scopes = new DynamicScopes(root, found, (node, scope) =>
      referring.flatMap((key) => {
        const value = memberOf(node, key);
        const target = value && this.#find(key, value, scope);
        return target && "pointer" in target ? [target] : [];
      }),
    );
  }

  get diagnostics(): Diagnostic[] {
    return [...this.#reported.values()];
  }

  /** The document with its references by place. */
  resolve(): Node {
    const anchors = this.found.dynamic.get(home) ?? new Map<string, string>();
    const start = { base: home, anchors };
    this.#scopes.note(start);
    return this.#map(this.root, start, "");
  }

  #map(node: Node, scope: Scope, pointer: string): Node {
    return mapSchemas(node, scope, pointer, this.found, (one, within, place) =>
      this.#membersOf(one, within, place),
    );
  }

  /** What is read twice is told once for its place. */
  #assume(what: string, value: Node, place = String(value.at?.start)): void {
    const key = `${what} ${place}`;
    if (!this.#reported.has(key)) this.#reported.set(key, diagnose("openapi-assumed", { what }, value.at));
  }

  #assumeWithin(reference: string, instead: string, value: Node): void {
    this.#assume(
      `${stringifyJson(reference)}, within a schema that has an $id, is taken as a reference ${instead}`,
      value,
    );
  }

  /** Where a reference leads, from where it stands; undefined where that can't be said. */
  #find(key: string, value: Node, { base }: Scope): Target | undefined {
    const reference = textOf(value);
    if (reference === undefined) return undefined;
    const [address = "", fragment = ""] = resolveUri(reference, base)?.split(/#(.*)/su) ?? [];
    const name = decodeFragment(fragment);
    const isPointer = name === "" || name.startsWith("/");
    const place = this.found.places.get(isPointer ? address : `${address}#${name}`);
    if (!place) {
      const isOutward = base !== home && !reference.startsWith("#") && !URL.canParse(reference);
      if (isOutward) this.#assumeWithin(reference, "from the document, not from that $id", value);
      return { text: reference };
    }
    if (key === "$dynamicRef" && place.isDynamic) {
      const isTwice = [...this.found.dynamic.keys()].some(
        (one) => this.found.places.get(`${one}#${name}`)?.isTwice,
      );
      return isTwice ? undefined : { pointer: place.pointer, name };
    }
    if (place.isTwice)
      this.#assume(
        `${stringifyJson(reference)}, which several schemas are called, is the first of them`,
        value,
      );
    const pointer = isPointer ? place.pointer + name : place.pointer;
    if (findNodeAt(this.root, pointer) || !findNodeAt(this.root, name)) return { pointer };
    this.#assumeWithin(reference, "into the document, not into that schema", value);
    return { text: reference };
  }

  /** What a reference leads to on the way of a scope; a schema that is read again is to stand at a place. */
  #follow(key: string, value: Node, scope: Scope, place: string): string | Copy | undefined {
    const target = this.#find(key, value, scope);
    if (!target) return undefined;
    if ("text" in target) return target.text;
    const pointer =
      (target.name === undefined ? undefined : scope.anchors.get(target.name)) ?? target.pointer;
    const arrived = this.#scopes.arrive(pointer, scope, place);
    if (this.#scopes.isExceeded)
      this.#assume("what dynamic references mean is decided for the first 1,000 schemas alone", value, "");
    return typeof arrived === "string" ? writeReference(arrived, value) : arrived;
  }

  /** The members of a schema, without those that name it, and with its references by place. */
  #membersOf(node: MapNode, scope: Scope, pointer: string): ReadonlyMap<string, Entry> {
    if (!["$ref", ...identifying].some((key) => node.entries.has(key))) return node.entries;
    const entries = new Map(node.entries);
    for (const key of naming) if (textOf(memberOf(node, key)) !== undefined) entries.delete(key);
    const parts: Node[] = [...itemsOf(node, "allOf")];
    const own = parts.length;
    for (const key of referring) {
      const value = memberOf(node, key);
      if (!value) continue;
      const place = `${pointer}/allOf/${String(parts.length)}`;
      const target = this.#follow(key, value, scope, place);
      if (target === undefined) continue;
      entries.delete(key);
      const reference = typeof target === "string" && {
        kind: "scalar" as const,
        value: target,
        at: value.at,
      };
      if (reference && !entries.has("$ref")) entries.set("$ref", { value: reference });
      else if (reference) parts.push(mapOf([["$ref", reference]]));
      else if (typeof target !== "string") parts.push(this.#map(target.node, target.scope, place));
    }
    return parts.length === own ? entries : entries.set("allOf", { value: { kind: "list", items: parts } });
  }
}

/** A reference to a place; one that is written so already stays as it is. */
function writeReference(pointer: string, value: Node): string {
  const text = textOf(value) ?? "";
  if (text.startsWith("#") && decodeFragment(text.slice(1)) === pointer) return text;
  return `#${encodeURI(pointer).replaceAll("#", "%23")}`;
}

/** Whether schemas of a document have names of their own, or may have: of most none has, and nothing is to be listed. */
function mayUseIdentifiers(node: Node): boolean {
  if (node.kind === "list") return node.items.some(mayUseIdentifiers);
  if (node.kind !== "map") return false;
  if (identifying.some((key) => node.entries.has(key))) return true;
  for (const { value } of node.entries.values()) if (mayUseIdentifiers(value)) return true;
  return false;
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
 * (JSON Schema 2020-12, sections 8.2 and 9.2). A dynamic reference leads where the way to it has it lead; one whose anchor a
 * schema has twice stays, to be reported. So does what is not in the document.
 */
export function resolveIdentifiers(root: Node): {
  readonly root: Node;
  readonly diagnostics: readonly Diagnostic[];
} {
  const found = knowsIdentifiers(root) && mayUseIdentifiers(root) ? listIdentifiers(root) : undefined;
  if (!found?.isUsed) return { root, diagnostics: [] };
  const resolver = new Resolver(root, found);
  const resolved = resolver.resolve();
  return { root: resolved, diagnostics: resolver.diagnostics };
}
