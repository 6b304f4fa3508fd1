import { ts } from "ts-morph";
import { stringifyJson } from "../../model/index.js";
import { listVariants } from "./type-shape.js";

/** What the printers of witnesses share. They print values and programs, of types that the compiler holds. */
export interface WitnessContext {
  readonly checker: ts.TypeChecker;
  /** The name under which the package exports a type, for types that contain themselves. */
  readonly findName: (type: ts.Type) => string | undefined;
  /** A name that no other variable of the witnesses has. */
  readonly newVariable: () => string;
}

/** Deeper than any documented type goes; what lies below is passed and read as a whole. */
export const deepest = 12;

/** The context of one package, by the names of what it exports. */
export function createWitnessContext(
  checker: ts.TypeChecker,
  names: ReadonlyMap<ts.Type, string>,
): WitnessContext {
  let variables = 0;
  return {
    checker,
    findName: (type) => names.get(type),
    newVariable: () => `v${String((variables += 1))}`,
  };
}

/** A name of a member as it is written in code. */
export function quote(name: string): string {
  return stringifyJson(name);
}

/** Yesterday's value, where it is not written out. */
export function give(context: WitnessContext, type: ts.Type): string {
  return `give<${nameType(context, type)}>()`;
}

function nameType({ checker, findName }: WitnessContext, type: ts.Type): string {
  const exported = findName(type);
  if (exported !== undefined) return `Base.${exported}`;
  const isNameable = listVariants(checker, type).every((part) => (part.flags & ts.TypeFlags.Object) === 0);
  return isNameable ? checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation) : "any";
}
