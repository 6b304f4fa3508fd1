import { isJsonObject, type JsonValue } from "../../model/index.js";
import type { Collector } from "./collector.js";
import type { Span } from "./span.js";

/** A part of an operation that lists members under a head. */
export interface ListedPart {
  readonly kind: "answer" | "request body" | "other";
  readonly head: Span;
  /** The names of what it lists. */
  readonly listNames: () => readonly string[];
}

type Shown = Readonly<Record<"answer" | "request body", readonly (JsonValue | undefined)[]>>;

/**
 * Reports a part that lists all that an example shows of a body or an answer where the operation has no part for that: its
 * head may be missing, so that what it lists is taken for one of the part before.
 */
export function reportLostHeads(collector: Collector, parts: readonly ListedPart[], shown: Shown): void {
  for (const what of ["answer", "request body"] as const) {
    if (parts.some(({ kind }) => kind === what)) continue;
    const lists = shown[what].map((value) => (isJsonObject(value) ? Object.keys(value) : []));
    const holder = parts.find(({ listNames }) => {
      const names = new Set(listNames());
      return lists.some((keys) => keys.length > 0 && keys.every((key) => names.has(key)));
    });
    if (holder) collector.report("head-missing", { what }, holder.head);
  }
}
