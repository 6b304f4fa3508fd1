import { mapOf, type MapNode, type Node } from "../tree.js";
import { memberOf, textOf } from "./nodes.js";
import { copyStated, leaveOutOthers, normaliseContent, normaliseTyped } from "./content.js";
import type { Scope } from "./scope.js";
import { gatherKeywords, strayKeywords } from "./stray-keywords.js";

const styleKeys = ["style", "explode", "allowReserved"] as const;

const known: ReadonlySet<string> = new Set([
  ...["name", "in", "description", "required", "deprecated", "schema", "content", "example", "examples"],
  ...["allowEmptyValue", ...styleKeys],
]);

const knownOfTyped: ReadonlySet<string> = new Set([...known, ...strayKeywords]);

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
  const content = normaliseContent(node, scope);
  leaveOutOthers(node, content ? known : knownOfTyped, "a parameter", scope);
  const isPath = location === "path";
  const normalised = mapOf([
    ["name", name],
    ["in", location],
    ["description", memberOf(node, "description")],
    ...(isPath ? [["required", true] as const] : copyStated(node, ["required"])),
    ...copyStated(node, ["deprecated", "allowEmptyValue"]),
    ...(content
      ? [["content", content] as const]
      : [...copyStated(node, styleKeys), ...normaliseTyped(node, scope, gatherKeywords(node, scope))]),
  ]);
  return [{ key: `${location} ${name}`, location, name, node: { ...normalised, at: node.at } }];
}
