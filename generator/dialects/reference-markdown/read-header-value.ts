import { typeOfJson, type JsonValue } from "../../model/index.js";
import { findDeclaredType, type Declaration, type TypeExpression } from "../notation/index.js";
import { parseJson } from "../shared/parse-json.js";

/** Whether a printed type has a kind of value that is written in JSON as in a header: a number, true or false. */
function hasBareValues({ alternatives }: TypeExpression, kind: "number" | "boolean"): boolean {
  return alternatives.some(
    ({ atom }) =>
      (atom.kind === "primitive" && atom.name === kind) ||
      (atom.kind === "literal" && typeOfJson(atom.value) === kind),
  );
}

function readItem(text: string, type: TypeExpression): JsonValue {
  const value = parseJson(text);
  const kind = value === undefined ? undefined : typeOfJson(value);
  const isBare = kind === "number" || kind === "boolean";
  return value !== undefined && isBare && hasBareValues(type, kind) ? value : text;
}

/**
 * What the text of a header stands for where the page says its type: a list is its items with commas between them
 * (RFC 9110, section 5.6.1). Of a type that is named elsewhere it is a text.
 */
export function readHeaderValue(text: string, declaration: Declaration): JsonValue {
  const type = findDeclaredType(declaration);
  if (!type.alternatives.some(({ arrays }) => arrays > 0)) return readItem(text, type);
  return text.split(",").map((item) => readItem(item.trim(), type));
}
