import { toSingular } from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { listChildren, type Draft } from "../draft.js";
import { toPascalCase } from "../names/words.js";
import { findTag } from "./tagged.js";

/** An inline shape where it stands, and what it could be called there. */
export interface Use {
  readonly draft: Draft;
  readonly shape: number;
  /** From the property, parameter or tag: `Filter`, `RateElement`. */
  readonly own: string;
  /** The own name with that of the nearest named place around it: `LogFilter`. */
  readonly qualified: string;
  /** The name of the group of properties it is one of: `Output` for the members of `outputs`. */
  readonly common?: string | undefined;
  /** Variants of tagged unions are named even where they are used once. */
  readonly isVariant?: true;
}

interface Context {
  /** The name that a shape directly here would have. */
  readonly own: string;
  /** The nearest named place around. */
  readonly parent: string;
  readonly isVariant?: true;
  /** The names of the siblings' common place, where siblings have one shape. */
  readonly common?: string | undefined;
}

/** The number of a draft's shape, in whatever sense shapes are compared. */
export type ShapeOf = (draft: Draft) => number;

/** Whether a shape is worth a name: an object with members, or a union with such an object in it. */
function isNameable(draft: Draft): boolean {
  if (draft.kind === "object") return draft.properties.size > 0;
  return draft.kind === "union" && draft.variants.some((one) => one.type !== undefined || isNameable(one));
}

function nameMember(name: string, member: Draft): string {
  const isList = member.kind === "array" || member.kind === "map";
  return toPascalCase(isList ? toSingular(name) : name);
}

/** The shapes that several members of one object have: they are named after the object. */
function findTwins(draft: Draft, shapeOf: ShapeOf): Set<number> {
  const seen = new Set<number>();
  const twins = new Set<number>();
  for (const property of draft.properties.values()) {
    if (!isNameable(property)) continue;
    const shape = shapeOf(property);
    if (seen.has(shape)) twins.add(shape);
    seen.add(shape);
  }
  return twins;
}

/**
 * Walks the inline shapes of an API. A shape that was seen under its name is counted again, but not entered again: what
 * is inside will be written once. `entersAll` lists what is inside all the same.
 */
class UseCollector {
  readonly uses: Use[] = [];
  private readonly entered = new Set<string>();

  constructor(
    private readonly shapeOf: ShapeOf,
    private readonly entersAll: boolean,
  ) {}

  collect(draft: Draft, context: Context): void {
    if (isNameable(draft) && context.own !== "") {
      const shape = this.shapeOf(draft);
      const { own, parent, isVariant, common } = context;
      const qualified = own.startsWith(parent) ? own : parent + own;
      this.uses.push({
        draft,
        shape,
        own,
        qualified,
        ...(isVariant && { isVariant }),
        common,
      });
      const key = `${shape} ${common ?? own}`;
      if (!this.entersAll && this.entered.has(key)) return;
      this.entered.add(key);
    }
    this.collectInside(draft, context);
  }

  /** What is inside a documented type; `place` is its name. */
  collectType(type: Draft, name: string): void {
    this.collectInside(type, { own: "", parent: name });
  }

  collectInside(draft: Draft, context: Context): void {
    const parent = context.own === "" ? context.parent : context.own;
    if (draft.kind === "object") this.collectMembers(draft, { ...context, parent });
    else if (draft.kind === "union") this.collectVariants(draft, { ...context, parent });
    else for (const child of listChildren(draft)) this.collect(child, context);
  }

  private collectMembers(draft: Draft, { own, parent }: Context): void {
    const twins = findTwins(draft, this.shapeOf);
    const common = own === "" ? undefined : toSingular(own);
    for (const [name, member] of draft.properties) {
      const memberName = nameMember(name, member);
      const isTwin = twins.has(this.shapeOf(member));
      this.collect(member, { own: memberName, parent, common: isTwin ? common : undefined });
    }
  }

  private collectVariants(draft: Draft, { own, parent }: Context): void {
    const tag = findTag(draft);
    for (const variant of draft.variants) {
      const value = tag === undefined ? undefined : variant.properties.get(tag)?.values[0];
      if (typeof value === "string" && own !== "") {
        this.collect(variant, { own: toPascalCase(value) + own, parent, isVariant: true });
      } else this.collectInside(variant, { own: "", parent });
    }
  }
}

/** What a call returns is named after the resource, as its documented types are; its envelope has no name. */
function collectSuccess(
  collector: UseCollector,
  draft: Draft,
  unwrap: string | undefined,
  prefix: string,
): void {
  const context = { own: "", parent: "Response" };
  const value = unwrap === undefined ? undefined : draft.properties.get(unwrap);
  if (!value) {
    collector.collectInside(draft, { ...context, parent: prefix });
    return;
  }
  const others = new Map([...draft.properties].filter(([name]) => name !== unwrap));
  collector.collectInside({ ...draft, properties: others }, context);
  collector.collect(value, { ...context, own: prefix, parent: prefix });
}

function collectOperation(collector: UseCollector, operation: DraftOperation, prefix: string): void {
  const context = { own: "", parent: prefix };
  for (const { name, draft } of operation.parameters) {
    collector.collect(draft, { ...context, own: nameMember(name, draft) });
  }
  if (operation.body) collector.collectInside(operation.body, context);
  for (const [status, draft] of operation.responses) {
    if (status === operation.success) collectSuccess(collector, draft, operation.unwrap, prefix);
    else collector.collect(draft, { own: nameError(status, draft), parent: "Response" });
  }
}

/** The name of an error's body: what the document calls the answer, `BadRequest`. */
function nameError(status: string, draft: Draft): string {
  const told = draft.told.find(({ assertion }) => assertion.aspect === "responseDescription");
  const text = told?.assertion.aspect === "responseDescription" ? told.assertion.text : "";
  const isShort = /^[A-Za-z]+(?: [A-Za-z]+){0,2}$/.test(text);
  return isShort ? toPascalCase(text) : `Response${toPascalCase(status)}`;
}

/** Every use of an inline shape that could have a name, in the documented types of the list and in all operations. */
export function collectUses(
  api: DraftApi,
  types: ReadonlyMap<string, Draft>,
  prefixOf: (operation: DraftOperation) => string,
  shapeOf: ShapeOf,
  entersAll = false,
): Use[] {
  const collector = new UseCollector(shapeOf, entersAll);
  for (const [name, type] of types) collector.collectType(type, name);
  for (const operation of api.operations) collectOperation(collector, operation, prefixOf(operation));
  return collector.uses;
}
