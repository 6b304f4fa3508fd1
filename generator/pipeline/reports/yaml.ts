import { parse } from "yaml";
import type { JsonValue } from "../../model/index.js";

/** The data of a YAML text; undefined, with the reason, where it is none. */
export function readYaml(
  text: string,
): { readonly data: JsonValue } | { readonly data?: undefined; readonly problem: string } {
  try {
    return { data: (parse(text) ?? null) as JsonValue };
  } catch (error) {
    return { problem: (error as Error).message.split("\n", 1)[0] ?? "not YAML" };
  }
}
