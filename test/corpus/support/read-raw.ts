import { readFileSync } from "node:fs";
import { parse } from "yaml";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** A document as plain data, read by the library alone: the tests must not trust the reader that they try. */
export function readRaw(file: string): JsonObject {
  return parse(readFileSync(file, "utf8"), { maxAliasCount: -1 }) as JsonObject;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is an object; what a reference in its place leads to. */
export function memberOf(
  document: JsonObject,
  owner: Json | undefined,
  name: string,
): JsonObject | undefined {
  return isObject(owner) ? follow(document, owner[name]) : undefined;
}

/** What a local reference leads to; the value itself where it is none. */
export function follow(document: JsonObject, value: Json | undefined): JsonObject | undefined {
  let found = value;
  for (let hops = 0; hops < 20 && isObject(found) && typeof found["$ref"] === "string"; hops++) {
    found = findPointer(document, found["$ref"]);
  }
  return isObject(found) ? found : undefined;
}

function findPointer(document: JsonObject, reference: string): Json | undefined {
  const tokens = decodeURIComponent(reference.replace(/^#\//u, "")).split("/");
  return tokens.reduce<Json | undefined>((value, token) => {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) return (value as readonly Json[])[Number(name)];
    return isObject(value) ? value[name] : undefined;
  }, document);
}

export const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"] as const;

/** How many operations a document has. */
export function countOperations(document: JsonObject): number {
  const items = Object.values(isObject(document["paths"]) ? document["paths"] : {});
  return items
    .map((item) => follow(document, item) ?? {})
    .reduce((count, item) => count + methods.filter((method) => isObject(item[method])).length, 0);
}
