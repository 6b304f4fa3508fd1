import { keepDigits, stringifyJson, type JsonValue } from "../../model/index.js";
import type { Draft } from "../draft.js";
import { isSpecified } from "../is-specified.js";
import { firstTold } from "../told.js";
import { readDefault } from "./prose.js";
import type { InferenceRule } from "./rule.js";

/** The text of a default as a value of the type, where it is one. */
function readValue(draft: Draft, text: string): JsonValue | undefined {
  const bare = text.replace(/^"(.*)"$/, "$1");
  if (draft.kind === "string") return bare;
  if (draft.kind === "literal")
    return draft.values.find((value) => value === bare || stringifyJson(value) === bare);
  if (draft.kind === "boolean") return text === "true" || (text === "false" ? false : undefined);
  const isNumeric = draft.kind === "number" || draft.kind === "integer";
  return isNumeric && /^-?\d+(?:\.\d+)?$/.test(text) ? keepDigits(text) : undefined;
}

function applyTo(draft: Draft): void {
  if (draft.default !== undefined || draft.description === undefined || draft.required) return;
  if (isSpecified(draft)) return;
  const text = readDefault(draft.description);
  const value = text === undefined ? undefined : readValue(draft, text);
  if (value === undefined) return;
  const told = firstTold(draft.told, "description");
  draft.default = value;
  draft.decisions.push({
    aspect: "default",
    rule: proseDefaults.name,
    outcome: `default ${stringifyJson(value)}`,
    from: told ? [told] : [],
    against: [],
  });
}

/** "Defaults to `20`" is the default, where the text is a value of the type and nothing requires one. */
export const proseDefaults: InferenceRule = {
  name: "prose-defaults",
  summary: "a default in a description is the default",
  apply: (api) => {
    api.drafts.forEach(applyTo);
  },
};
