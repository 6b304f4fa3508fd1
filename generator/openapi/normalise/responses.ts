import { isStatus } from "../read/read-exchange.js";
import { mapOf, type Content, type MapNode, type Node } from "../tree.js";
import { isIdle } from "./idle-members.js";
import { isNull, memberOf } from "./nodes.js";
import { leaveOutOthers, mapEach, normaliseContent, normaliseHeaders } from "./content.js";
import { wordsOf, type Scope } from "./scope.js";

const responseKeys: ReadonlySet<string> = new Set(["summary", "description", "headers", "content", "links"]);

function normaliseResponse(status: string, reference: Node, scope: Scope): MapNode {
  const node = scope.follow(reference);
  if (node?.kind === "map") leaveOutOthers(node, responseKeys, "a response", scope);
  else if (node && !isNull(node)) scope.reportKind(status, "a map", node);
  return mapOf([
    ["summary", memberOf(node, "summary")],
    ["description", wordsOf(node, "description")],
    ["headers", normaliseHeaders(node, scope)],
    ["content", normaliseContent(node, scope)],
    ["links", mapEach(node, "links", scope, (link) => link)],
  ]);
}

/** Schemas of one media type as alternatives; one that says nothing stands for anything. */
function eitherOf(first: Node, second: Node): MapNode {
  const [one, other] = [memberOf(first, "schema"), memberOf(second, "schema")];
  const schema = one && other && mapOf([["anyOf", [one, other]]]);
  const rest = first.kind === "map" ? [...first.entries] : [];
  const kept = rest.flatMap(([key, { value }]): [string, Content][] =>
    key === "schema" ? [] : [[key, value]],
  );
  return mapOf([["schema", schema], ...kept]);
}

/** An answer and a second one of the same status, which `x-200:Another` holds where documents list several. */
function joinResponses(first: MapNode, second: MapNode): MapNode {
  const [ours, theirs] = [memberOf(first, "content"), memberOf(second, "content")];
  if (theirs?.kind !== "map") return first;
  const content = new Map(ours?.kind === "map" ? ours.entries : []);
  for (const [mediaType, entry] of theirs.entries) {
    const known = content.get(mediaType);
    content.set(mediaType, known ? { ...known, value: eitherOf(known.value, entry.value) } : entry);
  }
  const members = [...first.entries].map(([key, { value }]): [string, Content] => [key, value]);
  return mapOf([...members.filter(([key]) => key !== "content"), ["content", mapOf(listValues(content))]]);
}

function listValues(entries: ReadonlyMap<string, { readonly value: Node }>): [string, Content][] {
  return [...entries].map(([key, { value }]) => [key, value]);
}

/** `200`, `2xx`, `Default`, or another answer of a status: `x-200:With Details`. */
function statusOf(key: string): string {
  return key
    .replace(/^x-(?=(?:[1-5]\d\d|default):)/, "")
    .replace(/:.*$/s, "")
    .replace(/xx$/i, "XX")
    .replace(/^default$/i, "default");
}

/** The answers of an operation, by status. */
export function normaliseResponses(node: Node | undefined, scope: Scope): MapNode {
  if (node?.kind !== "map") return mapOf([]);
  const responses = new Map<string, MapNode>();
  for (const [key, { value, keyAt }] of node.entries) {
    const status = statusOf(key);
    if (isStatus(status)) {
      const known = responses.get(status);
      const response = normaliseResponse(status, value, scope);
      responses.set(status, known ? joinResponses(known, response) : response);
    } else if (!isIdle(key, value)) scope.leaveOut(key, "the responses", keyAt);
  }
  return mapOf([...responses]);
}
