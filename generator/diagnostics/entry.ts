import { stringifyJson, type Severity } from "../model/index.js";

/** One kind of diagnostic: how bad it is, what it says of its parameters, and what a person can do about it. */
export interface CatalogueEntry<Parameters> {
  readonly severity: Severity;
  readonly message: (parameters: Parameters) => string;
  /** The way out, as one sentence in the imperative. */
  readonly help: string;
}

/** Writes an entry of the catalogue. */
export function entry<Parameters>(
  severity: Severity,
  message: (parameters: Parameters) => string,
  help: string,
): CatalogueEntry<Parameters> {
  return { severity, message, help };
}

/** Names for a message: `"a", "b" and "c"`. */
export function quoteList(names: readonly string[]): string {
  const quoted = names.map((name) => stringifyJson(name));
  const last = quoted.pop();
  if (last === undefined) return "nothing";
  return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
