import { parse } from "node:path/posix";
import { suggestNames } from "../../model/index.js";

/** The file that someone meant: one of that name in another folder or with another ending, else one whose path comes near. */
export function findNearFile(wanted: string, existing: readonly string[]): string | undefined {
  const nameOf = (path: string) => parse(path).name.toLowerCase();
  return existing.find((path) => nameOf(path) === nameOf(wanted)) ?? suggestNames(wanted, existing)[0];
}
