import { pathMethods, stepsToMethod, type Method, type Operation } from "../../model/index.js";
import { canonicalPath } from "../compare/address.js";
import { follow, memberOf, namesOf, type Part, type WrittenSpec } from "./part.js";

/** A path without what follows it and without the names of its parameters. */
export function plainPath(path: string): string {
  return canonicalPath(path.replace(/[?#].*$/su, ""));
}

/** The path as a document writes it: the model has it without a query. */
export function findPath(paths: Part | undefined, path: string): Part | undefined {
  const exact = memberOf(paths, path);
  if (exact) return exact;
  const plain = plainPath(path);
  const written = namesOf(paths).find((one) => plainPath(one) === plain);
  return written === undefined ? undefined : memberOf(paths, written);
}

/** An operation as a document writes it. */
export function findOperation(
  written: WrittenSpec,
  { method, path }: Pick<Operation, "method" | "path">,
): Part | undefined {
  const paths = memberOf({ node: written.root, pointer: "" }, "paths");
  return findInItem(follow(written, findPath(paths, path)), method);
}

/** The operation of a method, in a path item. */
export function findInItem(item: Part | undefined, method: Method): Part | undefined {
  return stepsToMethod(method).reduce(memberOf, item);
}

/** The methods that a path item has operations of. */
export function listMethods(item: Part | undefined): readonly Method[] {
  const additional = namesOf(memberOf(item, "additionalOperations"));
  return [...pathMethods, ...additional].filter((method) => findInItem(item, method));
}

/** Whether a path item has an operation. */
export function holdsOperation(spec: WrittenSpec, item: Part | undefined): boolean {
  return listMethods(follow(spec, item)).length > 0;
}
