import type { SourceRef } from "../model/index.js";
import { mapItems, mapMembers, type MapNode, type Node } from "./tree.js";

/** A reference that leads into another document. */
export interface OutwardReference {
  /** The other document, as the reference has it. */
  readonly document: string;
  readonly at: SourceRef | undefined;
}

/** What stands under these is data, whatever it looks like. */
const dataKeys: ReadonlySet<string> = new Set(["example", "default", "enum", "const", "value", "dataValue"]);

/** Whether a member is data, whatever it looks like. Examples by name hold references, those of a schema do not. */
export function isData(key: string, value: Node): boolean {
  return dataKeys.has(key) || (key === "examples" && value.kind === "list");
}

/** What stands under these has names that are no keywords. */
export const namingKeys: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"],
  ...["schemas", "responses", "parameters", "requestBodies", "headers", "pathItems", "paths"],
]);

/** `isMapped`: a discriminator has it, which leads to what is referred to elsewhere too. */
type Visit = (reference: string, at: SourceRef | undefined, isMapped: boolean) => string;

/** A tree with each reference as `visit` has it; what has none that changes is not copied. */
function mapReferences(node: Node, visit: Visit, isNaming = false): Node {
  if (node.kind === "scalar") return node;
  if (node.kind === "list") return mapItems(node, (item) => mapReferences(item, visit));
  return mapMembers(node, (value, key) =>
    isNaming ? mapReferences(value, visit) : mapMember(key, value, visit),
  );
}

function mapMember(key: string, value: Node, visit: Visit): Node {
  if (isData(key, value)) return value;
  if (key === "$ref") return mapText(value, visit, (text, at) => visit(text, at, false));
  if (key === "discriminator" && value.kind === "map") return mapDiscriminator(value, visit);
  return mapReferences(value, visit, namingKeys.has(key));
}

/** A text as `mapOne` has it; anything else with the references in it as `visit` has them. */
function mapText(
  node: Node,
  visit: Visit,
  mapOne: (text: string, at: SourceRef | undefined) => string,
): Node {
  if (node.kind !== "scalar" || typeof node.value !== "string") return mapReferences(node, visit);
  const text = mapOne(node.value, node.at);
  return text === node.value ? node : { ...node, value: text };
}

/** Whether what a discriminator leads to is a reference: a name alone is that of a component. */
const isReference = (target: string): boolean => /[#/]|\.(?:ya?ml|json)$/iu.test(target);

function mapDiscriminator(discriminator: MapNode, visit: Visit): Node {
  const mapTarget = (target: Node) =>
    mapText(target, visit, (text, at) => (isReference(text) ? visit(text, at, true) : text));
  return mapMembers(discriminator, (value, key) => {
    if (key === "defaultMapping") return mapTarget(value);
    return key === "mapping" && value.kind === "map" ? mapMembers(value, mapTarget) : value;
  });
}

/** The other documents that a tree refers to. */
export function listOutwardReferences(root: Node): OutwardReference[] {
  const found = new Map<string, OutwardReference>();
  mapReferences(root, (reference, at, isMapped) => {
    const [document = ""] = reference.split("#");
    if (!isMapped && document !== "" && !found.has(document)) found.set(document, { document, at });
    return reference;
  });
  return [...found.values()];
}

/**
 * A tree whose references name other documents by address. `addressOf` gives the address of a document as a reference
 * has it, undefined where it can't be followed; `own` is the tree's own, which is empty for the main document.
 */
export function nameReferences(
  root: Node,
  own: string,
  addressOf: (document: string) => string | undefined,
): Node {
  return mapReferences(root, (reference) => {
    const [document = "", ...fragments] = reference.split("#");
    const address = document === "" ? own : addressOf(document);
    return address === undefined ? reference : [address, ...fragments].join("#");
  });
}

/** A tree with other references in the place of some; an empty fragment makes no other one. */
export function replaceReferences(root: Node, names: ReadonlyMap<string, string>): Node {
  return mapReferences(root, (reference) => names.get(reference.replace(/#$/u, "")) ?? reference);
}

/** Where the relative addresses of a document lead that has none itself. */
const nowhere = "https://document.invalid/";

/** A tree whose references to the address that the document gives itself (`$self`, OpenAPI 3.2, section 4.1.1) stay within it. */
export function nameSelf(root: Node): Node {
  const self = root.kind === "map" ? root.entries.get("$self")?.value : undefined;
  if (self?.kind !== "scalar" || typeof self.value !== "string") return root;
  const base = addressOf(self.value, nowhere);
  if (base === undefined) return root;
  return nameReferences(root, "", (document) => (addressOf(document, base) === base ? "" : undefined));
}

function addressOf(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}
