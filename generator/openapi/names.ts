import type { Method } from "../model/index.js";

/** The words of a name, however it joins them: `dynamic_routing`, `dynamicRouting`, `Dynamic Routing`. */
function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A name as types have it: `DynamicRouting`. */
export function pascalCase(text: string): string {
  const name = wordsOf(text).map(capitalise).join("");
  return /^[A-Za-z]/.test(name) ? name : `X${name}`;
}

/** A name as functions have it: `dynamicRouting`. */
export function camelCase(text: string): string {
  const [first = "", ...rest] = wordsOf(text);
  const name = first.toLowerCase() + rest.map(capitalise).join("");
  return /^[A-Za-z]/.test(name) ? name : `x${name}`;
}

/** A name as packages have it: `dynamic-routing`. */
export function kebabCase(text: string): string {
  return wordsOf(text).join("-").toLowerCase() || "api";
}

export interface Address {
  readonly resource: readonly string[];
  readonly name: string;
}

export interface Unnamed {
  readonly method: Method;
  readonly path: string;
  readonly operationId?: string | undefined;
  readonly tag?: string | undefined;
}

const verbs: Readonly<Partial<Record<Method, string>>> = {
  post: "create",
  put: "update",
  patch: "edit",
  delete: "delete",
};

/** `list` for what has no parameter at its end, `get` for what has. */
function verbOf(method: Method, path: string): string {
  if (method === "get") return path.endsWith("}") ? "get" : "list";
  return verbs[method] ?? method;
}

const staticSegments = (path: string): string[] =>
  path.split("/").filter((part) => part !== "" && !part.includes("{"));

/**
 * The resource and name of an operation that states neither: from a dotted operation id, or the tag (the last fixed
 * part of the path without one) and the operation id (what the method does without one).
 */
export function deriveAddress({ method, path, operationId, tag }: Unnamed): Address {
  const parts = operationId?.split(".").filter((part) => part !== "") ?? [];
  const last = parts.at(-1);
  if (last !== undefined && parts.length > 1) {
    return { resource: parts.slice(0, -1).map(camelCase), name: camelCase(last) };
  }
  const home = tag ?? staticSegments(path).at(-1) ?? "api";
  return { resource: [camelCase(home)], name: last === undefined ? verbOf(method, path) : camelCase(last) };
}
