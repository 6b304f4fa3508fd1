import { setConstraint, type Draft } from "../draft.js";
import { isSpecified } from "../is-specified.js";
import { collectExampleValues, type ExampleValue } from "./examples.js";
import type { InferenceRule } from "./rule.js";

/** Formats of OpenAPI's registry that an example shows beyond doubt. */
const patterns: readonly (readonly [string, RegExp])[] = [
  ["date-time", /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/],
  ["date", /^\d{4}-\d{2}-\d{2}$/],
  ["uuid", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ["uri", /^[a-z][a-z0-9+.-]*:\/\/[^\s<>"{}|\\^`]+$/i],
];

/** Pages without a real example print the member's own name, or the type's: `"url": "url"`, `"name": "string"`. */
function isPlaceholder(value: string, draft: Draft): boolean {
  return value === "string" || draft.place.endsWith(`.${value}`);
}

function findFormat(value: string): string | undefined {
  return patterns.find(([, pattern]) => pattern.test(value))?.[0];
}

function applyTo(draft: Draft, examples: readonly ExampleValue[]): void {
  if (draft.kind !== "string" || draft.constraints.has("format") || isSpecified(draft)) return;
  const texts = examples.flatMap(({ told, value }) =>
    typeof value === "string" && !isPlaceholder(value, draft) ? [{ value, told }] : [],
  );
  const [first] = texts;
  if (!first) return;
  const format = findFormat(first.value);
  if (format === undefined || texts.some(({ value }) => findFormat(value) !== format)) return;
  setConstraint(draft, "format", format);
  draft.decisions.push({
    aspect: "format",
    rule: formats.name,
    outcome: `format ${format}, as in ${first.value}`,
    from: [...new Set(texts.map(({ told }) => told))],
    against: [],
  });
}

/** `"2019-12-27T18:11:19.117Z"` is a date-time, `"https://example.com"` a URI, where every example of the place is one. */
export const formats: InferenceRule = {
  name: "formats",
  summary: "a text whose examples all have a format has it",
  apply: (api) => {
    for (const [draft, examples] of collectExampleValues(api)) applyTo(draft, examples);
  },
};
