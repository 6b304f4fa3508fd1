import { toExportName } from "../escape/identifier.js";
import { allocateNames } from "../plan/allocate-names.js";

/** A variable for each of the members: `constructorMember`. Functions, constants and imports are called otherwise. */
export function nameLocals(names: readonly string[]): ReadonlyMap<string, string> {
  return allocateNames(names.map((name) => ({ key: name, wanted: `${toExportName(name)}Member` })));
}
