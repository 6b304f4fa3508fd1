import type { OperationTree } from "../tree.js";
import { version, type NamedResource } from "./resources.js";

/** What an operation is called, and why. */
export interface OperationName {
  readonly resource: NamedResource;
  readonly name: string;
  /** The documented type of what a call returns, as far as one is documented. */
  readonly documented?: string;
  readonly rule: "domain type" | "call signature" | "operation id" | "verb and path";
}

/** An operation with the name that it would have if no other had it. */
export interface Named {
  readonly operation: OperationTree;
  readonly key: string;
  readonly name: OperationName;
}

/** A name as messages and specs have it: `boxes.labels.list`. */
export function printId({ resource, name }: OperationName): string {
  return [...resource.path, name].join(".");
}

/** An operation as its documents write it: `get /boxes/{box_id}`. */
export function printOperation({ operation: { key } }: Named): string {
  return `${key.method} ${key.path}`;
}

/** A name with the first number, from 2 on, with which it is free. */
export function countUp(name: string, isFree: (name: string) => boolean): string {
  let count = 2;
  while (!isFree(`${name}${count}`)) count++;
  return `${name}${count}`;
}

/** The segments of a path that are versions of the API: `v2` of `/v2/boxes`. */
export function listVersions(path: string): readonly string[] {
  return path.split("/").filter((segment) => version.test(segment));
}
