import type { Decision } from "../draft.js";
import type { Names } from "../names/index.js";
import { createShapeIndex, findOutline } from "../shapes/shape.js";
import { findTold, type Told } from "../told.js";
import { printFace } from "./face.js";
import { findSuccess } from "./find-success.js";
import { createOutlines } from "./outline.js";
import { envelopeByExample, placeByExample } from "./place-by-example.js";
import { createNode, setProperty, type ApiTree, type Node, type OperationTree } from "../tree.js";

/** Where in the body of a successful answer the value stands that a call returns. */
export interface ResultPlace {
  /** The member of the body; absent where the whole body is returned. */
  readonly member?: string;
  /** Whether the documented type is that of the items of a list there. */
  readonly isList: boolean;
  readonly decision: Decision;
}

interface Opinion {
  readonly member?: string;
  readonly isList: boolean;
  readonly told: readonly Told[];
}

/** Compares documented types with answers. */
export interface TypeComparison {
  readonly isType: (node: Node, type: string) => boolean;
}

/** Whether a closer look is worth its while; a place of which nothing is said may be of any type. */
function isAlike(node: Node, type: Node): boolean {
  return (printFace(node) ?? "unknown") === (printFace(type) ?? "unknown");
}

export function createTypeComparison(types: ReadonlyMap<string, Node>): TypeComparison {
  const index = createShapeIndex();
  const outline = createOutlines();
  const outlineOf = (node: Node) => findOutline(outline(node), index);
  return {
    isType: (node, name) => {
      const type = types.get(name);
      return type !== undefined && isAlike(node, type) && outlineOf(node) === outlineOf(type);
    },
  };
}

/** What one document shows: its own words on the envelope, or the documented type found in its answer. */
function formOpinion(node: Node, type: string | undefined, { isType }: TypeComparison): Opinion | undefined {
  const envelope = findTold(node.told, "envelope")[0];
  if (envelope) return { member: envelope.assertion.member, isList: false, told: [envelope] };
  if (type === undefined) return undefined;
  if (isType(node, type)) return { isList: false, told: node.told.slice(0, 1) };
  for (const [member, value] of node.properties) {
    const told = value.told.slice(0, 1);
    if (isType(value, type)) return { member, isList: false, told };
    if (value.items && isType(value.items, type)) return { member, isList: true, told };
  }
  return undefined;
}

function printMember(member: string | undefined): string {
  return member === undefined ? "the whole body" : `the member ${member}`;
}

/** Puts what a document says of the returned value where the document that counts more has it. */
function moveResult(operation: OperationTree, status: string, node: Node, from: Opinion, to: Opinion): void {
  const value = from.member === undefined ? node : node.properties.get(from.member);
  if (!value) return;
  if (to.member === undefined) {
    const kept = node.told.filter((one) => one.assertion.aspect !== "type");
    operation.responses.set(status, { ...value, told: [...value.told, ...kept] });
    return;
  }
  const moved: Node = {
    ...createNode(),
    told: node.told.filter((one) => one.assertion.aspect === "responseDescription"),
  };
  setProperty(moved, to.member, value);
  operation.responses.set(status, moved);
}

interface Held {
  readonly operation: OperationTree;
  readonly status: string;
  readonly node: Node;
  readonly opinion: Opinion;
}

function listOpinions(
  trees: readonly ApiTree[],
  key: string,
  type: string | undefined,
  comparison: TypeComparison,
): Held[] {
  return trees.flatMap((tree) => {
    const operation = tree.operations.get(key);
    const success = operation && findSuccess(operation);
    const opinion = success && formOpinion(success.node, type, comparison);
    return operation && success && opinion ? [{ operation, ...success, opinion }] : [];
  });
}

/** The opinion of the document that counts most; the others' answers are moved to agree with it. */
function placeByOpinion(opinions: readonly Held[], { opinion: chosen }: Held): ResultPlace {
  const against = opinions.filter(({ opinion }) => opinion.member !== chosen.member);
  for (const { node, operation, opinion, status } of against)
    moveResult(operation, status, node, opinion, chosen);
  const from = opinions.filter(({ opinion }) => opinion.member === chosen.member);
  return {
    ...(chosen.member !== undefined && { member: chosen.member }),
    isList: from.some(({ opinion }) => opinion.isList),
    decision: {
      aspect: "envelope",
      rule: against.length > 0 ? "rank" : "documented",
      outcome: printMember(chosen.member),
      from: from.flatMap(({ opinion }) => opinion.told),
      against: against.flatMap(({ opinion }) => opinion.told),
    },
  };
}

function findByExample(
  trees: readonly ApiTree[],
  key: string,
  type: Node | undefined,
): ResultPlace | undefined {
  for (const tree of trees) {
    const operation = tree.operations.get(key);
    const found = operation && placeByExample(operation, type);
    if (!found) continue;
    const { told, ...place } = found;
    const outcome = printMember(place.member);
    return {
      ...place,
      decision: { aspect: "envelope", rule: envelopeByExample.name, outcome, from: told, against: [] },
    };
  }
  return undefined;
}

/**
 * Settles for every operation what part of its answer a call returns, from the documented type or the documents' own
 * words, before the documents are merged: what stands under a disputed envelope must merge at the right place.
 */
export function placeResults(
  trees: readonly ApiTree[],
  names: Names,
  types: ReadonlyMap<string, Node>,
  disabledRules: readonly string[],
): Map<string, ResultPlace> {
  const comparison = createTypeComparison(types);
  const places = new Map<string, ResultPlace>();
  for (const [key, { documented }] of names.operations) {
    const opinions = listOpinions(trees, key, documented, comparison);
    const [first] = opinions;
    const isShown = documented !== undefined && !disabledRules.includes(envelopeByExample.name);
    const type = isShown ? types.get(documented) : undefined;
    const place = first ? placeByOpinion(opinions, first) : findByExample(trees, key, type);
    if (place) places.set(key, place);
  }
  return places;
}
