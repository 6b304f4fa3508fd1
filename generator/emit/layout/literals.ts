import type { ArrayLiteral, Expression, ObjectLiteral, ObjectMember } from "../syntax/expression.js";
import { layOutAssignment } from "./assignment.js";
import { fill, group, ifBreak, indent, join, line, softline, type Doc } from "./doc.js";
import type { Layout } from "./layout.js";
import { isNumber } from "./kinds.js";

/** `{ … }`. */
export function layOutObject({ members }: ObjectLiteral, layOut: Layout): Doc {
  if (members.length === 0) return "{}";
  const docs = members.map((member) => layOutMember(member, layOut));
  return group(["{", indent([line, join([",", line], docs)]), ifBreak(","), line, "}"]);
}

function layOutMember(member: ObjectMember, layOut: Layout): Doc {
  if (typeof member === "string") return member;
  return layOutAssignment({ left: member.key, operator: ":", right: member.value, isMember: true }, layOut);
}

/** `[…]`: lists of numbers fill their lines; lists of several structures always take one line each. */
export function layOutArray({ items }: ArrayLiteral, layOut: Layout): Doc {
  if (items.length === 0) return "[]";
  if (items.length > 1 && items.every(isNumber)) return layOutNumbers(items);
  const list = join(
    [",", line],
    items.map((item) => group(layOut(item, "other"))),
  );
  const shouldBreak = items.length > 1 && areStructures(items);
  return group(["[", indent([softline, list]), ifBreak(","), softline, "]"], shouldBreak);
}

function layOutNumbers(numbers: readonly string[]): Doc {
  const texts = numbers.map((text, index) => (index === numbers.length - 1 ? text : `${text},`));
  return group(["[", indent([softline, fill(texts)]), ifBreak(","), softline, "]"]);
}

/** Items that are all objects, or all arrays, each with more than one member (prettier, `shouldBreak` of `printArray`). */
function areStructures(items: readonly Expression[]): boolean {
  return (
    items.every((item) => typeof item !== "string" && item.kind === "object" && item.members.length > 1) ||
    items.every((item) => typeof item !== "string" && item.kind === "array" && item.items.length > 1)
  );
}
