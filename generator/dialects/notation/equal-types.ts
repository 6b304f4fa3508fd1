import type { Alternative, FieldList, TypeAtom, TypeExpression } from "./type-expression.js";

/** Whether two field lists are printed alike. */
export function isEqualFields(a: FieldList, b: FieldList): boolean {
  return (
    a.more === b.more &&
    a.names.length === b.names.length &&
    a.names.every((name, index) => name === b.names[index])
  );
}

function isEqualAtom(a: TypeAtom, b: TypeAtom): boolean {
  switch (a.kind) {
    case "primitive":
      return b.kind === "primitive" && a.name === b.name;
    case "literal":
      return b.kind === "literal" && a.value === b.value;
    case "object":
      return b.kind === "object" && isEqualFields(a.fields, b.fields);
    case "map":
      return b.kind === "map" && isEqualType(a.values, b.values);
    case "model":
      return b.kind === "model" && a.name === b.name;
    case "more":
      return b.kind === "more" && a.count === b.count;
    default:
      return a satisfies never;
  }
}

/** Whether two alternatives are printed alike. */
export function isEqualAlternative(a: Alternative, b: Alternative): boolean {
  return a.arrays === b.arrays && isEqualAtom(a.atom, b.atom);
}

/** Whether two types are printed alike. */
export function isEqualType(a: TypeExpression, b: TypeExpression): boolean {
  return (
    a.nullable === b.nullable &&
    a.alternatives.length === b.alternatives.length &&
    startsWith(a.alternatives, 0, b.alternatives)
  );
}

/** Whether `part` stands in `alternatives` from `at` on. */
export function startsWith(
  alternatives: readonly Alternative[],
  at: number,
  part: readonly Alternative[],
): boolean {
  return part.every((alternative, index) => {
    const printed = alternatives[at + index];
    return printed !== undefined && isEqualAlternative(printed, alternative);
  });
}
