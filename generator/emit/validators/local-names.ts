import { isReservedWord, toExportName } from "../escape/identifier.js";
import { allocateNames } from "../plan/allocate-names.js";

/** How constants of a module end: no variable may hide one. */
const constantName = /(?:Names|Values|Pattern)\d*$/u;

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
  return isReservedWord(local) || used.has(local) || constantName.test(local) ? `${local}Member` : local;
}
