import { isDeprecated } from "./is-deprecated.js";
import type { ItemNode } from "./item-node.js";
import { addMember, noMembers, type MemberRule } from "./member-order.js";
import type { NestingProblem } from "./nesting.js";

/** In Markdown, a bullet stands under another from this column on. */
const leastStep = 2;

/** The items that stand in another column than those before them in the same list, or hardly further in than what they are under. */
function findUneven(nodes: readonly ItemNode[], outer = -leastStep): readonly ItemNode[] {
  const [first] = nodes;
  return nodes.flatMap((node) => {
    const { indent } = node.entry.item;
    const isEven = indent === first?.entry.item.indent && indent - outer >= leastStep;
    return [...(isEven ? [] : [node]), ...findUneven(node.children, indent)];
  });
}

/** The order of the members of a section, and whether those that stand directly in it keep it: parameters do not. */
interface Order {
  readonly rule: MemberRule;
  readonly isOrdered: boolean;
}

interface Ordered {
  /** How many members stand where the order has them, behind another one. */
  kept: number;
  readonly broken: ItemNode[];
}

/** Holds members against their order. One that breaks it is left out of it, so that those after it are compared with those before. */
function compareMembers(ordered: Ordered, nodes: readonly ItemNode[], text: string, rule: MemberRule): void {
  let order = noMembers;
  for (const node of nodes) {
    const { declaration } = node.entry.item;
    compareMembers(ordered, node.children, text, rule);
    if (declaration.kind !== "property") continue;
    const { name, optional } = declaration;
    const next = addMember(order, { name, optional, isDeprecated: isDeprecated(node.entry, text) }, rule);
    if (!next) ordered.broken.push(node);
    else if (order !== noMembers) ordered.kept += 1;
    order = next ?? order;
  }
}

/** An order that so many members keep for one that does not is the page's own. */
const keptForBroken = 8;

function findUnordered(
  roots: readonly ItemNode[],
  text: string,
  { isOrdered, rule }: Order,
): readonly ItemNode[] {
  const ordered: Ordered = { kept: 0, broken: [] };
  for (const nodes of isOrdered ? [roots] : roots.map(({ children }) => children))
    compareMembers(ordered, nodes, text, rule);
  const { broken, kept } = ordered;
  return kept >= keptForBroken * broken.length ? broken : [];
}

/**
 * The items of a section that may have been indented by mistake: where nothing counts the members of an object, one that
 * stands too far in or out belongs to another object. Their columns tell, and the order that pages keep.
 */
export function findDisplaced(
  roots: readonly ItemNode[],
  text: string,
  order: Order,
): readonly NestingProblem[] {
  const uneven = new Set(findUneven(roots));
  const unordered = findUnordered(roots, text, order).filter((node) => !uneven.has(node));
  return [
    ...[...uneven].map(({ entry }) => ({ kind: "displaced", by: "column", entry }) as const),
    ...unordered.map(({ entry }) => ({ kind: "displaced", by: "order", entry }) as const),
  ];
}
