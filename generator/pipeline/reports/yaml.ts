import { parseDocument, Parser, type Document, type YAMLError } from "yaml";
import { fromInteger, type JsonValue } from "../../model/index.js";
import { findTooDeep } from "../../openapi/find-too-deep.js";

/** Integers come as bigints, so that none loses digits before it is looked at. */
const keepInteger = (_: unknown, value: unknown): unknown =>
  typeof value === "bigint" ? fromInteger(value) : value;

/** What is wrong with a document: of what has a tag that nobody knows nobody knows what it is, either. */
export function listMistakes({ errors, warnings }: Document): readonly YAMLError[] {
  return [...errors, ...warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED")];
}

/** The data of a YAML text; undefined, with the reason, where it is none. */
export function readYaml(
  text: string,
): { readonly data: JsonValue } | { readonly data?: undefined; readonly problem: string } {
  if (findTooDeep([...new Parser().parse(text)])) return { problem: "it is nested too deeply" };
  try {
    const document = parseDocument(text, { intAsBigInt: true, logLevel: "error" });
    const [mistake] = listMistakes(document);
    if (mistake) return { problem: firstLineOf(mistake) };
    return { data: (document.toJS({ reviver: keepInteger }) ?? null) as JsonValue };
  } catch (error) {
    return { problem: firstLineOf(error as Error) };
  }
}

function firstLineOf({ message }: Error): string {
  return message.split("\n", 1)[0]?.replace(/:$/u, "") ?? "not YAML";
}
