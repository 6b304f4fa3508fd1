import { diagnose } from "../../diagnostics.js";
import { compareNumbered, type Diagnostic } from "../../model/index.js";
import { compareDocuments, compareNamed, isPatch } from "./compare-named.js";
import { listMethodNames } from "./methods.js";
import {
  countUp,
  listVersions,
  printId,
  printOperation,
  type Named,
  type OperationName,
} from "./operation-name.js";
import { toPascalCase } from "./words.js";

/** Names of which no two operations share one. */
export interface Separated {
  /** By the key of the operation. */
  readonly operations: ReadonlyMap<string, OperationName>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The version in a path, where another one has another: `V2` of `/v2/boxes` beside `/v1/boxes`. */
function findVersion(path: string, other: string): string | undefined {
  const [own, others] = [path, other].map(listVersions);
  const differs = own?.find((segment, index) => segment !== others?.[index]);
  return differs === undefined ? undefined : toPascalCase(differs);
}

/** What only a query or a fragment in the path says: `BetaTrue` of `/boxes?beta=true`. */
function findRest(path: string): string | undefined {
  const [, rest = ""] = /[?#](.*)/s.exec(path) ?? [];
  return toPascalCase(rest) || undefined;
}

/**
 * The next name that the operation can go by: with its version, where the other one is of another, or with the query or fragment of its path; such as `edit` where PUT is
 * `update`; at last one made of its whole path.
 */
function findOtherName({ operation, name }: Named, taken: ReadonlyMap<string, Named>): OperationName {
  const { method, path } = operation.key;
  const whole = `${name.name}${toPascalCase(method)}${toPascalCase(path.replace(/\{[^}]*\}/g, ""))}`;
  const isFree = (one: string) => one !== "" && !taken.has(printId({ ...name, name: one }));
  const ofVersion = findVersion(path, taken.get(printId(name))?.operation.key.path ?? "");
  const told = [ofVersion, findRest(path)].flatMap((words) =>
    words === undefined ? [] : `${name.name}${words}`,
  );
  const free = [...told, ...listMethodNames(operation, name.resource), whole].find(isFree);
  return { ...name, name: free ?? countUp(whole, isFree) };
}

const isDocumented = ({ name: { rule } }: Named): boolean =>
  rule === "domain type" || rule === "operation id";

/**
 * Documented names before derived ones, in the order of their documents; of derived ones those of documents that count more,
 * so that a page that is added behind the others takes none of their names, and then PUT before PATCH.
 */
function compareNames(a: Named, b: Named): number {
  const byRule = Number(isDocumented(b)) - Number(isDocumented(a));
  if (byRule !== 0) return byRule;
  if (isDocumented(a)) return compareNamed(a, b);
  return (
    compareDocuments(a.operation, b.operation) ||
    Number(isPatch(a)) - Number(isPatch(b)) ||
    compareNumbered(a.key, b.key)
  );
}

/**
 * Two operations never share a name: those that documents give come first, in the order of `compareNamed`, then those of
 * documents that count more, PUT before PATCH and the lower version of the API; the others get another name.
 */
export function separateNames(named: readonly Named[]): Separated {
  const taken = new Map<string, Named>();
  const operations = new Map<string, OperationName>();
  const diagnostics: Diagnostic[] = [];
  for (const one of [...named].sort(compareNames)) {
    const id = printId(one.name);
    const other = taken.get(id);
    const name = other === undefined ? one.name : findOtherName(one, taken);
    taken.set(printId(name), one);
    operations.set(one.key, name);
    if (other === undefined) continue;
    const [operation, owner] = [printOperation(one), printOperation(other)];
    const parameters = { name: id, operation, other: owner, instead: name.name };
    diagnostics.push(diagnose("name-taken", parameters, one.operation.told[0]?.at));
  }
  return { operations, diagnostics };
}
