import { isJsonMediaType, type JsonValue, type MediaType } from "../../model/index.js";
import { parseJson } from "../shared/parse-json.js";

/** Examples of JSON that a platform keeps as texts, as the data that they are. */
export function readExampleTexts(media: MediaType): MediaType {
  const { example, examples, mediaType, schema } = media;
  if (!isJsonMediaType(mediaType) || schema?.kind === "string") return media;
  return {
    ...media,
    ...(example !== undefined && { example: readText(example) }),
    ...(examples && {
      examples: examples.map((one) =>
        one.value === undefined ? one : { ...one, value: readText(one.value) },
      ),
    }),
  };
}

/** An object or a list of JSON in a text; any other value as it is. */
function readText(value: JsonValue): JsonValue {
  if (typeof value !== "string" || !/^\s*[[{]/u.test(value)) return value;
  return parseJson(value) ?? value;
}
