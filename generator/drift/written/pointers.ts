import type { ApiSpec, JsonValue } from "../../model/index.js";
import type { Side } from "../change.js";
import type { Difference } from "../compare/difference.js";
import { isEqualJson } from "../compare/json.js";
import type { WrittenSpecs } from "./compare-written.js";
import { createListConditions, findCondition, type ListConditions } from "./find-condition.js";
import { follow, itemsOf, nameDocument, stepInto, type Part, type WrittenSpec } from "./part.js";
import { createFindPlaces, tokensOf } from "./places.js";
import { createReadValue } from "./value.js";

/** The part at a pointer into a document as it is written, which begins with an address where it leads into another document. */
export function findAt(written: WrittenSpec, pointer: string): Part | undefined {
  const { documents, nameOf = (one: string) => one, others } = written;
  const [name = "", steps = ""] = pointer.startsWith("/") ? ["", pointer] : pointer.split("#", 2);
  const address = name === "" ? "" : [...others.keys()].find((one) => nameOf(one) === name);
  const root =
    address === "" ? (written.source ?? written.root) : (others.get(address ?? name) ?? documents?.get(name));
  const start = root && { node: root, pointer: address === "" ? "" : `${address}#` };
  return tokensOf(steps).reduce<Part | undefined>((part, token) => stepInto(part, token), start);
}

/** One of the documents, and what finds places and reads values in it. */
interface Reader {
  readonly written: WrittenSpec;
  readonly find: (pointer: string) => readonly Part[];
  readonly read: (part: Part) => JsonValue;
  readonly listConditions: ListConditions;
}

function createReader(spec: ApiSpec, written: WrittenSpec): Reader {
  const readValue = createReadValue(written);
  return {
    written,
    find: createFindPlaces(spec, written),
    read: ({ node }) => readValue(node),
    listConditions: createListConditions(written),
  };
}

type Sides<T> = Readonly<Record<Side, T>>;

/** Of several places that say a thing, the one whose words the other document does not have. */
function pick(
  parts: readonly Part[],
  { read }: Reader,
  others: readonly Part[],
  other: Reader,
): Part | undefined {
  if (parts.length < 2) return parts[0];
  const known = others.map((part) => other.read(part));
  return parts.find((part) => !known.some((value) => isEqualJson(read(part), value))) ?? parts[0];
}

/** Where what is found at a place is written; a schema that has a name stays where it is used. */
function endOf({ written }: Reader, part: Part): Part {
  const end = follow(written, part);
  return end && !end.pointer.startsWith("/components/schemas/") ? end : part;
}

/** The place of one value of an enumeration, which the model may have at another position. */
function findValue(reader: Reader, list: Part | undefined, value: JsonValue | undefined): Part | undefined {
  if (list?.node.kind !== "list") return list;
  return itemsOf(list).find((item) => isEqualJson(reader.read(item), value)) ?? list;
}

const conditionStep = "/if";

/** The condition of a schema that the other document does not have, where a pointer leads to the conditions of one. */
function findChanged(
  reader: Reader,
  pointer: string,
  other: Reader,
  opposite: string | undefined,
): Part | undefined {
  if (!pointer.endsWith(conditionStep)) return undefined;
  const [own, others] = [reader, other].map(({ find, listConditions }, index) => {
    const place = index === 0 ? pointer : opposite;
    const schema = place?.endsWith(conditionStep) ? place.slice(0, -conditionStep.length) : place;
    return schema === undefined ? [] : listConditions(find(schema));
  });
  return findCondition(own ?? [], others ?? []);
}

const opposites: Sides<Side> = { base: "revision", revision: "base" };

const valuePlace = /\/(?:enum\/\d+|const)$/u;

/** The pointer to the enumeration of a value, or to that of the schema at a place. */
function toList(pointer: string): string {
  return `${pointer.replace(valuePlace, "")}/enum`;
}

/** Some differences with the pointers of the documents as they are written. */
export function pointIntoWritten(
  differences: readonly Difference[],
  specs: Sides<ApiSpec>,
  written: WrittenSpecs,
): readonly Difference[] {
  const readers: Sides<Reader> = {
    base: createReader(specs.base, written.base),
    revision: createReader(specs.revision, written.revision),
  };

  function findPart(side: Side, difference: Difference): Part | undefined {
    const [pointer, opposite] = [difference[side], difference[opposites[side]]];
    if (pointer === undefined) return undefined;
    const [reader, other] = [readers[side], readers[opposites[side]]];
    if (difference.keyword === "enum" && valuePlace.test(pointer)) {
      const [lists, others] = [
        reader.find(toList(pointer)),
        opposite === undefined ? [] : other.find(toList(opposite)),
      ];
      const value = side === "base" ? difference.before : difference.after;
      return findValue(reader, pick(lists, reader, others, other), value);
    }
    const condition = difference.keyword === "if" ? findChanged(reader, pointer, other, opposite) : undefined;
    if (condition) return condition;
    return pick(reader.find(pointer), reader, opposite === undefined ? [] : other.find(opposite), other);
  }

  function point(side: Side, difference: Difference): string | undefined {
    const part = findPart(side, difference);
    if (!part) return difference[side];
    // What only one side has came or went where it is used.
    const isFollowed = difference[opposites[side]] !== undefined;
    const { pointer } = isFollowed ? endOf(readers[side], part) : part;
    return nameDocument(written[side], pointer);
  }

  return differences.map((difference) => ({
    ...difference,
    ...(difference.base !== undefined && { base: point("base", difference) }),
    ...(difference.revision !== undefined && { revision: point("revision", difference) }),
  }));
}
