import { stringifyJson, type ClaimedType } from "../../model/index.js";
import { listChildren, type Draft, type Inside } from "../draft.js";

/** As much of a draft as its outline shows. */
export interface Outlined extends Inside<Outlined>, Pick<Draft, "kind" | "values" | "type" | "required"> {}

/** Gives equal texts one small number, so that shapes compare in constant time whatever their size. */
export interface ShapeIndex {
  readonly numbers: Map<string, number>;
  readonly ofDraft: Map<Outlined, number>;
}

export function createShapeIndex(): ShapeIndex {
  return { numbers: new Map(), ofDraft: new Map() };
}

function intern(index: ShapeIndex, text: string): number {
  const known = index.numbers.get(text);
  if (known !== undefined) return known;
  index.numbers.set(text, index.numbers.size);
  return index.numbers.size - 1;
}

/** The number of what is printed of a draft, which names what is inside by its numbers. */
function findNumber<D extends Outlined>(
  draft: D,
  index: ShapeIndex,
  print: (draft: D, numberOf: (child: D) => number) => string,
): number {
  const known = index.ofDraft.get(draft);
  if (known !== undefined) return known;
  const number = intern(
    index,
    print(draft, (child) => findNumber(child, index, print)),
  );
  index.ofDraft.set(draft, number);
  return number;
}

function printKind(kind: ClaimedType): string {
  return kind === "integer" ? "number" : kind;
}

function printOutline(draft: Outlined, shapeOf: (child: Outlined) => number): string {
  if (draft.type !== undefined) return `type ${draft.type}`;
  const members = [...draft.properties].map(
    ([name, child]) => `${stringifyJson(name)}${child.required ? "" : "?"}:${shapeOf(child)}`,
  );
  const inside = draft.kind === "object" ? members : listChildren(draft).map(shapeOf);
  return `${printKind(draft.kind)} ${stringifyJson(draft.values)} {${inside.join(",")}}`;
}

/**
 * The number of a draft's outline: its kinds, members, values and what is required. Bounds, formats, null and the
 * difference of integer and number are left out: two uses of one shape may know different ones of these.
 */
export function findOutline(draft: Outlined, index: ShapeIndex): number {
  return findNumber(draft, index, printOutline);
}

function printAll(draft: Draft, shapeOf: (child: Draft) => number): string {
  if (draft.type !== undefined) return `type ${draft.type}`;
  const members = [...draft.properties].map(([name, child]) => [
    name,
    child.required,
    child.nullable,
    child.description ?? null,
    child.default ?? null,
    child.examples,
    child.deprecated,
    shapeOf(child),
  ]);
  const inside = listChildren(draft).map((child) => [shapeOf(child), child.nullable]);
  const constraints = [...draft.constraints].sort(([a], [b]) => (a < b ? -1 : 1));
  const structure = draft.kind === "object" ? members : inside;
  return stringifyJson([draft.kind, draft.values, constraints, structure, draft.keywords ?? null]);
}

/** The number of everything that the spec will say of a draft's structure; equal numbers are written as one schema. */
export function findShape(draft: Draft, index: ShapeIndex): number {
  return findNumber(draft, index, printAll);
}
