import { ts } from "ts-morph";

/** A type as a program that uses it meets it, null and undefined set aside. */
export type TypeShape =
  | { readonly kind: "leaf" }
  | { readonly kind: "literals"; readonly values: readonly ts.LiteralType[] }
  | { readonly kind: "array"; readonly items: ts.Type }
  | { readonly kind: "map"; readonly values: ts.Type }
  | { readonly kind: "object"; readonly members: readonly ts.Symbol[] }
  | { readonly kind: "tagged"; readonly tag: string; readonly variants: readonly ts.Type[] }
  | { readonly kind: "union"; readonly variants: readonly ts.Type[] };

function isEmpty(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0;
}

function isLiteral(type: ts.Type): type is ts.LiteralType {
  return (type.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) !== 0;
}

function isObject(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0;
}

/** The parts of a type, null and undefined left out, and `true | false` as the one type that people write. */
export function listVariants(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const all = type.isUnion() ? type.types : [type];
  const parts = all.filter((part) => !isEmpty(part));
  const isBoolean = (part: ts.Type) => (part.flags & ts.TypeFlags.BooleanLiteral) !== 0;
  const booleans = parts.filter(isBoolean);
  if (booleans.length < 2) return parts;
  return [...parts.filter((part) => !isBoolean(part)), checker.getBooleanType()];
}

/** Whether a value of the type may be null or undefined. */
export function mayBeEmpty(type: ts.Type): boolean {
  return type.isUnion() ? type.types.some(isEmpty) : isEmpty(type);
}

/** Whether a value of the type may be null. */
export function mayBeNull(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => (part.flags & ts.TypeFlags.Null) !== 0);
}

/** The first member that is one literal in each of the variants, another one in each. */
function findTag(checker: ts.TypeChecker, variants: readonly ts.Type[]): string | undefined {
  const [first] = variants;
  return first
    ?.getProperties()
    .map(({ name }) => name)
    .find((name) => {
      const values = variants.map((variant) => literalOf(checker, variant, name));
      return values.every((value) => value !== undefined) && new Set(values).size === values.length;
    });
}

/** The value of a member that is one literal. */
export function literalOf(checker: ts.TypeChecker, type: ts.Type, name: string): string | number | undefined {
  const member = type.getProperty(name);
  const memberType = member && checker.getTypeOfSymbol(member);
  return memberType && isLiteral(memberType) ? (memberType.value as string | number) : undefined;
}

/** The shape of a type; its own variants when there are several. */
export function shapeOf(checker: ts.TypeChecker, type: ts.Type): TypeShape {
  const variants = listVariants(checker, type);
  if (variants.length > 0 && variants.every(isLiteral)) return { kind: "literals", values: variants };
  const [only] = variants;
  if (variants.length === 1 && only) return shapeOfOne(checker, only);
  if (variants.length === 0) return { kind: "leaf" };
  const tag = variants.every(isObject) ? findTag(checker, variants) : undefined;
  return tag === undefined ? { kind: "union", variants } : { kind: "tagged", tag, variants };
}

function shapeOfOne(checker: ts.TypeChecker, type: ts.Type): TypeShape {
  if (!isObject(type) || type.getCallSignatures().length > 0) return { kind: "leaf" };
  // A program gives a tuple as a whole.
  if (checker.isTupleType(type)) return { kind: "leaf" };
  if (checker.isArrayType(type)) {
    const [items] = checker.getTypeArguments(type as ts.TypeReference);
    return items ? { kind: "array", items } : { kind: "leaf" };
  }
  const values = type.getStringIndexType();
  const members = type.getProperties();
  if (values && members.length === 0) return { kind: "map", values };
  return { kind: "object", members };
}
