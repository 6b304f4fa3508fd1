import { stringifyJson, type ClaimedType, type Place } from "../../model/index.js";
import { exists, ofType } from "../shared/assertions.js";
import type { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";
import { stepInto } from "../shared/places.js";
import type { JsonMember, JsonNode } from "./json.js";

const leafTypes = new Map<string, ClaimedType>([
  ["*string*", "string"],
  ["*integer*", "integer"],
  ["*number*", "number"],
  ["*boolean*", "boolean"],
]);

/**
 * Claims what a sample shows of a place: the type that a leaf names, and the members of objects. `null` stands for
 * anything the samples have no word for (a union, an unknown value): the place exists and no type is claimed.
 */
export function claimShape(collector: Collector, place: Place, node: JsonNode, at: Span = node): void {
  switch (node.kind) {
    case "object":
      collector.claim(place, ofType.object, at);
      claimMembers(collector, place, node.members);
      return;
    case "array":
      collector.claim(place, ofType.array, at);
      claimItems(collector, place, node.items);
      return;
    case "scalar":
      claimLeaf(collector, place, node, at);
      return;
    default:
      node satisfies never;
  }
}

function claimMembers(collector: Collector, place: Place, members: readonly JsonMember[]): void {
  const seen = new Set<string>();
  for (const { name, start, node } of members) {
    const at = { start, end: node.end };
    if (seen.has(name)) {
      collector.countItem("unread");
      collector.report("sample-name-repeated", { name }, at);
      continue;
    }
    seen.add(name);
    const member = stepInto(place, { kind: "property", name });
    collector.claim(member, exists, at);
    claimShape(collector, member, node, at);
    if (node.kind !== "scalar") collector.countItem("read");
  }
}

/** Samples show one item; were there more, the first would speak for all and the others need a person's eye. */
function claimItems(collector: Collector, place: Place, items: readonly JsonNode[]): void {
  const [first, ...others] = items;
  if (!first) return;
  claimShape(collector, stepInto(place, { kind: "items" }), first);
  for (const other of others) {
    collector.countItem("unread");
    collector.report("sample-item-ignored", {}, other);
  }
}

function claimLeaf(collector: Collector, place: Place, node: JsonNode & { kind: "scalar" }, at: Span): void {
  const type = typeof node.value === "string" ? leafTypes.get(node.value) : undefined;
  const isRead = type !== undefined || node.value === null;
  collector.countItem(isRead ? "read" : "unread");
  if (type) collector.claim(place, ofType[type], at);
  else if (!isRead) collector.report("sample-leaf-unknown", { leaf: stringifyJson(node.value) }, at);
}
