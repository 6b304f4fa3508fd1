import { ts } from "ts-morph";
import { listVariants, literalOf, mayBeEmpty, mayBeNull, shapeOf, type TypeShape } from "./type-shape.js";

/** Deeper than any documented type goes; what lies below is passed and read as a whole. */
const deepest = 12;

/**
 * Which members of an object a program passes: all of them, those that must be there, or those and the ones that have
 * members of their own, to see what must be there inside them.
 */
export type Fullness = "all" | "least" | "skeleton";

/** What a program could have written with the types of a package, printed as code. */
export interface WitnessPrinter {
  /** An expression of a type with its members written out. */
  readonly printValue: (type: ts.Type, fullness: Fullness) => string;
  /** Statements that read every member of an expression and tell every alternative apart. */
  readonly printReads: (expression: string, type: ts.Type) => string;
}

function quote(name: string): string {
  return JSON.stringify(name);
}

function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

/** Makes a printer; `find` gives the name under which the package exports a type, for types that contain themselves. */
export function createWitnessPrinter(
  checker: ts.TypeChecker,
  find: (type: ts.Type) => string | undefined,
): WitnessPrinter {
  let variables = 0;
  const newVariable = () => `v${String((variables += 1))}`;

  function nameType(type: ts.Type): string {
    const exported = find(type);
    if (exported !== undefined) return `Base.${exported}`;
    const isNameable = listVariants(checker, type).every((part) => (part.flags & ts.TypeFlags.Object) === 0);
    return isNameable ? checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation) : "any";
  }

  /** Yesterday's value where it is not written out. */
  const give = (type: ts.Type): string => `give<${nameType(type)}>()`;

  function isShown(member: ts.Symbol, fullness: Fullness): boolean {
    if (fullness === "all" || !isOptional(member)) return true;
    const { kind } = shapeOf(checker, checker.getTypeOfSymbol(member));
    return fullness === "skeleton" && kind !== "leaf" && kind !== "literals";
  }

  function printMembers(members: readonly ts.Symbol[], fullness: Fullness, seen: readonly ts.Type[]): string {
    const shown = members.filter((member) => isShown(member, fullness));
    const lines = shown.map((member) => {
      return `${quote(member.name)}: ${printValue(checker.getTypeOfSymbol(member), fullness, seen)}`;
    });
    return `{ ${lines.join(", ")} }`;
  }

  function printValue(type: ts.Type, fullness: Fullness, seen: readonly ts.Type[]): string {
    const value = printPresent(type, fullness, seen);
    if (!mayBeNull(type)) return value;
    return listVariants(checker, type).length === 0 ? "null" : `(choice ? null : ${value})`;
  }

  function printPresent(type: ts.Type, fullness: Fullness, seen: readonly ts.Type[]): string {
    if (seen.includes(type) || seen.length > deepest) return give(type);
    const inner = [...seen, type];
    const shape = shapeOf(checker, type);
    switch (shape.kind) {
      case "leaf":
      case "literals":
        return give((type.flags & ts.TypeFlags.Unknown) === 0 ? checker.getNonNullableType(type) : type);
      case "array":
        return `[${printValue(shape.items, fullness, inner)}]`;
      case "map":
        return `{ anything: ${printValue(shape.values, fullness, inner)} }`;
      case "object":
        return printMembers(shape.members, fullness, inner);
      case "tagged":
      case "union": {
        // A choice keeps each alternative a literal of its own, whose members are all checked.
        const values = shape.variants.map((variant) => printValue(variant, fullness, inner));
        return `(${values.map((value, index) => (index === values.length - 1 ? value : `choice ? ${value} : `)).join("")})`;
      }
      default:
        return shape satisfies never;
    }
  }

  function printReads(expression: string, type: ts.Type, seen: readonly ts.Type[]): string {
    if (seen.includes(type) || seen.length > deepest) return `${expression};`;
    const variable = newVariable();
    const reads = printShape(variable, shapeOf(checker, type), [...seen, type]);
    const guarded = mayBeEmpty(type) ? `if (${variable} != null) { ${reads} }` : reads;
    return `{ const ${variable} = ${expression};\n${guarded} }`;
  }

  function printShape(variable: string, shape: TypeShape, seen: readonly ts.Type[]): string {
    switch (shape.kind) {
      case "leaf":
        return `${variable};`;
      case "literals": {
        const cases = shape.values.map(({ value }) => `case ${JSON.stringify(value)}: break;`);
        return `switch (${variable}) { ${cases.join(" ")} default: exhaust(${variable}); }`;
      }
      case "array": {
        const item = newVariable();
        return `for (const ${item} of ${variable}) ${printReads(item, shape.items, seen)}`;
      }
      case "map": {
        const item = newVariable();
        return `for (const ${item} of Object.values(${variable})) ${printReads(item, shape.values, seen)}`;
      }
      case "object":
        return shape.members
          .map((member) =>
            printReads(`${variable}[${quote(member.name)}]`, checker.getTypeOfSymbol(member), seen),
          )
          .join("\n");
      case "tagged": {
        const cases = shape.variants.map((variant) => {
          const tag = JSON.stringify(literalOf(checker, variant, shape.tag));
          return `case ${tag}: ${printReads(variable, variant, seen)} break;`;
        });
        return `switch (${variable}[${quote(shape.tag)}]) { ${cases.join("\n")} default: exhaust(${variable}); }`;
      }
      case "union":
        return printUnion(variable, shape.variants, seen);
      default:
        return shape satisfies never;
    }
  }

  /** Alternatives without a tag are told apart by `typeof`, and objects among them by a member that only one has. */
  function printUnion(variable: string, variants: readonly ts.Type[], seen: readonly ts.Type[]): string {
    return variants.map((variant) => printAlternative(variable, variant, variants, seen)).join("\n");
  }

  function printAlternative(
    variable: string,
    variant: ts.Type,
    variants: readonly ts.Type[],
    seen: readonly ts.Type[],
  ): string {
    const method = primitiveMethods.find(([flags]) => (variant.flags & flags) !== 0);
    if (method) return `if (typeof ${variable} === ${quote(method[1])}) ${variable}.${method[2]}();`;
    if (checker.isArrayType(variant)) return `if (Array.isArray(${variable})) ${variable}.length;`;
    const others = variants.filter((other) => other !== variant);
    const own = variant.getProperties().find(({ name }) => others.every((other) => !other.getProperty(name)));
    if (!own || variants.some((other) => (other.flags & ts.TypeFlags.Object) === 0)) return `${variable};`;
    return `if (${quote(own.name)} in ${variable}) ${printReads(variable, variant, seen)}`;
  }

  return {
    printValue: (type, fullness) => printValue(type, fullness, []),
    printReads: (expression, type) => printReads(expression, type, []),
  };
}

/** What `typeof` says of primitive types, and a method that values of each have. */
const primitiveMethods: readonly (readonly [ts.TypeFlags, string, string])[] = [
  [ts.TypeFlags.StringLike, "string", "trim"],
  [ts.TypeFlags.NumberLike, "number", "toFixed"],
  [ts.TypeFlags.BooleanLike, "boolean", "valueOf"],
];
