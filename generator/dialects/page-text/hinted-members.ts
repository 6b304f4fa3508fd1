import type { OperationKey, Parameter, Place, StructureHints } from "../../model/index.js";
import { placeOfBody, placeOfMember, placeOfParameter, placeOfResponse, stepInto } from "../shared/places.js";
import type { Evidence } from "./evidence.js";
import type { PageSection } from "./page.js";
import { listDeclaredNames } from "./shown-members.js";

/** Finds where other documents speak of a place of this one. */
type FindPlace = (place: Place) => Place | undefined;

/** Evidence from other documents, which speak of a place where `find` says. */
export function findHintedMembers(
  hints: StructureHints | undefined,
  find: FindPlace = (place) => place,
): Evidence {
  return (place) => {
    const there = find(place);
    if (!hints || !there) return undefined;
    const names = hints.members(there);
    if (names) return { names, isFull: false };
    return hints.isBare(there) ? "none" : undefined;
  };
}

const locations: readonly Parameter["in"][] = ["path", "query", "header", "cookie"];

/** Where other documents have a parameter that a page does not locate: a part of the request, or a member of its body. */
export function findLocatedParameter(
  hints: StructureHints | undefined,
  key: OperationKey,
  name: string,
): Place | undefined {
  const places = [
    ...locations.map((location) => placeOfParameter(key, location, name)),
    placeOfMember(placeOfBody(key), name),
  ];
  return places.find((place) => hints?.knows(place));
}

/** The places at which an answer can hold what a call returns: the body, a member of it, or the items of one. */
function listParts(hints: StructureHints, body: Place): readonly Place[] {
  const members = hints.members(body) ?? [];
  return [body, ...members.map((name) => placeOfMember(body, name))].flatMap((place) => [
    place,
    stepInto(place, { kind: "items" }),
  ]);
}

/** The names of the members at a place, or of the members of all variants there. */
function listNames(hints: StructureHints, place: Place): ReadonlySet<string> {
  const names = new Set(hints.members(place));
  for (let index = 0; ; index += 1) {
    const variant = stepInto(place, { kind: "variant", index });
    if (!hints.knows(variant)) return names;
    for (const name of hints.members(variant) ?? []) names.add(name);
  }
}

/**
 * The part of an answer, as other documents have it, that a section of types describes. It begins as the section does:
 * the outermost one all of whose names the section declares, or else the one of which it declares the most.
 */
export function findAnswerPart(
  hints: StructureHints | undefined,
  key: OperationKey,
  section: PageSection,
): Place | undefined {
  const declared = listDeclaredNames(section);
  const [first] = declared;
  if (!hints || first === undefined) return undefined;
  let best: Place | undefined;
  let most = 0;
  for (const place of listParts(hints, placeOfResponse(key, "200"))) {
    const names = [...listNames(hints, place)];
    const met = names.filter((name) => declared.has(name)).length;
    if (names[0] !== first) continue;
    if (met === names.length) return place;
    if (met > most) best = place;
    most = Math.max(met, most);
  }
  return best;
}

/** A place of one document at which another begins elsewhere. */
export function moveRoot(start: Place | undefined): FindPlace {
  return ({ steps }) => start && steps.reduce(stepInto, start);
}
