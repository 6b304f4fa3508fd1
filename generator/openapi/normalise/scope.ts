import { diagnose, type Code, type ParametersOf } from "../../diagnostics.js";
import {
  decodeFragment,
  findFreeName,
  unescapeToken,
  type Diagnostic,
  type SourceRef,
} from "../../model/index.js";
import { pascalCase } from "../names.js";
import type { Content, Entry, Node } from "../tree.js";
import { isIdle } from "./idle-members.js";
import { describeNode } from "../read/map-reader.js";
import { isNull, memberOf, textOf } from "./nodes.js";
import { findNodeAt, splitReference } from "./pointer.js";

const maxHops = 50;

interface LeftOut {
  readonly code: "openapi-left-out" | "openapi-beside-reference";
  readonly key: string;
  readonly where: string;
  readonly at: SourceRef | undefined;
  count: number;
}

export interface ScopeOptions {
  /** A schema alone is read by the letter; in the documents of APIs people rely on being understood. */
  readonly isLenient?: boolean;
  /** Other documents that references lead to, by address. */
  readonly others?: ReadonlyMap<string, Node>;
}

/** A member in words that a document cannot be without; empty where it is absent or null. */
export function wordsOf(node: Node | undefined, key: string): Content {
  const member = memberOf(node, key);
  return member && !isNull(member) ? member : "";
}

/** One document on its way to the profile: its references, the schemas that get names, what could not be kept. */
export class Scope {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #leftOut = new Map<string, LeftOut>();
  readonly #places = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #components: ReadonlySet<string>;
  /** The references to what is no component, by the names that this is given. */
  readonly origins = new Map<string, string>();
  /** Schemas inside others that something refers to, waiting to be written under a name of their own. */
  readonly hoisted: { readonly name: string; readonly node: Node }[] = [];
  readonly isVersion30: boolean;
  readonly isLenient: boolean;
  readonly #others: ReadonlyMap<string, Node>;

  constructor(
    readonly root: Node,
    names: Iterable<string>,
    { isLenient = true, others = new Map() }: ScopeOptions = {},
  ) {
    this.isLenient = isLenient;
    this.#others = others;
    this.#components = new Set(names);
    this.#taken = new Set(this.#components);
    this.isVersion30 = textOf(memberOf(root, "openapi"))?.startsWith("3.0") ?? false;
  }

  report<C extends Code>(code: C, parameters: ParametersOf<C>, at?: SourceRef): void {
    this.#diagnostics.push(diagnose(code, parameters, at));
  }

  /** Notes something that has no place in the profile; the same thing elsewhere is counted, not repeated. */
  leaveOut(key: string, where: string, at: SourceRef | undefined): void {
    this.#count({ code: "openapi-left-out", key, where, at, count: 1 });
  }

  /** Reports a part that is of another kind than the one that it must have, so that nothing is read of it. */
  reportKind(key: string, expected: "a map" | "a list", node: Node): void {
    this.report("spec-wrong-type", { key, expected, received: describeNode(node) }, node.at);
  }

  /** Notes what does not count because of the reference that it stands beside. */
  leaveOutBeside(key: string, at: SourceRef | undefined): void {
    this.#count({ code: "openapi-beside-reference", key, where: "a reference", at, count: 1 });
  }

  #count(one: LeftOut): void {
    const name = `${one.where} ${one.key}`;
    const known = this.#leftOut.get(name);
    // A shared part is read wherever it is used.
    const place = one.at && `${name} ${one.at.source} ${String(one.at.start)}`;
    if (place !== undefined && this.#places.has(place)) return;
    if (place !== undefined) this.#places.add(place);
    if (known) known.count++;
    else this.#leftOut.set(name, one);
  }

