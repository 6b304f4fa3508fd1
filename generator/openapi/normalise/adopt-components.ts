import { referenceTo } from "../../model/index.js";
import { schemasOf } from "../read/read-openapi.js";
import { replaceReferences } from "../references.js";
import { mapOf, type Node } from "../tree.js";
import { withMembers } from "./family.js";
import { isMap, memberOf, textOf } from "./nodes.js";
import { findNodeAt, splitReference } from "./pointer.js";

/** A document, and the others that it refers to by address. */
export interface Documents {
  readonly root: Node;
  readonly others: ReadonlyMap<string, Node>;
}

/** Those with the components that were taken in, by the names of these the references to where they are written. */
export interface Adopted extends Documents {
  readonly origins: ReadonlyMap<string, string>;
}

/** The reference into another document that is all of a component, and what it leads to. */
function findElsewhere(component: Node, others: ReadonlyMap<string, Node>) {
  const reference = isMap(component) && component.entries.size === 1 && textOf(memberOf(component, "$ref"));
  if (!reference) return undefined;
  const { document, pointer } = splitReference(reference);
  const other = document === "" ? undefined : others.get(document);
  const node = other && findNodeAt(other, pointer);
  return node && { node, reference: reference.replace(/#$/u, "") };
}

/**
 * Documents in which a component that is but a reference into another one is the schema written there, and every reference
 * to that place one to the component: it has one name, and is known as the parent or child that it is.
 */
export function adoptComponents({ root, others }: Documents): Adopted {
  const components = memberOf(root, "components");
  const origins = new Map<string, string>();
  const names = new Map<string, string>();
  if (others.size === 0 || !isMap(root) || !isMap(components)) return { root, others, origins };
  const schemas = [...schemasOf(root)].map(([name, component]): [string, Node] => {
    const found = findElsewhere(component, others);
    if (!found || names.has(found.reference)) return [name, component];
    names.set(found.reference, referenceTo(name));
    origins.set(name, found.reference);
    return [name, found.node];
  });
  if (names.size === 0) return { root, others, origins };
  const whole = withMembers(root, [["components", withMembers(components, [["schemas", mapOf(schemas)]])]]);
  return {
    root: replaceReferences(whole, names),
    others: new Map([...others].map(([address, node]) => [address, replaceReferences(node, names)])),
    origins,
  };
}
