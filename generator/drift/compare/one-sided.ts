import type { Schema } from "../../model/index.js";
import type { Side } from "../change.js";
import type { Finding } from "./difference.js";

/** What a finding says of a thing that only one spec has: its pointer, the thing in words, and its schemas. */
export function onlyIn(
  side: Side,
  pointer: string,
  words: string,
  schemas: readonly Schema[],
): Pick<Finding, "base" | "revision" | "before" | "after" | "parts"> {
  return side === "base"
    ? { base: pointer, before: words, parts: { base: schemas } }
    : { revision: pointer, after: words, parts: { revision: schemas } };
}
