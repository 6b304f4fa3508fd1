import { parse, Parser } from "yaml";
import { fromInteger, type JsonValue } from "../../model/index.js";
import { findTooDeep } from "../../openapi/find-too-deep.js";

/** Integers come as bigints, so that none loses digits before it is looked at. */
const keepInteger = (_: unknown, value: unknown): unknown =>
  typeof value === "bigint" ? fromInteger(value) : value;

/** The data of a YAML text; undefined, with the reason, where it is none. */
export function readYaml(
  text: string,
): { readonly data: JsonValue } | { readonly data?: undefined; readonly problem: string } {
  if (findTooDeep([...new Parser().parse(text)])) return { problem: "it is nested too deeply" };
  try {
    return {
      data: (parse(text, keepInteger, { intAsBigInt: true, logLevel: "error" }) ?? null) as JsonValue,
    };
  } catch (error) {
    return { problem: (error as Error).message.split("\n", 1)[0]?.replace(/:$/u, "") ?? "not YAML" };
  }
}
