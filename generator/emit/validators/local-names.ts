import { isReservedWord, toExportName } from "../escape/identifier.js";
import { allocateNames } from "../plan/allocate-names.js";

const plainName = /^[A-Za-z_$][\w$]*$/u;

/** A variable for each member of an object, called as on the wire where that is possible. */
export function nameLocals(names: readonly string[], taken: Iterable<string>): ReadonlyMap<string, string> {
  const used = new Set(taken);
  return allocateNames(
    names.map((name) => ({ key: name, wanted: wantedName(name, used) })),
    used,
  );
}

function wantedName(name: string, used: ReadonlySet<string>): string {
  const local = plainName.test(name) ? name : toExportName(name);
  return isReservedWord(local) || used.has(local) ? `${local}Member` : local;
}
