/** How far the members of an object have come, in the order in which the newest pages print them. */
export interface MemberOrder {
  readonly names: ReadonlySet<string>;
  readonly hasOptional: boolean;
  /** The last member of its half, the required or the optional ones. */
  readonly last: string | undefined;
}

export const noMembers: MemberOrder = { names: new Set(), hasOptional: false, last: undefined };

interface Member {
  readonly name: string;
  readonly optional: boolean;
  /** A deprecated member may stand last, after those that come later in the alphabet. */
  readonly isDeprecated: boolean;
}

/** Members that stand before all others, in this order, wherever they are in the alphabet. */
const leading = ["type", "id"];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a name comes before another in the alphabet, whatever is made of capital letters. */
function isBefore(a: string, b: string): boolean {
  return compare(a, b) < 0 && compare(a.toLowerCase(), b.toLowerCase()) < 0;
}

function isLeading({ names }: MemberOrder, name: string): boolean {
  return leading.includes(name) && [...names].every((each) => leading.includes(each));
}

/**
 * The order with one more member, or undefined where it cannot stand there: no name comes twice, and required members come
 * first. By the alphabet only where the page keeps to it; parameters of a path never do.
 */
export function addMember(
  order: MemberOrder,
  member: Member,
  isAlphabetical: boolean,
): MemberOrder | undefined {
  const { hasOptional, last, names } = order;
  const { isDeprecated, name, optional } = member;
  if (names.has(name)) return undefined;
  const added = new Set(names).add(name);
  if (isLeading(order, name)) return { names: added, hasOptional, last };
  if (hasOptional && !optional) return undefined;
  const isNewHalf = optional && !hasOptional;
  const isLate = isAlphabetical && last !== undefined && isBefore(name, last);
  if (isLate && !isNewHalf && !isDeprecated) return undefined;
  return { names: added, hasOptional: hasOptional || optional, last: isDeprecated ? last : name };
}
