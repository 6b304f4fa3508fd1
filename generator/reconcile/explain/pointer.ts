import { decodeFragment, unescapeToken } from "../../model/index.js";
import type { Evidence } from "../evidence.js";
import type { Start } from "./subject.js";

/** The tokens of a JSON pointer (RFC 6901), plain or as a URI fragment; undefined for text that is none. */
export function readPointer(text: string): string[] | undefined {
  const pointer = text.startsWith("#") ? decodeFragment(text.slice(1)) : text;
  return pointer.startsWith("/") ? pointer.slice(1).split("/").map(unescapeToken) : undefined;
}

function findOperation(evidence: Evidence, path: string, method: string): Start["operation"] {
  return evidence.api.operations.find(({ key }) => key.path === path && key.method === method);
}

/** A place of the spec's document: where to begin, and what of the pointer is left inside the schema. */
export function findPointerStart(
  evidence: Evidence,
  tokens: readonly string[],
): { readonly start: Start; readonly rest: readonly string[] } | undefined {
  const [first, second = "", third = ""] = tokens;
  if (first === "components" && second === "schemas") {
    const drafts =
      evidence.components.get(third) ?? [evidence.api.types.get(third)].filter((one) => one !== undefined);
    return drafts.length === 0 ? undefined : { start: { drafts }, rest: tokens.slice(3) };
  }
  const [method = "", part, ...rest] = tokens.slice(third === "additionalOperations" ? 3 : 2);
  const operation = first === "paths" ? findOperation(evidence, second, method) : undefined;
  if (!operation) return undefined;
  if (part === undefined) return { start: { drafts: [], operation }, rest };
  if (part === "parameters") return findParameter(evidence, operation, rest);
  const [status = "", ...inside] = rest;
  const draft = part === "requestBody" ? operation.body : operation.responses.get(status);
  return draft && { start: { drafts: [draft] }, rest: inside };
}

function findParameter(
  { spec }: Evidence,
  operation: NonNullable<Start["operation"]>,
  [index = "", ...rest]: readonly string[],
): { readonly start: Start; readonly rest: readonly string[] } | undefined {
  const { key } = operation;
  const written = spec.operations.find(({ method, path }) => method === key.method && path === key.path);
  const parameter = written?.parameters[Number(index)];
  const found = operation.parameters.find((one) => one.name === parameter?.name && one.in === parameter.in);
  return found && { start: { drafts: [found.draft] }, rest };
}

/** The names of members in what is left of a pointer; what only structures the schema is no name. */
export function listPropertyNames(rest: readonly string[]): string[] {
  return rest.flatMap((token, index) => (rest[index - 1] === "properties" ? [token] : []));
}
