import { mapOf, type MapNode, type Node } from "../tree.js";
import { contentOf, leaveOutOthers, normaliseTyped } from "./content.js";
import { memberOf, textOf, type Scope } from "./scope.js";

const known: ReadonlySet<string> = new Set([
  ...["name", "in", "description", "required", "deprecated", "schema", "content", "example", "examples"],
  ...["style", "explode"],
]);

/** The style that OpenAPI has for a location where none is given; the only one the profile has. */
const defaultStyles: Readonly<Record<string, string>> = {
  path: "simple",
  header: "simple",
  query: "form",
  cookie: "form",
};

function noteStyle(node: MapNode, location: string, scope: Scope): void {
  const style = textOf(memberOf(node, "style"));
  const usual = defaultStyles[location];
  if (style !== undefined && style !== usual)
    scope.leaveOut("style", `a ${location} parameter`, memberOf(node, "style")?.at);
  const explode = memberOf(node, "explode");
  const isUsual = explode?.kind !== "scalar" || explode.value === ((style ?? usual) === "form");
  if (!isUsual) scope.leaveOut("explode", `a ${location} parameter`, explode.at);
}

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
  const content = contentOf(node, "a parameter", scope);
  if (!content) noteStyle(node, location, scope);
  const isPath = location === "path";
  const normalised = mapOf([
    ["name", name],
    ["in", location],
    ["description", memberOf(node, "description")],
    ["required", isPath ? true : memberOf(node, "required")],
    ["deprecated", memberOf(node, "deprecated")],
    ...(content ? [["content", content] as const] : normaliseTyped(node, scope)),
  ]);
  return [{ key: `${location} ${name}`, location, name, node: { ...normalised, at: node.at } }];
}
