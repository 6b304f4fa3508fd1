import { groupBy } from "../../model/index.js";
import type { Change } from "../change.js";
import { sortWorstFirst } from "../review/severity.js";

/** The changes of one resource, worst first. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly Change[];
}

function resourceOf(operation: string): string {
  return operation.slice(0, Math.max(0, operation.lastIndexOf(".")));
}

/** Where a change belongs: the resource of its operations, what several resources share, or the API itself. */
function groupOf({ operations, pointer }: Change): string {
  const resources = new Set(operations.map(resourceOf));
  const [only] = resources;
  if (resources.size > 1) return "several resources";
  if (only !== undefined) return only === "" ? "operations without a resource" : only;
  return /^\/(?:components\/schemas|definitions)\//u.test(pointer) ? "types" : "the API";
}

/** Changes by resource; the resource with the worst change comes first. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = groupBy(sortWorstFirst(changes), groupOf);
  return [...groups].map(([title, members]) => ({ title, changes: members }));
}
