import { compareNumbered } from "../../model/index.js";
import { compareWeights, findTold } from "../told.js";
import type { SourceReading } from "../reading.js";
import type { OperationTree } from "../tree.js";
import { listVersions, type Named } from "./operation-name.js";

/** The document that counts most among those that name the operation. */
function findNaming({ told }: OperationTree): SourceReading | undefined {
  const [first] = [...findTold(told, "name"), ...findTold(told, "operation")];
  return first?.reading;
}

/** Documents that count more come first. */
export function compareDocuments(a: OperationTree, b: OperationTree): number {
  const [left, right] = [findNaming(a), findNaming(b)];
  return left && right ? compareWeights(left, right) : 0;
}

const countParameters = ({ operation }: Named): number => operation.key.path.split("{").length;

const printVersions = ({ operation }: Named): string => listVersions(operation.key.path).join("/");

/** PATCH has another name of its own, `edit`. */
export const isPatch = ({ operation }: Named): boolean => operation.key.method === "patch";

const printPathFirst = ({ operation: { key } }: Named): string => `${key.path} ${key.method}`;

/**
 * The order in which operations get a name that documents give to several: first the one whose document counts more, so
 * that a document that counts less than all others renames none of theirs when it is added. In documents that count the
 * same no order of pages may matter: the lower version of the API comes first, PUT before PATCH, fewer parameters in the
 * path before more, and then it is by path and method.
 */
export function compareNamed(a: Named, b: Named): number {
  return (
    compareDocuments(a.operation, b.operation) ||
    compareNumbered(printVersions(a), printVersions(b)) ||
    Number(isPatch(a)) - Number(isPatch(b)) ||
    countParameters(a) - countParameters(b) ||
    compareNumbered(printPathFirst(a), printPathFirst(b))
  );
}
