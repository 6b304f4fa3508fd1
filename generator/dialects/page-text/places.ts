import type { OperationKey, ParameterLocation, Place, PlaceStep } from "../../model/index.js";

/** The place one step further in. */
export function stepInto(place: Place, step: PlaceStep): Place {
  return { root: place.root, steps: [...place.steps, step] };
}

export function placeOfOperation(operation: OperationKey): Place {
  return { root: { kind: "operation", operation }, steps: [] };
}

export function placeOfResponse(operation: OperationKey, status: string): Place {
  return { root: { kind: "response", operation, status }, steps: [] };
}

export function placeOfBody(operation: OperationKey): Place {
  return { root: { kind: "body", operation }, steps: [] };
}

export function placeOfParameter(
  operation: OperationKey,
  location: ParameterLocation | "unlocated",
  name: string,
): Place {
  return { root: { kind: "parameter", operation, in: location, name }, steps: [] };
}

export function placeOfType(name: string): Place {
  return { root: { kind: "type", name }, steps: [] };
}
