import type { Place } from "../../model/index.js";
import { exists, ofType } from "./assertions.js";
import type { Collector } from "./collector.js";
import { placeOfMember, stepInto } from "./places.js";
import type { FormPart } from "./read-curl.js";

/**
 * Claims the parts of a form that only an example command shows: their names, and whether they are files; not whether
 * they are needed, nor what a text in them stands for.
 */
export function claimForm(collector: Collector, body: Place, form: readonly FormPart[]): void {
  const [first] = form;
  if (!first) return;
  const at = { start: first.start, end: (form.at(-1) ?? first).end };
  collector.report("form-undocumented", { names: [...new Set(form.map(({ name }) => name))] }, at);
  collector.claim(body, exists, at);
  collector.claim(body, ofType.object, at);
  for (const [name, { part, isList }] of groupByName(form)) {
    claimPart(collector, placeOfMember(body, name), part, isList);
  }
}

/** The first part of each name, and whether others have it too. */
function groupByName(form: readonly FormPart[]) {
  const groups = new Map<string, { readonly part: FormPart; readonly isList: boolean }>();
  for (const part of form) {
    const first = groups.get(part.name)?.part;
    groups.set(part.name, { part: first ?? part, isList: first !== undefined });
  }
  return groups;
}

/** A part that a command sends more than once is a list. */
function claimPart(collector: Collector, place: Place, part: FormPart, isList: boolean): void {
  collector.claim(place, exists, part);
  if (isList) collector.claim(place, ofType.array, part);
  const inner = isList ? stepInto(place, { kind: "items" }) : place;
  collector.claim(inner, ofType[part.isFile ? "file" : "string"], part);
}
