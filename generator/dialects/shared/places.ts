import type { OperationKey, Parameter, Place, PlaceRoot, PlaceStep } from "../../model/index.js";

/** The place where a root begins. */
export function placeAt(root: PlaceRoot): Place {
  return { root, steps: [] };
}

/** The place one step further in. */
export function stepInto(place: Place, step: PlaceStep): Place {
  return { root: place.root, steps: [...place.steps, step] };
}

export function placeOfOperation(operation: OperationKey): Place {
  return placeAt({ kind: "operation", operation });
}

export function placeOfResponse(operation: OperationKey, status: string): Place {
  return placeAt({ kind: "response", operation, status });
}

export function placeOfBody(operation: OperationKey): Place {
  return placeAt({ kind: "body", operation });
}

export function placeOfParameter(
  operation: OperationKey,
  location: Parameter["in"] | "unlocated",
  name: string,
): Place {
  return placeAt({ kind: "parameter", operation, in: location, name });
}

export function placeOfType(name: string): Place {
  return placeAt({ kind: "type", name });
}

export function placeOfMember(place: Place, name: string): Place {
  return stepInto(place, { kind: "property", name });
}
