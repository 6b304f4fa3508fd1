import { decideType } from "../decide-type.js";
import type { Outlined } from "../shapes/shape.js";
import { firstTold } from "../told.js";
import { createNode, obtain, type Node } from "../tree.js";

/** Decides of places what their outlines show and nothing else, each once however often it is compared. */
export function createOutlines(): (node: Node) => Outlined {
  const known = new Map<Node, Outlined>();
  const outline = (node: Node): Outlined => obtain(known, node, () => decideOutline(node, outline));
  return outline;
}

function decideOutline(node: Node, outline: (inside: Node) => Outlined): Outlined {
  const { kind, values } = decideType(node);
  const properties = kind === "object" ? [...node.properties] : [];
  return {
    kind,
    values,
    type: undefined,
    required: firstTold(node.told, "required")?.assertion.required ?? false,
    properties: new Map(properties.map(([name, property]) => [name, outline(property)])),
    variants: kind === "union" ? node.variants.map(outline) : [],
    items: kind === "array" ? outline(node.items ?? createNode()) : undefined,
    mapValues: kind === "map" ? outline(node.values ?? createNode()) : undefined,
  };
}
