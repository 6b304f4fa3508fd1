import { ts } from "ts-morph";
import { stringifyJson } from "../../model/index.js";
import { literalOf, mayBeEmpty, shapeOf, type TypeShape } from "./type-shape.js";
import { deepest, quote, type WitnessContext } from "./witness-context.js";

/** What reads are printed with, and the types that they are inside of. */
interface Position {
  readonly context: WitnessContext;
  readonly seen: readonly ts.Type[];
}

/** Statements that read every member of an expression and tell every alternative apart. */
export function printWitnessReads(context: WitnessContext, expression: string, type: ts.Type): string {
  return printReads(expression, type, { context, seen: [] });
}

function printReads(expression: string, type: ts.Type, { context, seen }: Position): string {
  if (seen.includes(type) || seen.length > deepest) return `${expression};`;
  const variable = context.newVariable();
  const inner: Position = { context, seen: [...seen, type] };
  const reads = printShape(variable, shapeOf(context.checker, type), inner);
  const guarded = mayBeEmpty(type) ? `if (${variable} != null) { ${reads} }` : reads;
  return `{ const ${variable} = ${expression};\n${guarded} }`;
}

function printShape(variable: string, shape: TypeShape, position: Position): string {
  switch (shape.kind) {
    case "leaf":
      return `${variable};`;
    case "literals": {
      const cases = shape.values.map(({ value }) => `case ${stringifyJson(value)}: break;`);
      return `switch (${variable}) { ${cases.join(" ")} default: exhaust(${variable}); }`;
    }
    case "array":
      return printLoop(variable, shape.items, position);
    case "map":
      return printLoop(`Object.values(${variable})`, shape.values, position);
    case "object":
      return printMembers(variable, shape.members, position);
    case "tagged":
      return printTagged(variable, shape, position);
    case "union":
      return printUnion(variable, shape.variants, position);
    default:
      return shape satisfies never;
  }
}

function printLoop(values: string, type: ts.Type, position: Position): string {
  const item = position.context.newVariable();
  return `for (const ${item} of ${values}) ${printReads(item, type, position)}`;
}

function printMembers(variable: string, members: readonly ts.Symbol[], position: Position): string {
  const { checker } = position.context;
  return members
    .map((member) => {
      return printReads(`${variable}[${quote(member.name)}]`, checker.getTypeOfSymbol(member), position);
    })
    .join("\n");
}

function printTagged(
  variable: string,
  { tag, variants }: Extract<TypeShape, { kind: "tagged" }>,
  position: Position,
): string {
  const cases = variants.map((variant) => {
    const value = stringifyJson(literalOf(position.context.checker, variant, tag));
    return `case ${value}: ${printReads(variable, variant, position)} break;`;
  });
  return `switch (${variable}[${quote(tag)}]) { ${cases.join("\n")} default: exhaust(${variable}); }`;
}

/** Alternatives without a tag are told apart by `typeof`, and objects among them by a member that only one has. */
function printUnion(variable: string, variants: readonly ts.Type[], position: Position): string {
  return variants.map((variant) => printAlternative(variable, variant, variants, position)).join("\n");
}

function printAlternative(
  variable: string,
  variant: ts.Type,
  variants: readonly ts.Type[],
  position: Position,
): string {
  const method = primitiveMethods.find(([flags]) => (variant.flags & flags) !== 0);
  if (method) return `if (typeof ${variable} === ${quote(method[1])}) ${variable}.${method[2]}();`;
  if (position.context.checker.isArrayType(variant))
    return `if (Array.isArray(${variable})) ${variable}.length;`;
  const others = variants.filter((other) => other !== variant);
  const own = variant.getProperties().find(({ name }) => others.every((other) => !other.getProperty(name)));
  if (!own || variants.some((other) => (other.flags & ts.TypeFlags.Object) === 0)) return `${variable};`;
  return `if (${quote(own.name)} in ${variable}) ${printReads(variable, variant, position)}`;
}

/** What `typeof` says of primitive types, and a method that values of each have. */
const primitiveMethods: readonly (readonly [ts.TypeFlags, string, string])[] = [
  [ts.TypeFlags.StringLike, "string", "trim"],
  [ts.TypeFlags.NumberLike, "number", "toFixed"],
  [ts.TypeFlags.BooleanLike, "boolean", "valueOf"],
];
