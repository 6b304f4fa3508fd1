import { stringifyJson } from "../model/index.js";
import { mapSchemas, naming, setApart, type Identifiers, type Scope } from "./named-schemas.js";
import { findNodeAt } from "./normalise/pointer.js";
import type { Entry, MapNode, Node } from "./tree.js";

/** Where a reference of a schema leads. */
export interface Lead {
  readonly pointer: string;
  /** The name by which a dynamic reference leads elsewhere on another way. */
  readonly name?: string;
}

/** The references of a schema that lead to others of the document. */
export type ListLeads = (node: MapNode, scope: Scope) => readonly Lead[];

/** So many schemas are read again for a way at most: a document that needs more is made to need them. */
const mostCopies = 1_000;

/** A schema that is read again, where it is to stand. */
export interface Copy {
  readonly node: MapNode;
  readonly scope: Scope;
}

/**
 * What dynamic references mean on the ways on which schemas are come to (JSON Schema 2020-12, section 8.2.3.2). A schema that
 * means something else on one way than where it stands is read again for that way, once for each meaning.
 */
export class DynamicScopes {
  readonly #scopes = new Map<string, Scope>();
  readonly #names = new Map<string, ReadonlySet<string>>();
  readonly #leads = new Map<string, readonly Lead[]>();
  readonly #copies = new Map<string, string>();
  readonly #isNeeded: boolean;
  /** Whether a schema should have been read again that was not. */
  isExceeded = false;

  constructor(
    readonly root: Node,
    readonly found: Identifiers,
    readonly listLeads: ListLeads,
  ) {
    const names = [...found.dynamic.values()].flatMap((anchors) => [...anchors.keys()]);
    // Where each name is there but once, it is where a plain reference leads.
    this.#isNeeded = new Set(names).size < names.length;
  }

  /** Notes the scope within each schema, as the document has them. */
  note(start: Scope): void {
    if (!this.#isNeeded) return;
    mapSchemas(this.root, start, "", this.found, (node, scope, pointer) => {
      this.#scopes.set(pointer, scope);
      return node.entries;
    });
  }

  /**
   * Where a reference leads on the way of a scope: the schema where it stands, one that was read again before, or one that is
   * to be read again, for which `place` is where it will stand.
   */
  arrive(pointer: string, { anchors }: Scope, place: string): string | Copy {
    const usual = this.#scopes.get(pointer);
    const node = usual && findNodeAt(this.root, pointer);
    if (!usual || node?.kind !== "map") return pointer;
    const scope = { ...usual, anchors: new Map([...usual.anchors, ...this.#ofResource(usual), ...anchors]) };
    const names = [...this.#namesFrom(pointer)];
    if (names.every((name) => scope.anchors.get(name) === usual.anchors.get(name))) return pointer;
    const key = stringifyJson([pointer, names.map((name) => scope.anchors.get(name))]);
    const known = this.#copies.get(key);
    if (known !== undefined) return known;
    this.isExceeded ||= this.#copies.size >= mostCopies;
    if (this.isExceeded) return pointer;
    this.#copies.set(key, place);
    return { node: { ...node, entries: withoutNames(node) }, scope };
  }

  #ofResource({ base }: Scope): ReadonlyMap<string, string> {
    return this.found.dynamic.get(base) ?? new Map<string, string>();
  }

  /** The names of anchors that decide what is meant by a schema, and by those that it leads to. */
  #namesFrom(pointer: string): ReadonlySet<string> {
    const known = this.#names.get(pointer);
    if (known) return known;
    const names = new Set<string>();
    const seen = new Set([pointer]);
    for (const place of seen) {
      for (const lead of this.#leadsFrom(place)) {
        seen.add(lead.pointer);
        if (lead.name === undefined || names.has(lead.name)) continue;
        names.add(lead.name);
        for (const anchors of this.found.dynamic.values()) seen.add(anchors.get(lead.name) ?? place);
      }
    }
    this.#names.set(pointer, names);
    return names;
  }

  /** The references of a schema and of those within it. */
  #leadsFrom(place: string): readonly Lead[] {
    const known = this.#leads.get(place);
    if (known) return known;
    const leads: Lead[] = [];
    const scope = this.#scopes.get(place);
    const node = scope && findNodeAt(this.root, place);
    if (scope && node?.kind === "map") {
      const inner = { ...node, entries: withoutNames(node) };
      mapSchemas(inner, scope, place, this.found, (schema, within) => {
        leads.push(...this.listLeads(schema, within));
        return schema.entries;
      });
    }
    this.#leads.set(place, leads);
    return leads;
  }
}

/** The members of a schema but what names it and what is only referred to. */
function withoutNames(node: MapNode): ReadonlyMap<string, Entry> {
  const names = new Set<string>([...naming, ...setApart].filter((name) => name !== "schemas"));
  return new Map([...node.entries].filter(([key]) => !names.has(key)));
}
