import { listPathParameters, stringifyJson } from "../../model/index.js";
import { mapOf, toJson, type MapNode, type Node } from "../tree.js";
import { copyMembers } from "./content.js";
import type { NormalisedParameter } from "./parameter.js";
import type { PathQuery, QueriedPath } from "./path-queries.js";
import type { Scope } from "./scope.js";

/** A parameter that stood in the query of the path, whatever the document has for its place and its name. */
function moveToQuery(
  parameter: NormalisedParameter,
  queries: readonly PathQuery[],
  isKnown: (key: string) => boolean,
): NormalisedParameter {
  const { location, name, node } = parameter;
  const query = queries.find((one) => one.name === name);
  if (!query || (location !== "path" && location !== "query")) return parameter;
  const { key } = query;
  if (location === "query" && (name === key || isKnown(`query ${key}`))) return parameter;
  const moved = mapOf([...copyMembers(node, node.entries.keys()), ["name", key], ["in", "query"]]);
  return { key: `query ${key}`, location: "query", name: key, node: { ...moved, at: node.at } };
}

function assumeText(name: string, location: string, isRequired: boolean): MapNode {
  return mapOf([
    ["name", name],
    ["in", location],
    ["required", isRequired],
    ["schema", mapOf([["type", "string"]])],
  ]);
}

const wordsOf = ({ node }: NormalisedParameter): string => stringifyJson(toJson(node));

/** Reports a parameter that another one of its list takes the place of, unless the two say the same. */
function reportRepeated(list: readonly NormalisedParameter[], scope: Scope): void {
  if (new Set(list.map(({ key }) => key)).size === list.length) return;
  for (const [index, one] of list.entries()) {
    const last = list.findLast(({ key }) => key === one.key) ?? one;
    if (list.indexOf(last) === index || wordsOf(last) === wordsOf(one)) continue;
    const where = `the ${one.location} parameters, where another one of that name counts,`;
    scope.leaveOut(one.name, where, one.node.at);
  }
}

/** The parameters of an operation and those of its path, which it may restate; and one for each name in the path. */
export function mergeParameters(
  { path, queries }: QueriedPath,
  shared: readonly NormalisedParameter[],
  own: readonly NormalisedParameter[],
  scope: Scope,
  at: Node["at"],
): MapNode[] {
  reportRepeated(shared, scope);
  reportRepeated(own, scope);
  const declared = new Map([...shared, ...own].map((parameter) => [parameter.key, parameter]));
  const inQuery = [...declared.values()].map((one) => moveToQuery(one, queries, (key) => declared.has(key)));
  const merged = [...new Map(inQuery.map((parameter) => [parameter.key, parameter])).values()];
  const named = new Set(listPathParameters(path));
  const used = merged.filter(({ location, name, node }) => {
    const isUsed = location !== "path" || named.has(name);
    if (!isUsed) scope.leaveOut(name, "the path parameters, which is not in the path", node.at);
    return isUsed;
  });
  const missing = [...named].filter((name) => !merged.some(({ key }) => key === `path ${name}`));
  const added = missing.map((name) => {
    scope.report("openapi-assumed", { what: `the path parameter ${name} is taken for a string` }, at);
    return assumeText(name, "path", true);
  });
  const asked = queries.filter(({ key }) => !merged.some((one) => one.key === `query ${key}`));
  const addedToQuery = asked.map(({ isOptional, key }) => {
    scope.report("openapi-assumed", { what: `the query parameter ${key} is taken for a string` }, at);
    return assumeText(key, "query", !isOptional);
  });
  return [...used.map(({ node }) => node), ...added, ...addedToQuery];
}
