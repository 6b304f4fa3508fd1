import { stringifyJson } from "../../model/index.js";
import { toJson, type MapNode, type Node } from "../tree.js";
import { withMembers } from "./family.js";
import { isMap, memberOf } from "./nodes.js";
import type { Scope } from "./scope.js";

/** Keywords of a schema that stand on a parameter or a header itself, as Swagger 2.0 has them. */
export const strayKeywords: readonly string[] = [
  ...["type", "format", "items", "default", "enum", "multipleOf", "minimum", "maximum"],
  ...["exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "uniqueItems", "nullable"],
];

const isSame = (one: Node | undefined, other: Node | undefined): boolean =>
  stringifyJson(one && toJson(one)) === stringifyJson(other && toJson(other));

/** The schema of a parameter or a header, with the keywords that stand beside it and that it does not have itself. */
export function gatherKeywords(node: MapNode, scope: Scope): Node | undefined {
  const schema = memberOf(node, "schema");
  const own = isMap(schema) ? schema : { kind: "map" as const, entries: new Map(), at: node.at };
  const beside = strayKeywords.filter((key) => node.entries.has(key));
  const strays = beside.filter((key) => !own.entries.has(key));
  for (const key of beside)
    if (!strays.includes(key) && !isSame(memberOf(node, key), memberOf(own, key)))
      scope.leaveOut(key, "a parameter", node.entries.get(key)?.keyAt);
  if (strays.length === 0) return schema;
  const [first = ""] = strays;
  const what = `${stringifyJson(first)} beside the schema of a parameter is taken for one of its keywords`;
  scope.report("openapi-assumed", { what }, node.entries.get(first)?.keyAt ?? node.at);
  return withMembers(
    own,
    strays.map((key) => [key, memberOf(node, key)]),
  );
}
