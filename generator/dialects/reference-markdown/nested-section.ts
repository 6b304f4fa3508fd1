import type { JsonValue } from "../../model/index.js";
import type { ItemNode } from "./nest/item-node.js";
import type { NestingProblem } from "./nest/nesting.js";
import type { Section } from "./page.js";
import type { SectionKind } from "./section-heads.js";

/** The items of a section, nested. */
export interface NestedSection {
  readonly section: Section;
  readonly kind: SectionKind | "type";
  readonly roots: readonly ItemNode[];
  readonly problems: readonly NestingProblem[];
  readonly unread: number;
  readonly prose: number;
}

/**
 * Whether the items of a body section are one parameter that stands for the whole body: a body that is no object is
 * printed as one parameter named `body`. An object with a member of that name shows it in the example.
 */
export function isWholeBody(roots: readonly ItemNode[], example: JsonValue | undefined): boolean {
  const [only, second] = roots;
  const declaration = only?.entry.item.declaration;
  if (second || declaration?.kind !== "property" || declaration.name !== "body") return false;
  const keys =
    typeof example === "object" && example !== null && !Array.isArray(example) ? Object.keys(example) : [];
  if (keys.length > 0) return !keys.includes("body");
  const [alternative, other] = declaration.type.alternatives;
  const isObject = !other && alternative?.arrays === 0 && alternative.atom.kind === "object";
  return !isObject || declaration.type.nullable;
}
