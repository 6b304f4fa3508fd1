import {
  besideInteger,
  conforms,
  type IntegerSchema,
  type JsonNumber,
  type JsonValue,
  type NumberSchema,
  type Schema,
  type StringSchema,
} from "../../model/index.js";
import { findBound } from "./bounds.js";

/** How many integers of a range are looked at one by one. */
const mostListed = 100;

function listIntegers(first: JsonNumber, last: JsonNumber): readonly JsonNumber[] | undefined {
  if (last >= Number(first) + mostListed) return undefined;
  const found: JsonNumber[] = [];
  for (let value = first; value <= last; value = besideInteger(value, 1)) found.push(value);
  return found;
}

function listNumbers(schema: NumberSchema | IntegerSchema): readonly JsonNumber[] | undefined {
  const [lower, upper] = [findBound(schema, "lower"), findBound(schema, "upper")];
  if (!lower || !upper) return undefined;
  if (schema.kind === "integer") return listIntegers(lower.value, upper.value);
  const isSingle = lower.value === upper.value && !lower.isExclusive && !upper.isExclusive;
  return isSingle ? [lower.value] : undefined;
}

/** A pattern of whole texts that are written out: `^a$`, `^(a|b)$`. */
const ofWords = /^\^(?:\((?:\?:)?(?<several>[\w -]+(?:\|[\w -]+)*)\)|(?<one>[\w -]+))\$$/u;

function listTexts({ maxLength, pattern = "" }: StringSchema): readonly string[] | undefined {
  const { several, one } = ofWords.exec(pattern)?.groups ?? {};
  return maxLength === 0 ? [""] : (several ?? one)?.split("|");
}

function listBounded(schema: Schema): readonly JsonValue[] | undefined {
  if (schema.kind === "string") return listTexts(schema);
  return schema.kind === "number" || schema.kind === "integer" ? listNumbers(schema) : undefined;
}

/** The values that a schema leaves by its bounds, null aside, where these are few; undefined where they may be more. */
export function listFew(schema: Schema): readonly JsonValue[] | undefined {
  return listBounded(schema)?.filter((value) => conforms(value, schema, () => undefined));
}
