import { pathMethods, type Operation } from "../../model/index.js";
import { follow, memberOf, namesOf, type Part, type WrittenSpec } from "./part.js";

/** A path without what follows it and without the names of its parameters. */
export function plainPath(path: string): string {
  return path.replace(/[?#].*$/su, "").replaceAll(/\{[^}]*\}/gu, "{}");
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
  return memberOf(follow(written, findPath(paths, path)), method);
}

/** Whether a path item has an operation of a method that the model knows. */
export function holdsOperation(spec: WrittenSpec, item: Part | undefined): boolean {
  const followed = follow(spec, item);
  return pathMethods.some((method) => memberOf(followed, method));
}
