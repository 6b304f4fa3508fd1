import type { Place } from "../../model/index.js";
import type { LiteralValue } from "../notation/index.js";
import type { Collector, Span } from "./collector.js";
import type { Constraint } from "./constraints.js";
import type { Layer, PageCore, Presence } from "./declaration.js";
import type { PageNode } from "./frame.js";
import { readProse } from "./plain-text.js";
import { stepInto } from "./places.js";

/** Facts about an array or a map itself; all others are about what it holds. */
const ofLayers: Readonly<Record<Layer["kind"], ReadonlySet<string>>> = {
  items: new Set(["minItems", "maxItems", "uniqueItems"]),
  values: new Set(["minProperties", "maxProperties"]),
};

/** The place that a constraint is about: that of an array or a map on the way in, or what they hold. */
function findConstrained(
  place: Place,
  inner: Place,
  layers: readonly Layer[],
  constraint: Constraint,
): Place {
  if (constraint.aspect === "default") return place;
  const index = layers.findIndex(({ kind }) => ofLayers[kind].has(constraint.keyword));
  if (index === -1) return inner;
  return layers.slice(0, index).reduce((outer, { kind }) => stepInto(outer, { kind }), place);
}

function hasAlternatives(core: PageCore): boolean {
  return core.kind !== "primitive" && core.kind !== "fields";
}

/** Claims what the declarations of a page say of places. */
export class NodeClaimer {
  constructor(
    private readonly collector: Collector,
    private readonly text: string,
  ) {}

  /** A parameter or a member of an object: that it is there, whether it must be, and what it is. */
  claimProperty(place: Place, node: PageNode): void {
    const { at, declaration } = node.item;
    this.collector.claim(place, { aspect: "exists" }, at);
    if (declaration.kind === "property") {
      this.claimPresence(place, declaration.presence, at);
      if (declaration.isDeprecated) this.collector.claim(place, { aspect: "deprecated" }, at);
    }
    this.claimSchema(place, node);
  }

  /** The schema at a place: its description, its type, and all that stands under it. */
  claimSchema(place: Place, node: PageNode): void {
    const { item, opened } = node;
    const { at, declaration, prose } = item;
    if (prose) {
      const text = readProse(this.text.slice(prose.start, prose.end));
      this.collector.claim(place, { aspect: "description", text }, prose);
    }
    if (declaration.kind === "definition") {
      this.collector.claim(place, { aspect: "model", name: declaration.name }, at);
    }
    this.claimNullable(place, opened.nullable, at);
    const inner = this.claimLayers(place, opened.layers, at);
    for (const { constraint, at: line } of item.constraints) {
      this.collector.claim(findConstrained(place, inner, opened.layers, constraint), constraint, line);
    }
    if (item.alternatives && !hasAlternatives(opened.core)) this.collector.markUnused(item.alternatives);
    this.claimCore(inner, node, opened.core);
  }

  private claimLayers(place: Place, layers: readonly Layer[], at: Span): Place {
    let inner = place;
    for (const { kind, nullable } of layers) {
      this.collector.claim(inner, { aspect: "type", type: kind === "items" ? "array" : "map" }, at);
      inner = stepInto(inner, { kind });
      this.claimNullable(inner, nullable, at);
    }
    return inner;
  }

  private claimPresence(place: Place, presence: Presence, at: Span): void {
    if (presence === "absentOrNull") this.collector.claim(place, { aspect: "absentOrNull" }, at);
    else this.collector.claim(place, { aspect: "required", required: presence === "required" }, at);
  }

  private claimNullable(place: Place, nullable: boolean | undefined, at: Span): void {
    if (nullable) this.collector.claim(place, { aspect: "nullable", nullable }, at);
  }

  private claimCore(place: Place, node: PageNode, core: PageCore): void {
    const { at } = node.item;
    switch (core.kind) {
      case "primitive":
        this.collector.claim(place, { aspect: "type", type: core.type }, at);
        this.claimFormat(place, node, core.format);
        return;
      case "literals":
        this.claimValues(place, node, core.values, core.count);
        return;
      case "fields":
        if (core.model !== undefined) this.collector.claim(place, { aspect: "model", name: core.model }, at);
        this.claimMembers(place, node);
        return;
      case "variants":
        this.claimVariants(place, node);
        return;
      case "model":
        this.claimModel(place, node, core.name);
        return;
      default:
        core satisfies never;
    }
  }

  private claimFormat(place: Place, { item }: PageNode, format: string | undefined): void {
    const isPrinted = item.constraints.some(
      ({ constraint }) => constraint.aspect === "constraint" && constraint.keyword === "format",
    );
    if (format === undefined || isPrinted) return;
    this.collector.claim(place, { aspect: "constraint", keyword: "format", value: format }, item.at);
  }

  /** The values are those on lines of their own, or else those that the type prints, if it prints all. */
  private claimValues(place: Place, node: PageNode, printed: readonly LiteralValue[], count: number): void {
    const listed = node.children.flatMap(({ item }) => item.declaration.type.literal ?? []);
    // A value has no place of its own that a description could be claimed at.
    for (const { item } of node.children) if (item.prose) this.collector.markUnused(item.prose);
    const values = listed.length === count ? listed : printed;
    if (values.length < count) return;
    this.collector.claim(place, { aspect: "type", type: "literal" }, node.item.at);
    this.collector.claim(place, { aspect: "values", values }, node.item.at);
  }

  /** A model that was printed before may stand without its members, and then says nothing of its type here. */
  private claimMembers(place: Place, node: PageNode): void {
    if (node.children.length === 0) return;
    this.collector.claim(place, { aspect: "type", type: "object" }, node.item.at);
    for (const child of node.children) {
      if (child.item.declaration.kind !== "property") continue;
      this.claimProperty(stepInto(place, { kind: "property", name: child.item.declaration.name }), child);
    }
  }

  private claimVariants(place: Place, node: PageNode): void {
    if (node.children.length === 0) return;
    this.collector.claim(place, { aspect: "type", type: "union" }, node.item.at);
    for (const [index, child] of node.children.entries()) this.claimVariant(place, index, child);
  }

  private claimVariant(union: Place, index: number, node: PageNode): void {
    const place = stepInto(union, { kind: "variant", index });
    this.collector.claim(place, { aspect: "exists" }, node.item.at);
    this.claimSchema(place, node);
  }

  /** What a model is, by what stands under it. */
  private claimModel(place: Place, node: PageNode, name: string): void {
    const { declaration } = node.item;
    if (declaration.kind !== "definition") {
      this.collector.claim(place, { aspect: "model", name }, node.item.at);
    }
    const [first] = node.children;
    if (!first) return;
    if (first.item.declaration.kind === "property") this.claimMembers(place, node);
    else if (node.children.every(({ item }) => item.declaration.type.literal !== undefined)) {
      this.claimValues(place, node, [], node.children.length);
    } else this.claimVariants(place, node);
  }
}