  get diagnostics(): Diagnostic[] {
    const leftOut = [...this.#leftOut.values()].map(({ at, code, ...parameters }) =>
      diagnose(code, parameters, at),
    );
    return [...this.#diagnostics, ...leftOut];
  }

  /** The node at a reference into this document, or one of the others. */
  #find(reference: string): Node | undefined {
    const { document, pointer } = splitReference(reference);
    const root = document === "" ? this.root : this.#others.get(document);
    return root && findNodeAt(root, pointer);
  }

  /** {@link follow} without a report. */
  peek(node: Node): Node | undefined {
    let target: Node | undefined = node;
    for (let hops = 0; hops < maxHops; hops++) {
      const reference = textOf(memberOf(target, "$ref"));
      if (reference === undefined) return target;
      target = this.#find(reference);
    }
    return undefined;
  }

  /** The node itself, or what it refers to; undefined, and a report, where that is not in this document. */
  follow(node: Node): Node | undefined {
    let target: Node | undefined = node;
    for (let hops = 0; hops < maxHops; hops++) {
      const reference = textOf(memberOf(target, "$ref"));
      if (reference === undefined) return target;
      const found = this.#find(reference);
      if (!found || isNull(found)) {
        this.report("ref-dangling", { reference }, memberOf(target, "$ref")?.at);
        return undefined;
      }
      target = this.#putWords(target, found);
    }
    this.report("ref-cycle", { reference: textOf(memberOf(node, "$ref")) ?? "" }, node.at);
    return undefined;
  }

  /** What a reference leads to, with the words that stand beside the reference (OpenAPI 3.1, section 4.8.23). */
  #putWords(reference: Node | undefined, target: Node): Node {
    if (reference?.kind !== "map" || target.kind !== "map") return target;
    const words: [string, Entry][] = [];
    for (const [key, entry] of reference.entries) {
      const text = textOf(entry.value);
      if (key === "$ref" || isIdle(key, entry.value)) continue;
      if (key !== "summary" && key !== "description") this.leaveOutBeside(key, entry.keyAt ?? entry.value.at);
      else if (text !== undefined && text !== "") words.push([key, entry]);
    }
    return words.length === 0 ? target : { ...target, entries: new Map([...target.entries, ...words]) };
  }

  /** Whether a schema among the components of the document has a name. */
  hasSchema(name: string): boolean {
    return this.#components.has(name);
  }

  /** Says which name the whole document goes by, for references to it. */
  nameRoot(name: string): void {
    this.#taken.add(name);
    this.#names.set("#", name);
  }

  /** The name of the schema at a reference; a schema inside another is given one. Undefined where there is nothing. */
  nameSchema(reference: string): string | undefined {
    const known = this.#names.get(reference);
    if (known !== undefined) return known;
    const node = this.#find(reference);
    if (!node) return undefined;
    const [, component] = /^#\/components\/schemas\/([^/]+)$/.exec(reference) ?? [];
    const name =
      component === undefined ? this.#newName(reference) : unescapeToken(decodeFragment(component));
    if (component === undefined) {
      this.hoisted.push({ name, node });
      this.origins.set(name, reference);
    }
    this.#names.set(reference, name);
    return name;
  }

  /**
   * A free name made of the telling parts of a reference: `#/components/schemas/Pet/properties/owner` is `PetOwner`,
   * `schemas/pet.yaml` is `Pet`.
   */
  #newName(reference: string): string {
    const { document, pointer } = splitReference(reference);
    const parts = pointer.split("/").filter((part) => !containers.test(part));
    const file =
      document
        .split("/")
        .at(-1)
        ?.replace(/\.\w+$/, "") ?? "";
    const telling = document === "" ? parts.slice(-3) : parts.length > 0 ? parts.slice(-1) : [file];
    const base = pascalCase(telling.map(unescapeToken).join(" "));
    const name = findFreeName(base, (one) => this.#taken.has(one));
    this.#taken.add(name);
    return name;
  }
}

/** Parts of a pointer that say nothing of what is there. */
const containers = /^(#|components|schemas|properties|definitions|\$defs|paths|content|schema|)$/;
