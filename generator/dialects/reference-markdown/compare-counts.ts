import { groupBy } from "../../model/index.js";
import type { ItemNode } from "./nest/item-node.js";
import type { NestedSection } from "./nested-section.js";

/** An object with `N more` among the items of its section, in the order of the page: from its first member to what follows. */
interface Counted {
  readonly node: ItemNode;
  readonly count: number;
  readonly order: readonly ItemNode[];
  readonly start: number;
  readonly end: number;
}

/** An object whose count is wrong, or else that of its like is. */
export interface Contradiction {
  readonly node: ItemNode;
  readonly declared: number;
  /** The count that most of its like have. */
  readonly other: number;
}

/**
 * Objects of a page in one line that begin alike and go on alike, item by item, but end at different ones: of two numbers
 * for `N more` one is wrong, and nothing but the comparison shows it.
 */
export function compareCounts(text: string, sections: readonly NestedSection[]): readonly Contradiction[] {
  const print = ({ entry }: ItemNode): string =>
    text.slice(entry.item.declaredAt.start, entry.item.declaredAt.end);
  const counted = sections.flatMap(({ roots }) => listCounted(roots));
  const alike = groupBy(counted, ({ node }) => print(node).replace(/\d+ more/, "more"));
  return [...alike.values()].flatMap((group) => findContradictions(group, print));
}

function listCounted(roots: readonly ItemNode[]): Counted[] {
  const order: ItemNode[] = [];
  const counted: Counted[] = [];
  const visit = (node: ItemNode): void => {
    order.push(node);
    const start = order.length;
    node.children.forEach(visit);
    const { core } = node.reading;
    const isOpen = core.kind === "fields" && core.names.length < core.count;
    if (isOpen && node.children.length === core.count) {
      counted.push({ node, count: core.count, order, start, end: order.length });
    }
  };
  roots.forEach(visit);
  return counted;
}

function findContradictions(
  group: readonly Counted[],
  print: (node: ItemNode) => string,
): readonly Contradiction[] {
  const byCount = groupBy(group, ({ count }) => count);
  const [usual = [], ...unusual] = [...byCount.values()].sort((a, b) => b.length - a.length);
  return unusual
    .flat()
    .filter((each) => usual.some((other) => isOneSequence(each, other, print)))
    .map(({ node, count }) => ({ node, declared: count, other: usual[0]?.count ?? count }));
}

/** Whether the items that follow two objects are the same, as far as the longer one goes. */
function isOneSequence(a: Counted, b: Counted, print: (node: ItemNode) => string): boolean {
  const length = Math.max(a.end - a.start, b.end - b.start);
  const listItems = ({ order, start }: Counted) => order.slice(start, start + length).map(print);
  return listItems(a).join("\n") === listItems(b).join("\n");
}
