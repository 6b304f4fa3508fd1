import {
  isJsonMediaType,
  stepsToMethod,
  type Located,
  type OperationKey,
  type PlaceRoot,
  type PlaceStep,
  type SourceRef,
} from "../model/index.js";
import { findNodeAt, splitReference } from "./normalise/pointer.js";
import type { Entry, MapNode, Node } from "./tree.js";

/** A part of a document, and where its name stands. */
interface Found {
  readonly node: Node | undefined;
  readonly at: SourceRef;
}

const maxHops = 50;

/** Finds the parts of a document of OpenAPI, as it is written, by what they are in the API. */
export function createLocator(root: Node, document: SourceRef): (root: PlaceRoot) => Located {
  const top: Found = { node: root, at: document };
  const follow = (node: Node | undefined) => followReference(root, node);
  const step = (found: Found, ...names: readonly string[]): Found =>
    names.reduce((from, name) => enter(from, follow(from.node), name), found);
  const paths = step(top, "paths");
  const pathItemOf = ({ path }: OperationKey): Found => step(paths, pathOf(paths.node, path));
  const operationOf = (key: OperationKey): Found => {
    const item = pathItemOf(key);
    return step(item, ...methodOf(follow(item.node), key));
  };

  const find = (place: PlaceRoot): Found => {
    switch (place.kind) {
      case "api":
        return step(top, "info");
      case "resource":
        return step(top, "tags");
      case "type":
        return step(top, "components", "schemas", place.name);
      case "operation":
      case "result":
        return operationOf(place.operation);
      case "parameter":
        return findParameter(pathItemOf(place.operation), operationOf(place.operation), place, follow);
      case "body":
        return findContent(step(operationOf(place.operation), "requestBody"), follow);
      case "response":
        return findContent(step(operationOf(place.operation), "responses", place.status), follow);
      default:
        return place satisfies never;
    }
  };
  const locate = (found: Found): Located => ({
    at: found.at,
    into: (inner) => locate(stepIntoSchema(found, inner, follow)),
  });
  return (place) => locate(find(place));
}

type Follow = (node: Node | undefined) => Node | undefined;

function entryOf(node: Node | undefined, name: string): Entry | undefined {
  return node?.kind === "map" ? node.entries.get(name) : undefined;
}

function keysOf(node: Node | undefined): readonly string[] {
  return node?.kind === "map" ? [...node.entries.keys()] : [];
}

/** The part under a name, or what is around it. A part begins with its name. */
function enter(from: Found, node: Node | undefined, name: string): Found {
  const entry = entryOf(node, name);
  if (!entry) return { node: undefined, at: from.at };
  return { node: entry.value, at: entry.keyAt ?? entry.value.at ?? from.at };
}

/** The path as the document writes it: what is read begins with a slash, and has no query and names of its own in braces. */
function pathOf(paths: Node | undefined, path: string): string {
  if (paths?.kind !== "map" || paths.entries.has(path)) return path;
  const plain = (one: string) =>
    one
      .replace(/^(?!\/)/u, "/")
      .replaceAll(/\{[?&][^{}]*\}/gu, "")
      .replace(/[?#].*$/su, "")
      .replaceAll(/\{[^}]*\}/gu, "{}");
  return [...paths.entries.keys()].find((one) => plain(one) === plain(path)) ?? path;
}

/** The names that lead from a path to an operation, as the document writes them, in small letters or in capitals. */
function methodOf(item: Node | undefined, { method }: OperationKey): readonly string[] {
  const steps = stepsToMethod(method);
  if (steps.length > 1 || entryOf(item, method)) return steps;
  const additional = "additionalOperations";
  const places = [
    ...keysOf(item).map((key) => [key]),
    ...keysOf(entryOf(item, additional)?.value).map((key) => [additional, key]),
  ];
  return places.find((place) => place.at(-1)?.toLowerCase() === method) ?? steps;
}

function followReference(root: Node, node: Node | undefined): Node | undefined {
  let target = node;
  for (let hops = 0; hops < maxHops; hops++) {
    const reference = entryOf(target, "$ref")?.value;
    if (reference?.kind !== "scalar" || typeof reference.value !== "string") return target;
    const { document, pointer } = splitReference(reference.value);
    target = document === "" ? findNodeAt(root, pointer) : undefined;
  }
  return undefined;
}

function listItems(node: Node | undefined): readonly Node[] {
  return node?.kind === "list" ? node.items : [];
}

function textOf(node: Node | undefined, name: string): unknown {
  const value = entryOf(node, name)?.value;
  return value?.kind === "scalar" ? value.value : undefined;
}

/** A parameter of an operation, or of its path. */
function findParameter(
  path: Found,
  operation: Found,
  place: Extract<PlaceRoot, { kind: "parameter" }>,
  follow: Follow,
): Found {
  for (const owner of [operation, path]) {
    const items = listItems(entryOf(follow(owner.node), "parameters")?.value);
    const item = items.find((one) => {
      const parameter = follow(one);
      return textOf(parameter, "name") === place.name && textOf(parameter, "in") === place.in;
    });
    const schema = entryOf(follow(item), "schema")?.value;
    if (item) return { node: schema, at: entryOf(follow(item), "name")?.value.at ?? item.at ?? operation.at };
  }
  return { node: undefined, at: operation.at };
}

/** The schema of a body or an answer, in the form that counts: the first that is JSON, or the first. */
function findContent(found: Found, follow: Follow): Found {
  const owner = follow(found.node);
  const content = entryOf(owner, "content")?.value;
  const media = content?.kind === "map" ? findMain(content) : undefined;
  return { node: entryOf(media, "schema")?.value ?? entryOf(owner, "schema")?.value, at: found.at };
}

function findMain({ entries }: MapNode): Node | undefined {
  return ([...entries].find(([mediaType]) => isJsonMediaType(mediaType)) ?? [...entries][0])?.[1].value;
}

/** The part of a schema, wherever among its parents and alternatives it stands. */
function stepIntoSchema(from: Found, step: PlaceStep, follow: Follow, depth = 0): Found {
  const schema = follow(from.node);
  const own = stepDirectly({ node: schema, at: from.at }, schema, step);
  if (own.node !== undefined || depth === maxHops) return own;
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    if (step.kind === "variant") break;
    for (const part of listItems(entryOf(schema, keyword)?.value)) {
      const found = stepIntoSchema({ node: part, at: part.at ?? from.at }, step, follow, depth + 1);
      if (found.node !== undefined) return found;
    }
  }
  return own;
}

function stepDirectly(from: Found, schema: Node | undefined, step: PlaceStep): Found {
  switch (step.kind) {
    case "property": {
      const properties = enter(from, schema, "properties");
      const found = enter(properties, properties.node, step.name);
      return found.node === undefined ? { node: undefined, at: from.at } : found;
    }
    case "items":
      return enter(from, schema, "items");
    case "values":
      return enter(from, schema, "additionalProperties");
    case "variant": {
      const variants = listItems(entryOf(schema, "oneOf")?.value ?? entryOf(schema, "anyOf")?.value);
      const node = variants.filter((one) => textOf(one, "type") !== "null")[step.index];
      return { node, at: node?.at ?? from.at };
    }
    default:
      return step satisfies never;
  }
}
