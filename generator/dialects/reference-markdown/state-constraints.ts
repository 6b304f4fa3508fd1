import { isInteger, isNumber, keepDigits, type JsonValue } from "../../model/index.js";
import type { Constraint } from "../shared/constraint.js";
import type { DescribedShape, DescribedType, StatedConstraint } from "../shared/described-node.js";
import { parseJson } from "../shared/parse-json.js";
import type { PrintedConstraint } from "./constraint-line.js";

const whole = new Set(["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]);
const ofArrays = new Set(["minItems", "maxItems", "uniqueItems"]);
const ofMaps = new Set(["minProperties", "maxProperties"]);

/** Whether a constraint is about an array or a map itself, and not about what it holds. */
function isOfLayer(kind: "array" | "map", key: PrintedConstraint["key"]): boolean {
  return (kind === "array" ? ofArrays : ofMaps).has(key);
}

/** A format tells integers from other numbers, and files from other texts; these pages have no words for the two. */
function refineShape(shape: DescribedShape, format: string): DescribedShape {
  if (shape.kind !== "primitive") return shape;
  if (shape.type === "number" && whole.has(format)) return { kind: "primitive", type: "integer" };
  return shape.type === "string" && format === "binary" ? { kind: "primitive", type: "file" } : shape;
}

/** The quotation marks of a text that would be nothing without them. */
function readText(value: string): string {
  const parsed = /^".*"$/.test(value) ? parseJson(value) : undefined;
  return typeof parsed === "string" ? parsed : value;
}

function readPrimitive(type: string, value: string): JsonValue | undefined {
  if (type === "string" || type === "file") return readText(value);
  const parsed = parseJson(value);
  if (type === "unknown") return parsed ?? value;
  if (type === "integer") return isNumber(parsed) && isInteger(parsed) ? parsed : undefined;
  return typeof parsed === type || (type === "number" && isNumber(parsed)) ? parsed : undefined;
}

/** The value that a printed default stands for: texts are printed without quotation marks, so the type tells. */
function readDefault({ nullable, shape }: DescribedType, value: string): JsonValue | undefined {
  if (value === "null" && nullable) return null;
  switch (shape.kind) {
    case "primitive":
      return readPrimitive(shape.type, value);
    case "literal":
      return shape.values.find((each) => String(each) === readText(value));
    case "union":
      return shape.variants.map(({ type }) => readDefault(type, value)).find((found) => found !== undefined);
    case "array":
      return Array.isArray(parseJson(value)) ? parseJson(value) : undefined;
    case "object":
    case "map":
      return readObject(value);
    case "silent":
      return parseJson(value) ?? readText(value);
    default:
      return shape satisfies never;
  }
}

function readObject(value: string): JsonValue | undefined {
  const parsed = parseJson(value);
  return typeof parsed === "object" && !Array.isArray(parsed) ? parsed : undefined;
}

function readValue({ key, value }: PrintedConstraint): JsonValue {
  if (key === "format" || key === "pattern") return value;
  return key === "uniqueItems" ? value === "true" : keepDigits(value);
}

/** A default of a single value says no more than the value, unless null is another one. */
function isOnlyValue({ nullable, shape }: DescribedType, value: JsonValue): boolean {
  return (
    nullable !== true && shape.kind === "literal" && shape.values.length === 1 && shape.values[0] === value
  );
}

function add(type: DescribedType, constraint: Constraint, at: PrintedConstraint): DescribedType {
  const stated: StatedConstraint = { constraint, at: { start: at.start, end: at.end } };
  return { ...type, constraints: [...(type.constraints ?? []), stated] };
}

function stateBound(type: DescribedType, printed: PrintedConstraint): DescribedType {
  const { key } = printed;
  const { shape } = type;
  if ((shape.kind === "array" || shape.kind === "map") && !isOfLayer(shape.kind, key))
    return { ...type, shape: { ...shape, of: stateBound(shape.of, printed) } };
  if (key === "default") return type;
  const refined = key === "format" ? { ...type, shape: refineShape(shape, printed.value) } : type;
  return add(refined, { aspect: "constraint", keyword: key, value: readValue(printed) }, printed);
}

function stateDefault(type: DescribedType, printed: PrintedConstraint): DescribedType {
  const value = readDefault(type, printed.value);
  if (value === undefined) return { ...type, unfit: [...(type.unfit ?? []), printed] };
  return isOnlyValue(type, value) ? type : add(type, { aspect: "default", value }, printed);
}

/** Puts the constraints that a page prints where they hold: on the type itself, or on what its arrays and maps hold. */
export function stateConstraints(type: DescribedType, printed: readonly PrintedConstraint[]): DescribedType {
  const bounded = printed.filter(({ key }) => key !== "default").reduce(stateBound, type);
  return printed.filter(({ key }) => key === "default").reduce(stateDefault, bounded);
}
