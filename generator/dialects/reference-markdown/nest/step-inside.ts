import { isJsonObject, type JsonValue, type Place, type PlaceStep } from "../../../model/index.js";
import type { Declaration, Layer } from "../../notation/index.js";
import { stepInto } from "../../shared/places.js";
import { findFirstItem, findFirstValue, findMember } from "../../shared/parse-json.js";

/** The step from a node to its n-th child; undefined for the values of an enumeration. */
export function findStep(declaration: Declaration, index: number): PlaceStep {
  return declaration.kind === "property"
    ? { kind: "property", name: declaration.name }
    : { kind: "variant", index };
}

/** The place behind arrays and maps. */
export function openLayers(place: Place | undefined, layers: readonly Layer[]): Place | undefined {
  return place && layers.reduce((outer, { kind }) => stepInto(outer, { kind }), place);
}

function openLayer(value: JsonValue | undefined, { kind }: Layer): JsonValue | undefined {
  return kind === "items" ? findFirstItem(value) : findFirstValue(value);
}

/** The example behind arrays (their first item) and maps (their first value). */
export function openExample(value: JsonValue | undefined, layers: readonly Layer[]): JsonValue | undefined {
  return layers.reduce(openLayer, value);
}

/** The example at a child: the member of its name, or for a variant the whole where it is this variant that is shown. */
export function findExample(value: JsonValue | undefined, declaration: Declaration): JsonValue | undefined {
  if (declaration.kind === "property") {
    return findMember(value, declaration.name);
  }
  if (declaration.kind !== "named" || !isJsonObject(value)) return undefined;
  return declaration.fields?.names.every((name) => Object.hasOwn(value, name)) ? value : undefined;
}
