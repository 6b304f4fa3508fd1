/** How far the members of an object have come, in the order in which the newest pages print them. */
export interface MemberOrder {
  readonly names: ReadonlySet<string>;
  readonly hasOptional: boolean;
  /** The last member of its half, the required or the optional ones. */
  readonly last: string | undefined;
}

/**
 * The order that a page keeps its members in: the alphabet, where `type` stands in its place (`type-within`), before all others
 * (`type-first`) or in either (`type-anywhere`); or none.
 */
export type MemberRule = "type-within" | "type-first" | "type-anywhere" | "none";

export const noMembers: MemberOrder = { names: new Set(), hasOptional: false, last: undefined };

interface Member {
  readonly name: string;
  readonly optional: boolean;
  /** A deprecated member may stand last, after those that come later in the alphabet. */
  readonly isDeprecated: boolean;
}

/** Members that stand before all others, wherever they are in the alphabet. */
const findLeading = (rule: MemberRule): readonly string[] =>
  rule === "type-within" ? ["id"] : ["type", "id"];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a name comes before another in the alphabet, whatever is made of capital letters. */
function isBefore(a: string, b: string): boolean {
  return compare(a, b) < 0 && compare(a.toLowerCase(), b.toLowerCase()) < 0;
}

function isLeading({ names }: MemberOrder, name: string, rule: MemberRule): boolean {
  const leading = findLeading(rule);
  return leading.includes(name) && [...names].every((each) => leading.includes(each));
}

/**
 * The order with one more member, or undefined where it cannot stand there: no name comes twice, and required members come
 * first. Parameters of a path have an order of their own.
 */
export function addMember(order: MemberOrder, member: Member, rule: MemberRule): MemberOrder | undefined {
  const { hasOptional, last, names } = order;
  const { isDeprecated, name, optional } = member;
  if (names.has(name)) return undefined;
  const added = new Set(names).add(name);
  if (isLeading(order, name, rule)) return { names: added, hasOptional, last };
  if (hasOptional && !optional) return undefined;
  if (rule === "type-first" && name === "type" && !isDeprecated) return undefined;
  const isNewHalf = optional && !hasOptional;
  const isLate = rule !== "none" && last !== undefined && isBefore(name, last);
  if (isLate && !isNewHalf && !isDeprecated) return undefined;
  return { names: added, hasOptional: hasOptional || optional, last: isDeprecated ? last : name };
}
