import type { Condition, Restrictions, Schema } from "../../model/index.js";
import { anything, compact } from "../schema/build.js";
import { memberOf } from "../normalise/nodes.js";
import type { Node } from "../tree.js";
import type { MapReader } from "./map-reader.js";
import type { ReadPart } from "./read-keywords.js";

const conditionKeywords = ["if", "then", "else"] as const;

/** `if` with what follows from it; neither `then` nor `else` says anything alone. */
function readCondition(map: MapReader, readPart: ReadPart): Condition[] {
  const [test, then, other] = conditionKeywords.map((keyword) => map.child(keyword));
  if (!test) return [];
  return [
    compact<Condition>({
      if: readPart(test),
      then: then && readPart(then),
      else: other && readPart(other),
    }),
  ];
}

const hasMember = (name: string): Schema => ({
  kind: "object",
  properties: [{ name, required: true, schema: anything }],
});

/** `dependentSchemas`: what holds where a member is there. */
function readDependents(map: MapReader, readPart: ReadPart): Condition[] {
  const entries = [...(map.map("dependentSchemas")?.entries ?? [])];
  return entries.map(([name, { value }]) => ({ if: hasMember(name), then: readPart(value) }));
}

function isCondition(node: Node): boolean {
  if (node.kind !== "map" || !memberOf(node, "if")) return false;
  return [...node.entries.keys()].every((key) => conditionKeywords.some((keyword) => keyword === key));
}

/** Several conditions, which the profile has in `allOf`, and nothing else. */
function readList(map: MapReader, readPart: ReadPart): Condition[] {
  const list = map.node.entries.get("allOf")?.value;
  if (map.context.isForeign || list?.kind !== "list" || !list.items.every(isCondition)) return [];
  return (map.list("allOf")?.items ?? []).map((item) => {
    const part = (key: string): Schema | undefined => {
      const node = memberOf(item, key);
      return node && readPart(node);
    };
    return compact<Condition>({ if: part("if") ?? anything, then: part("then"), else: part("else") });
  });
}

/** What a schema rules out by other schemas; undefined where it has no such keyword. */
export function readRestrictions(map: MapReader, readPart: ReadPart): Restrictions | undefined {
  const not = map.child("not");
  const conditions = [
    ...readCondition(map, readPart),
    ...readDependents(map, readPart),
    ...readList(map, readPart),
  ];
  if (!not && conditions.length === 0) return undefined;
  return compact<Restrictions>({ not: not && readPart(not), conditions });
}
