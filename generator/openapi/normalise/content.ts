import { mapOf, type Content, type MapNode, type Node } from "../tree.js";
import { normaliseSchema } from "./schema.js";
import { memberOf, type Scope } from "./scope.js";

/** Notes the members of a map that have no place in the profile. */
export function leaveOutOthers(node: MapNode, known: ReadonlySet<string>, where: string, scope: Scope): void {
  for (const [key, { value, keyAt }] of node.entries) {
    if (!known.has(key) && !key.startsWith("x-")) scope.leaveOut(key, where, keyAt ?? value.at);
  }
}

/** `example`, or the value of the first of `examples`. */
function exampleOf(node: MapNode, scope: Scope): Node | undefined {
  const single = memberOf(node, "example");
  const several = memberOf(node, "examples");
  const first = several?.kind === "map" ? [...several.entries.values()][0]?.value : undefined;
  const target = first && scope.follow(first);
  return single ?? memberOf(target, "value");
}

/** The schema and the example of a parameter or a media type. */
export function normaliseTyped(node: MapNode, scope: Scope): [string, Content | undefined][] {
  const schema = memberOf(node, "schema");
  return [
    ["schema", schema && normaliseSchema(schema, scope)],
    ["example", exampleOf(node, scope)],
  ];
}

const isJson = (mediaType: string): boolean => /[/+]json\s*(;|$)/i.test(mediaType);

const typedKeys: ReadonlySet<string> = new Set(["schema", "example", "examples"]);

/** One media type of a body: the first that is JSON, or the first. */
export function normaliseContent(content: MapNode, where: string, scope: Scope): MapNode | undefined {
  const mediaTypes = [...content.entries.keys()];
  const chosen = mediaTypes.find(isJson) ?? mediaTypes[0];
  if (chosen === undefined) return undefined;
  for (const other of mediaTypes) {
    if (other !== chosen) scope.leaveOut(other, where, content.entries.get(other)?.keyAt);
  }
  const media = memberOf(content, chosen);
  if (media?.kind !== "map") return mapOf([[chosen, mapOf([])]]);
  leaveOutOthers(media, typedKeys, "a media type", scope);
  return mapOf([[chosen, mapOf(normaliseTyped(media, scope))]]);
}

/** The content of a request body, a response or a parameter, where it has any. */
export function contentOf(node: Node | undefined, where: string, scope: Scope): MapNode | undefined {
  const content = memberOf(node, "content");
  return content?.kind === "map" ? normaliseContent(content, where, scope) : undefined;
}
