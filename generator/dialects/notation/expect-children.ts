import { consumeVariant, unionStart } from "./consume-variant.js";
import type { Alternative, Declaration, LiteralValue, Primitive, TypeExpression } from "./type-expression.js";

/** A step through an array or a map, to the schema that the children describe; `nullable` is said of what lies inside. */
export interface Layer {
  readonly kind: "items" | "values";
  readonly nullable?: boolean;
}

/** What a type says of itself once its arrays and maps are opened, and so which children stand under it. */
export type Core =
  | { readonly kind: "primitive"; readonly name: Primitive }
  /** An enumeration of `count` values, of which `values` are printed; each is a child. */
  | { readonly kind: "literals"; readonly values: readonly LiteralValue[]; readonly count: number }
  /** An object of `count` members, of which the first `names` are printed; each is a child. */
  | {
      readonly kind: "fields";
      readonly names: readonly string[];
      readonly count: number;
      readonly model?: string;
    }
  /** An object of whose members none is printed; each is a child. */
  | { readonly kind: "object" }
  /** A union, each variant of which is a child: see `consumeVariant`. */
  | { readonly kind: "variants"; readonly alternatives: readonly Alternative[] }
  /** A type by its name; nothing tells how many children it has. */
  | { readonly kind: "model"; readonly name: string };

/** A type with the reading of `array of A or B` settled. */
export interface TypeReading {
  readonly layers: readonly Layer[];
  readonly core: Core;
}

const noLayers: readonly Layer[] = [];

/** The step into a map of values of a type. */
export function layerOfMap({ nullable }: TypeExpression): Layer {
  return { kind: "values", ...(nullable && { nullable }) };
}

function readLiterals(alternatives: readonly Alternative[]): Core | undefined {
  const values: LiteralValue[] = [];
  let count = 0;
  for (const [index, { arrays, atom }] of alternatives.entries()) {
    if (arrays > 0) return undefined;
    if (atom.kind === "literal") values.push(atom.value);
    else if (atom.kind !== "more" || index < alternatives.length - 1) return undefined;
    count += atom.kind === "more" ? atom.count : 1;
  }
  return values.length > 0 ? { kind: "literals", values, count } : undefined;
}

function readSingle(alternative: Alternative, first: Declaration | undefined): TypeReading {
  const { atom } = alternative;
  switch (atom.kind) {
    case "primitive":
      return { layers: noLayers, core: atom };
    case "object":
      return { layers: noLayers, core: atom.fields ? readFieldsCore(atom.fields) : { kind: "object" } };
    case "map":
      return wrap(layerOfMap(atom.values), expectChildren(atom.values, first));
    case "model":
      return {
        layers: noLayers,
        core: atom.fields
          ? { ...readFieldsCore(atom.fields), model: atom.name }
          : { kind: "model", name: atom.name },
      };
    case "literal":
    case "more":
      return { layers: noLayers, core: { kind: "variants", alternatives: [alternative] } };
    default:
      return atom satisfies never;
  }
}

function readFieldsCore({ names, more }: { readonly names: readonly string[]; readonly more: number }) {
  return { kind: "fields", names, count: names.length + more } as const;
}

/** Whether the first alternative alone, with its arrays, is the first variant, so that its array ends before the union does. */
function isUnionOfArrays(alternatives: readonly Alternative[], first: Declaration | undefined): boolean {
  const progress = first && consumeVariant(alternatives, unionStart, first);
  return progress !== undefined && progress.at < alternatives.length;
}

function readAlternatives(alternatives: readonly Alternative[], first: Declaration | undefined): TypeReading {
  const [head, ...others] = alternatives;
  if (head && head.arrays > 0 && !isUnionOfArrays(alternatives, first)) {
    return wrap(
      { kind: "items" },
      readAlternatives([{ ...head, arrays: head.arrays - 1 }, ...others], first),
    );
  }
  const literals = readLiterals(alternatives);
  if (literals) return { layers: noLayers, core: literals };
  if (head && others.length === 0) return readSingle(head, first);
  return { layers: noLayers, core: { kind: "variants", alternatives } };
}

const wrap = (layer: Layer, { layers, core }: TypeReading): TypeReading => ({
  layers: [layer, ...layers],
  core,
});

/**
 * What stands under a type. `first` is the first child in the document, if any: it alone tells whether
 * `array of A or B` is an array of a union (then it is A) or a union (then it is an `array of ..`).
 */
export function expectChildren({ alternatives }: TypeExpression, first?: Declaration): TypeReading {
  return readAlternatives(alternatives, first);
}
