import type { JsonValue } from "../../model/index.js";
import { fromJson, mapOf, type Content, type MapNode } from "../tree.js";

/** Members of a map in the order in which the canonical document has them; undefined ones are left out. */
export type Members = readonly (readonly [string, Content | undefined])[];

export const jsonOf = (value: JsonValue | undefined): Content | undefined =>
  value === undefined ? undefined : fromJson(value);

/** A list that is written where it holds something. */
export const listUnlessEmpty = (items: readonly Content[] | undefined): readonly Content[] | undefined =>
  items?.length ? items : undefined;

/** A map that is written where it holds something. */
export const mapUnlessEmpty = (members: Members): MapNode | undefined =>
  members.length === 0 ? undefined : mapOf(members);

/** A record as a map, each value as `write` has it. */
export function recordOf<T>(
  record: Readonly<Record<string, T>> | undefined,
  write: (value: T) => Content,
): MapNode | undefined {
  return mapUnlessEmpty(Object.entries(record ?? {}).map(([name, value]) => [name, write(value)]));
}
