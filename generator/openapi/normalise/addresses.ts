import { pathMethods, stepsToMethod } from "../../model/index.js";
import { nameOperations, type Address, type Unnamed } from "../names.js";
import type { MapNode, Node } from "../tree.js";
import { memberOf, textOf } from "./nodes.js";
import { listMethods } from "./operation.js";
import { listTags } from "./tags.js";

interface LocatedItem {
  readonly path: string;
  readonly item: Node | undefined;
}

interface Located {
  readonly node: MapNode;
  readonly unnamed: Unnamed;
}

/** The folder that an operation lies in, which some platforms write beside it where others have tags. */
function findFolder(node: MapNode): string | undefined {
  const folders = [...node.entries].map(([key, { value }]) =>
    /^x-(?:\w+-)?folder$/.test(key) ? textOf(value) : undefined,
  );
  return folders.find((folder) => folder !== undefined && folder.trim() !== "");
}

function locate({ path, item }: LocatedItem): Located[] {
  const additional = memberOf(item, "additionalOperations");
  return [...pathMethods, ...listMethods(additional)].flatMap((method) => {
    const node = stepsToMethod(method).reduce(memberOf, item);
    if (node?.kind !== "map") return [];
    const tag = listTags(memberOf(node, "tags"))[0] ?? findFolder(node);
    return [{ node, unnamed: { method, path, tag, operationId: textOf(memberOf(node, "operationId")) } }];
  });
}

function readStated(node: MapNode): Address[] {
  const sdk = memberOf(node, "x-sdk");
  const [resource, method] = [memberOf(sdk, "resource"), textOf(memberOf(sdk, "method"))];
  if (resource?.kind !== "list" || method === undefined) return [];
  return [{ resource: resource.items.flatMap((item) => textOf(item) ?? []), name: method }];
}

/** How to find the resource and name of each operation of these paths that states neither. */
export function findAddresses(
  items: readonly LocatedItem[],
): (path: string, operation: MapNode) => Address | undefined {
  const located = items.flatMap(locate);
  const stated = located.flatMap(({ node }) => readStated(node));
  const open = located.filter(({ node }) => memberOf(node, "x-sdk") === undefined);
  const named = nameOperations(
    open.map(({ unnamed }) => unnamed),
    stated,
  );
  const addresses = new Map<MapNode, Map<string, Address>>();
  for (const { node, unnamed } of open) {
    const address = named.get(unnamed);
    const ofNode = addresses.get(node) ?? new Map<string, Address>();
    if (address) addresses.set(node, ofNode.set(unnamed.path, address));
  }
  return (path, operation) => addresses.get(operation)?.get(path);
}
