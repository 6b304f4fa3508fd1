import { parameterLocations } from "../../model/index.js";
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

const locations: readonly string[] = [...parameterLocations, "querystring"];

/** Where a parameter stands, in whatever case; undefined, and a report, where no request has such a place. */
function findLocation(node: MapNode, scope: Scope): string | undefined {
  const stated = memberOf(node, "in");
  const location = textOf(stated)?.toLowerCase() ?? "";
  if (locations.includes(location)) return location;
  const problem = `must be one of ${locations.join(", ")}, so that the parameter is left out`;
  scope.report("spec-invalid-value", { key: "in", problem }, stated?.at ?? node.at);
  return undefined;
}

/** The name of a parameter; undefined, and a report, where it has none. */
function findName(node: MapNode, scope: Scope): string | undefined {
  const name = textOf(memberOf(node, "name"));
  if (name === undefined) scope.report("spec-missing-key", { key: "name", where: "a parameter" }, node.at);
  return name;
}

/** A parameter object, wherever it is defined; none where it can't be sent, which is on record. */
export function normaliseParameter(reference: Node, scope: Scope): NormalisedParameter[] {
  const node = scope.follow(reference);
  if (node && node.kind !== "map") scope.reportKind("parameters", "a map", node);
  if (node?.kind !== "map") return [];
  const [name, location] = [findName(node, scope), findLocation(node, scope)];
  if (name === undefined || location === undefined) return [];
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
