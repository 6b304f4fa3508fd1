import { pointerTo, stepsToMethod, type ApiSpec, type JsonValue } from "../../model/index.js";
import type { AppliedAction } from "../../openapi/index.js";

/** What the overlay made of a name that the documents do not have. */
export interface CorrectedPlace {
  /** Where it stands in the corrected spec, as a JSON pointer. */
  readonly pointer: string;
  /** The corrections that put it there, or gave it its name. */
  readonly corrections: readonly AppliedAction[];
}

/** Where an operation or a parameter of it stands, by its dotted name. */
function findInOperations({ operations }: ApiSpec, name: string): string | undefined {
  for (const { method, name: own, parameters, path, resource } of operations) {
    const id = [...resource, own].join(".");
    if (name === id) return pointerTo("paths", path, ...stepsToMethod(method));
    const index = parameters.findIndex((parameter) => name === `${id}.${parameter.name}`);
    if (index >= 0) return pointerTo("paths", path, ...stepsToMethod(method), "parameters", String(index));
  }
  return undefined;
}

/** Where a type, a member, an operation or a parameter stands in a spec, by its name or its pointer. */
function findPointer(spec: ApiSpec, name: string): string | undefined {
  if (/^#?\//u.test(name)) return name.replace(/^#/u, "");
  const [type = "", ...members] = name.replaceAll("[]", "").split(".");
  if (!spec.schemas.some((schema) => schema.name === type)) return findInOperations(spec, name);
  return pointerTo("components", "schemas", type, ...members.flatMap((member) => ["properties", member]));
}

/** Whether a value has a member of this name, or says the name. */
function mentions(value: JsonValue, word: string): boolean {
  if (typeof value !== "object" || value === null) return value === word;
  return Object.entries(value).some(([key, member]) => key === word || mentions(member, word));
}

const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}/`);

/** Looks a name up that only the corrected spec has: a correction at its place has to say it. */
export function findCorrectedPlace(
  spec: ApiSpec,
  corrections: readonly AppliedAction[],
  name: string,
): CorrectedPlace | undefined {
  const pointer = findPointer(spec, name);
  if (pointer === undefined) return undefined;
  const word = /[^./]*$/u.exec(name)?.[0] ?? "";
  const made = corrections.filter(
    ({ places, update }) =>
      update !== undefined &&
      mentions(update, word) &&
      places.some((place) => isWithin(pointer, place) || isWithin(place, pointer)),
  );
  return made.length === 0 ? undefined : { pointer, corrections: made };
}
