import {
  annotationKeywords,
  nameOfReference,
  stringifyJson,
  type DataNode,
  type JsonValue,
} from "../../model/index.js";
import { findReferenced, textOf, type WrittenSpec } from "./part.js";

/** Lists of these mean the same in any order. */
const sets: ReadonlySet<string> = new Set(["enum", "required", "type"]);

/** What says nothing of the values that a schema allows. */
const annotations: ReadonlySet<string> = new Set([
  ...annotationKeywords,
  ...["$comment", "example", "externalDocs", "xml"],
]);

const isAnnotation = (name: string) => annotations.has(name) || name.startsWith("x-");

export interface ValueOptions {
  /** Leaves out what says nothing of the values that a schema allows. */
  readonly onlyConstraints?: boolean;
  /** Takes the names of schemas for their content. */
  readonly followsNames?: boolean;
}

/** The JSON value of a part for comparison: where order means nothing there is none, and references are their targets. */
export function createReadValue(spec: WrittenSpec, options: ValueOptions = {}) {
  const open = new Set<DataNode>();

  function readReference(node: DataNode, reference: string): JsonValue {
    const target = findReferenced(spec, reference);
    const isName = nameOfReference(reference) !== undefined && options.followsNames !== true;
    if (!target || isName || open.has(node)) return { $ref: reference.slice(reference.indexOf("#") + 1) };
    open.add(node);
    const value = read(target.node);
    open.delete(node);
    return value;
  }

  function readMembers(node: DataNode & { readonly kind: "map" }): JsonValue {
    const members = [...node.entries].filter(([name]) => !options.onlyConstraints || !isAnnotation(name));
    return Object.fromEntries(members.map(([name, { value }]) => [name, read(value, name)]));
  }

  function read(node: DataNode, name = ""): JsonValue {
    if (node.kind === "scalar") return node.value;
    if (node.kind === "list") {
      const items = node.items.map((item) => read(item));
      return sets.has(name) ? items.sort((a, b) => (stringifyJson(a) < stringifyJson(b) ? -1 : 1)) : items;
    }
    const reference = textOf({ node: node.entries.get("$ref")?.value ?? node, pointer: "" });
    return reference === undefined ? readMembers(node) : readReference(node, reference);
  }

  return read;
}
