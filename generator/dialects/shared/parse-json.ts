import { isJsonObject, parseExactJson, type JsonValue } from "../../model/index.js";

/** Parses JSON; undefined where it is none. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

/** The value of a member that an object has of its own; undefined in any other value. */
export function findMember(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The first item of an array, which speaks for all; undefined in any other value. */
export function findFirstItem(value: JsonValue | undefined): JsonValue | undefined {
  return Array.isArray(value) ? (value as readonly JsonValue[])[0] : undefined;
}

/** The first value of an object that stands for a map, which speaks for all; undefined in any other value. */
export function findFirstValue(value: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(value) ? Object.values(value)[0] : undefined;
}
