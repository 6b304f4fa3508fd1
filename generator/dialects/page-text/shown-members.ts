import {
  isJsonObject,
  stringifyJson,
  type JsonValue,
  type Place,
  type PlaceStep,
} from "../../model/index.js";
import { findFirstItem, findFirstValue, findMember } from "../shared/parse-json.js";
import type { Evidence } from "./evidence.js";
import type { PageSection } from "./page.js";

/** The value a step further in: the first item speaks for all, and so does the first value of a map. */
function follow(value: JsonValue | undefined, step: PlaceStep): JsonValue | undefined {
  switch (step.kind) {
    case "property":
      return findMember(value, step.name);
    case "items":
      return findFirstItem(value);
    case "values":
      return findFirstValue(value);
    case "variant":
      // An example shows one of the variants, and does not say which.
      return undefined;
  }
}

/** Evidence from an example: the members that the value shown at `root` has at a place within it. */
export function findShownMembers(root: Place, shown: JsonValue | undefined): Evidence {
  return (place) => {
    if (stringifyJson(place.root) !== stringifyJson(root.root)) return undefined;
    const value = place.steps.slice(root.steps.length).reduce<JsonValue | undefined>(follow, shown);
    if (isJsonObject(value)) {
      const names = Object.keys(value);
      return names.length > 0 ? { names, isFull: true } : undefined;
    }
    return value === undefined || value === null || Array.isArray(value) ? undefined : "none";
  };
}

/** A value and those of its members, or the first items of these. */
function listCandidates(shown: JsonValue | undefined): readonly (JsonValue | undefined)[] {
  const members = isJsonObject(shown) ? Object.values(shown) : [];
  return [shown, ...members].map((value) => findFirstItem(value) ?? value);
}

const memberName = /^(?:Deprecated)?"?([^\s:"]+)"?: /;

/** The names of the members that a section declares, at whatever depth, in their order. */
export function listDeclaredNames({ lines }: PageSection): ReadonlySet<string> {
  return new Set(lines.flatMap(({ plain }) => memberName.exec(plain)?.[1] ?? []));
}

/**
 * The part of an answer that a returned type describes: the body itself, one of its members, or an item of one. It is
 * the one all of whose members the page declares, the first declared among them, and most of them.
 */
export function findShownType(section: PageSection, shown: JsonValue | undefined): JsonValue | undefined {
  const declared = listDeclaredNames(section);
  const [first] = declared;
  let best: JsonValue | undefined;
  let most = 0;
  for (const candidate of listCandidates(shown)) {
    const names = isJsonObject(candidate) ? Object.keys(candidate) : [];
    const isPart = names.some((name) => name === first) && names.every((name) => declared.has(name));
    if (!isPart || names.length <= most) continue;
    best = candidate;
    most = names.length;
  }
  return best;
}
