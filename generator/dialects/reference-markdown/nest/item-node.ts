import {
  findDeclaredType,
  type Declaration,
  type LiteralValue,
  type TypeExpression,
  type TypeReading,
} from "../../notation/index.js";
import type { Entry } from "../page.js";
import type { Prose } from "../token.js";

/** An item with what stands under it. */
export interface ItemNode {
  readonly entry: Entry;
  /** Its type, with the precedence of `array of` settled by its children. */
  readonly reading: TypeReading;
  /** What the name of a model stands for, where something settles it. */
  model?: TypeReading;
  readonly children: ItemNode[];
  /** Whether the section was left while it still waited for children, so that others of its variants or values may exist. */
  isPartial?: boolean;
  /** The prose under it, with the bullets in it that look like declarations. */
  prose: Prose | undefined;
}

/** A node without children yet. */
export function makeNode(entry: Entry, reading: TypeReading): ItemNode {
  return { entry, reading, children: [], prose: entry.prose };
}

/** Makes an entry that is no declaration after all a part of the prose of the node before it. */
export function addProse(node: ItemNode, entry: Entry): void {
  const { start, indent } = node.prose ?? { start: entry.item.start, indent: entry.item.indent };
  node.prose = { start, end: (entry.prose ?? entry.item).end, indent };
}

/** The type that an item declares. */
export function findType({ item }: Entry): TypeExpression {
  return findDeclaredType(item.declaration);
}

/** The value of a declaration that is one literal and nothing else. */
export function findLiteral(declaration: Declaration | undefined): LiteralValue | undefined {
  if (declaration?.kind !== "anonymous") return undefined;
  const [only, other] = declaration.type.alternatives;
  if (other || only?.arrays !== 0) return undefined;
  return only.atom.kind === "literal" ? only.atom.value : undefined;
}

/** Older pages number the variants that have no name of their own. */
const numberedVariant = /^UnionMember\d+$/;

/** The name that a declaration gives to a type. */
export function findModelName(declaration: Declaration): string | undefined {
  if (declaration.kind !== "named" && declaration.kind !== "alias") return undefined;
  return numberedVariant.test(declaration.name) ? undefined : declaration.name;
}

/** The name of the model that a node is of: declared by the node, or named by its type. */
export function findModel({ entry, reading }: Pick<ItemNode, "entry" | "reading">): string | undefined {
  const declared = findModelName(entry.item.declaration);
  if (declared !== undefined) return declared;
  const { core } = reading;
  if (core.kind === "model") return core.name;
  return core.kind === "fields" ? core.model : undefined;
}
