import type { JsonValue } from "../../model/index.js";
import { isWholeBody } from "../shared/whole-body.js";
import type { ItemNode } from "./nest/item-node.js";
import type { NestingProblem } from "./nest/nesting.js";
import type { Section } from "./page.js";
import type { ItemSectionKind } from "./section-heads.js";

/** The items of a section, nested. */
export interface NestedSection {
  readonly section: Section;
  readonly kind: ItemSectionKind | "type";
  readonly roots: readonly ItemNode[];
  readonly problems: readonly NestingProblem[];
  readonly unread: number;
  readonly prose: number;
}

/** The item that stands for the whole body, if the items of a body section are that one alone. */
export function findWholeBody(
  [only, second]: readonly ItemNode[],
  example: JsonValue | undefined,
): ItemNode | undefined {
  const declaration = only?.entry.item.declaration;
  if (second || declaration?.kind !== "property") return undefined;
  const { name, type } = declaration;
  const [alternative, other] = type.alternatives;
  const isObject = !other && alternative?.arrays === 0 && alternative.atom.kind === "object";
  return isWholeBody({ name, isInlineObject: isObject && !type.nullable }, example) ? only : undefined;
}
