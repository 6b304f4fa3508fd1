import { stringifyJson } from "../../model/index.js";
import { findTold } from "../told.js";
import type { Node } from "../tree.js";

/** What is seen of a type without looking inside, and what two uses of one model have in common, even where a page prints only part of a use: member names, values. */
export function printFace(node: Node): string | undefined {
  if (node.properties.size > 0) return `members ${[...node.properties.keys()].sort().join(",")}`;
  const values = findTold(node.told, "values")[0];
  if (values) return `values ${stringifyJson(values.assertion.values)}`;
  if (node.variants.length > 0) return `variants ${node.variants.length}`;
  return findTold(node.told, "type")[0]?.assertion.type;
}
