import { isOfUse } from "./envelope/bind-types.js";
import { pairVariants, readVariant } from "./merge.js";
import { firstTold } from "./told.js";
import {
  addTold,
  addVariant,
  createNode,
  obtainProperty,
  resolveModel,
  type ApiTree,
  type Node,
} from "./tree.js";

/**
 * Adds what the page of an SDK says of a place to what others say. It names no type that has a name, and adds no
 * variant to a union: an SDK groups them in its own way. One that it has alone counts as another word on the type.
 */
export function addEvidence(types: ApiTree["types"], target: Node, source: Node): void {
  const inside = resolveModel(types, target);
  const isKnown = target.told.length > 0;
  const told = isKnown ? source.told.filter(({ assertion }) => assertion.aspect !== "model") : source.told;
  if (inside === target) addTold(target, told);
  else {
    addTold(target, told.filter(isOfUse));
    addTold(
      inside,
      told.filter((one) => !isOfUse(one)),
    );
  }
  for (const [name, property] of source.properties) {
    addEvidence(types, obtainProperty(inside, name), property);
  }
  if (source.items) addEvidence(types, (inside.items ??= createNode()), source.items);
  if (source.values) addEvidence(types, (inside.values ??= createNode()), source.values);
  addVariants(types, inside, source);
}

function addVariants(types: ApiTree["types"], target: Node, source: Node): void {
  const added = source.variants.map(readVariant);
  const isUnion = target.variants.length > 0;
  const pairs = pairVariants(
    target.variants.map((variant) => resolveModel(types, variant)),
    added,
  );
  for (const variant of added) {
    const same = pairs.get(variant);
    if (same) addEvidence(types, same, variant.node);
    else if (!isUnion) addEvidence(types, addVariant(target), variant.node);
    else dispute(target, variant.node);
  }
}

/** Puts a variant that no other document has on record, where its type can be told. */
function dispute(target: Node, variant: Node): void {
  const type = firstTold(variant.told, "type");
  if (type) addTold(target, [type]);
}
