import { ts } from "ts-morph";
import { listVariants, mayBeNull, shapeOf } from "./type-shape.js";
import { deepest, give, quote, type WitnessContext } from "./witness-context.js";

/**
 * Which members of an object a program passes: all of them, those that must be there, or those and the ones that have
 * members of their own, to see what must be there inside them.
 */
export type Fullness = "all" | "least" | "skeleton";

/** How an expression is printed, and the types that it is inside of. */
interface Position {
  readonly context: WitnessContext;
  readonly fullness: Fullness;
  readonly seen: readonly ts.Type[];
}

/** An expression of a type with its members written out. */
export function printWitnessValue(context: WitnessContext, type: ts.Type, fullness: Fullness): string {
  return printValue(type, { context, fullness, seen: [] });
}

function printValue(type: ts.Type, position: Position): string {
  const value = printPresent(type, position);
  if (!mayBeNull(type)) return value;
  return listVariants(position.context.checker, type).length === 0 ? "null" : `(choice ? null : ${value})`;
}

function printPresent(type: ts.Type, position: Position): string {
  const { context, seen } = position;
  const { checker } = context;
  if (seen.includes(type) || seen.length > deepest) return give(context, type);
  const inner: Position = { ...position, seen: [...seen, type] };
  const shape = shapeOf(checker, type);
  switch (shape.kind) {
    case "leaf":
    case "literals":
      return give(
        context,
        (type.flags & ts.TypeFlags.Unknown) === 0 ? checker.getNonNullableType(type) : type,
      );
    case "array":
      return `[${printValue(shape.items, inner)}]`;
    case "map":
      return `{ anything: ${printValue(shape.values, inner)} }`;
    case "object":
      return printMembers(shape.members, inner);
    case "tagged":
    case "union":
      return printChoice(shape.variants, inner);
    default:
      return shape satisfies never;
  }
}

function printMembers(members: readonly ts.Symbol[], position: Position): string {
  const shown = members.filter((member) => isShown(member, position));
  const lines = shown.map((member) => {
    const value = printValue(position.context.checker.getTypeOfSymbol(member), position);
    return `${quote(member.name)}: ${value}`;
  });
  return `{ ${lines.join(", ")} }`;
}

function isShown(member: ts.Symbol, { context: { checker }, fullness }: Position): boolean {
  const isOptional = (member.flags & ts.SymbolFlags.Optional) !== 0;
  if (fullness === "all" || !isOptional) return true;
  const { kind } = shapeOf(checker, checker.getTypeOfSymbol(member));
  return fullness === "skeleton" && kind !== "leaf" && kind !== "literals";
}

/** A choice keeps each alternative a literal of its own, whose members are all checked. */
function printChoice(variants: readonly ts.Type[], position: Position): string {
  const values = variants.map((variant) => printValue(variant, position));
  const last = values.length - 1;
  return `(${values.map((value, index) => (index === last ? value : `choice ? ${value} : `)).join("")})`;
}
