import { canonicalJson, unescapeToken, type JsonValue } from "../../model/index.js";
import { dependentsOf } from "./facets.js";
import { memberOf, type Part, type WrittenSpec } from "./part.js";
import { spread } from "./places.js";
import { createReadValue } from "./value.js";

/** A condition of a schema as it is written: where it stands, and what it says in words that are equal where that is. */
interface WrittenCondition {
  readonly place: Part;
  readonly words: string;
}

/** What lists the conditions of schemas of one document. */
export type ListConditions = (schemas: readonly Part[]) => readonly WrittenCondition[];

/** The last step to a part. */
function nameOf({ pointer }: Part): string {
  return unescapeToken(pointer.slice(pointer.lastIndexOf("/") + 1));
}

export function createListConditions(written: WrittenSpec): ListConditions {
  const read = createReadValue(written, { followsNames: true, onlyConstraints: true });

  function wordsOf(...parts: readonly (Part | undefined)[]): string {
    return canonicalJson(parts.map((part): JsonValue => (part ? read(part.node) : null)));
  }

  return (schemas) =>
    spread(written, schemas).flatMap((schema) => {
      const test = memberOf(schema, "if");
      const words = wordsOf(test, memberOf(schema, "then"), memberOf(schema, "else"));
      const dependents = dependentsOf(schema).map(([, place]) => ({
        place,
        words: nameOf(place) + wordsOf(place),
      }));
      return [...(test ? [{ place: test, words }] : []), ...dependents];
    });
}

/** Of the conditions of a schema the one that the other document does not have. */
export function findCondition(
  own: readonly WrittenCondition[],
  others: readonly WrittenCondition[],
): Part | undefined {
  const known = new Set(others.map(({ words }) => words));
  return (own.find(({ words }) => !known.has(words)) ?? own[0])?.place;
}
