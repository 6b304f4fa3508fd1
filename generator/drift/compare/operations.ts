import type { ApiSpec, Operation } from "../../model/index.js";
import { addressOf, canonicalPath } from "./address.js";
import { matchBy, matchByKeys, matchFurther, type Matching } from "./match.js";

/** The id of an operation: its resource and name joined by dots. */
export function idOf({ resource, name }: Operation): string {
  return [...resource, name].join(".");
}

/** A request line that neither the names of path parameters tell apart nor how a character is written. */
export function requestLine({ method, path }: Operation): string {
  return `${method} ${canonicalPath(path)}`;
}

/** Matches operations by method and path, then by their whole address, then by their place in the client: such an operation has moved. */
export function matchOperations(before: ApiSpec, after: ApiSpec): Matching<Operation> {
  const { operations: base } = before;
  const { operations: revision } = after;
  const exact = matchBy(base, revision, ({ method, path }) => `${method} ${path}`);
  const renamedParameters = matchFurther(exact, (removed, added) => matchBy(removed, added, requestLine));
  const sameAddress = matchFurther(renamedParameters, (removed, added) =>
    matchByKeys(
      removed,
      added,
      (operation) => addressOf(before, operation),
      (operation) => addressOf(after, operation),
    ),
  );
  return matchFurther(sameAddress, (removed, added) => matchBy(removed, added, idOf));
}
