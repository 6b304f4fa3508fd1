import { mapOf, type Content, type MapNode, type Node } from "../tree.js";
import { isIdle } from "./idle-members.js";
import { isNull, memberOf } from "./nodes.js";
import { normaliseSchema } from "./schema.js";
import type { Scope } from "./scope.js";
import { gatherKeywords, strayKeywords } from "./stray-keywords.js";

export type Members = readonly (readonly [string, Content | undefined])[];

/** Notes the members of a map that have no place in the profile. */
export function leaveOutOthers(node: MapNode, known: ReadonlySet<string>, where: string, scope: Scope): void {
  for (const [key, { value, keyAt }] of node.entries) {
    if (!known.has(key) && !isIdle(key, value)) scope.leaveOut(key, where, keyAt ?? value.at);
  }
}

/** The members of a map under some of its keys, as they are. */
export function copyMembers(node: Node | undefined, keys: Iterable<string>): Members {
  return [...keys].map((key) => [key, memberOf(node, key)]);
}

/** {@link copyMembers} without those that are null, which some tools write in place of leaving them out. */
export function copyStated(node: Node | undefined, keys: Iterable<string>): Members {
  return [...keys].filter((key) => !isNull(memberOf(node, key))).map((key) => [key, memberOf(node, key)]);
}

/** The maps in a map of names under a key, references followed, each as `normalise` has it. A name may begin with `x-`: no extension stands there. */
export function mapEach(
  node: Node | undefined,
  key: string,
  scope: Scope,
  normalise: (item: MapNode, name: string) => Content | undefined,
): MapNode | undefined {
  const section = memberOf(node, key);
  if (section && section.kind !== "map" && !isNull(section)) scope.reportKind(key, "a map", section);
  if (section?.kind !== "map") return undefined;
  const members = [...section.entries].flatMap(([name, { value }]): Members => {
    const item = scope.follow(value);
    if (item && item.kind !== "map" && !isIdle(name, value)) scope.reportKind(name, "a map", item);
    return item?.kind === "map" ? [[name, normalise(item, name)]] : [];
  });
  return mapOf(members);
}

const plainExampleKeys = [
  "summary",
  "description",
  "value",
  "dataValue",
  "serializedValue",
  "externalValue",
] as const;

const exampleKeys: ReadonlySet<string> = new Set(plainExampleKeys);

function normaliseExample(node: MapNode, scope: Scope): MapNode {
  leaveOutOthers(node, exampleKeys, "an example", scope);
  return mapOf(copyMembers(node, plainExampleKeys));
}

/** The schema and the examples of a parameter, a header or a media type. */
export function normaliseTyped(node: MapNode, scope: Scope, schema = memberOf(node, "schema")): Members {
  return [
    ["schema", schema && normaliseSchema(schema, scope)],
    ["example", memberOf(node, "example")],
    ["examples", mapEach(node, "examples", scope, (example) => normaliseExample(example, scope))],
  ];
}

const encodingKeys: ReadonlySet<string> = new Set([
  "contentType",
  "headers",
  "style",
  "explode",
  "allowReserved",
]);

function normaliseEncoding(node: MapNode, scope: Scope): MapNode {
  leaveOutOthers(node, encodingKeys, "an encoding", scope);
  return mapOf([
    ...copyStated(node, ["contentType", "style", "explode", "allowReserved"]),
    ["headers", normaliseHeaders(node, scope)],
  ]);
}

const mediaKeys: ReadonlySet<string> = new Set(["schema", "itemSchema", "encoding", "example", "examples"]);

function normaliseMediaType(node: MapNode, scope: Scope): MapNode {
  leaveOutOthers(node, mediaKeys, "a media type", scope);
  const items = memberOf(node, "itemSchema");
  return mapOf([
    ...normaliseTyped(node, scope),
    ["itemSchema", items && normaliseSchema(items, scope)],
    ["encoding", mapEach(node, "encoding", scope, (encoding) => normaliseEncoding(encoding, scope))],
  ]);
}

/** The content of a request body, a response, a parameter or a header, where it has any. */
export function normaliseContent(node: Node | undefined, scope: Scope): MapNode | undefined {
  const content = mapEach(node, "content", scope, (media) => normaliseMediaType(media, scope));
  return content && content.entries.size > 0 ? content : undefined;
}

const headerKeys: ReadonlySet<string> = new Set([
  ...["description", "required", "deprecated", "schema", "content", "example", "examples"],
  ...["style", "explode"],
]);

const headerKeysOfTyped: ReadonlySet<string> = new Set([...headerKeys, ...strayKeywords]);

function normaliseHeader(node: MapNode, scope: Scope): MapNode {
  const content = normaliseContent(node, scope);
  leaveOutOthers(node, content ? headerKeys : headerKeysOfTyped, "a header", scope);
  return mapOf([
    ...copyStated(node, ["description", "required", "deprecated", "style", "explode"]),
    ...(content ? [["content", content] as const] : normaliseTyped(node, scope, gatherKeywords(node, scope))),
  ]);
}

/** The headers of an answer or of a part, where it has any. */
export function normaliseHeaders(node: Node | undefined, scope: Scope): MapNode | undefined {
  return mapEach(node, "headers", scope, (header) => normaliseHeader(header, scope));
}
