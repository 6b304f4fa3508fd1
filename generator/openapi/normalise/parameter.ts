import { mapOf, type MapNode, type Node } from "../tree.js";
import { memberOf, textOf } from "./nodes.js";
import { copyMembers, leaveOutOthers, normaliseContent, normaliseTyped } from "./content.js";
import type { Scope } from "./scope.js";

const styleKeys = ["style", "explode", "allowReserved"] as const;

const known: ReadonlySet<string> = new Set([
  ...["name", "in", "description", "required", "deprecated", "schema", "content", "example", "examples"],
  ...["allowEmptyValue", ...styleKeys],
]);

/** A parameter on its way, with what tells it from others. */
export interface NormalisedParameter {
  readonly key: string;
  readonly location: string;
  readonly name: string;
  readonly node: MapNode;
}

/** A parameter object, wherever it is defined. */
export function normaliseParameter(reference: Node, scope: Scope): NormalisedParameter[] {
  const node = scope.follow(reference);
  if (node?.kind !== "map") return [];
  const name = textOf(memberOf(node, "name")) ?? "";
  const location = textOf(memberOf(node, "in")) ?? "query";
  leaveOutOthers(node, known, "a parameter", scope);
  const content = normaliseContent(node, scope);
  const isPath = location === "path";
  const normalised = mapOf([
    ["name", name],
    ["in", location],
    ["description", memberOf(node, "description")],
    ["required", isPath ? true : memberOf(node, "required")],
    ...copyMembers(node, ["deprecated", "allowEmptyValue"]),
    ...(content
      ? [["content", content] as const]
      : [...copyMembers(node, styleKeys), ...normaliseTyped(node, scope)]),
  ]);
  return [{ key: `${location} ${name}`, location, name, node: { ...normalised, at: node.at } }];
}
