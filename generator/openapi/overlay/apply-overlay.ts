import { jsonpath } from "json-p3";
import {
  pointerTo,
  stepsToMethod,
  stringifyJson,
  type ApiSpec,
  type Diagnostic,
  type JsonValue,
  type SourceDocument,
} from "../../model/index.js";
import { parseYaml } from "../parse-yaml.js";
import { openContext, type ReadContext } from "../read/context.js";
import { readTree } from "../read/read-openapi.js";
import type { ShowDocument } from "../read/read-written.js";
import { readSchema } from "../read/read-schema.js";
import { toJson, type Node } from "../tree.js";
import { roundIntegers } from "./round-integers.js";
import { printYaml } from "../write/print-yaml.js";
import { writeOpenApi, writeSpec } from "../write/write-spec.js";
import { editNode, findNode, type TreePath } from "./edit-tree.js";
import { append, isSame, merge } from "./merge.js";
import { readOverlay, type OverlayAction, type OverlayRules } from "./read-overlay.js";

/** A correction that was made, and the places it was made in, as JSON pointers into the canonical document. */
export interface AppliedAction {
  readonly target: string;
  readonly reason: string;
  readonly source: string;
  /** What is merged into each place; absent where the action removes it. */
  readonly update?: JsonValue;
  readonly places: readonly string[];
}

export interface OverlayResult {
  /** The corrected document in canonical form; absent where an error stands in the way. */
  readonly yaml?: string;
  readonly spec?: ApiSpec;
  readonly applied: readonly AppliedAction[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The paths that a JSONPath selects, or undefined and a report where it is none. */
function findTargets(
  root: Node,
  target: string,
  at: OverlayAction["at"],
  context: ReadContext,
): TreePath[] | undefined {
  try {
    // The library's JSON type is the mutable twin of ours; it does not write.
    const value = roundIntegers(toJson(root)) as Parameters<typeof jsonpath.query>[1];
    return jsonpath.query(target, value).nodes.map(({ location }) => location);
  } catch (error) {
    const problem = `is not a JSONPath: ${error instanceof Error ? error.message : String(error)}`;
    context.report("spec-invalid-value", { key: "target", problem }, at);
    return undefined;
  }
}

/** What an action merges into its places; undefined for a removal, and where there is nothing to copy. */
function findAddition(root: Node, { at, change }: OverlayAction, context: ReadContext): Node | undefined {
  if (change.kind === "remove") return undefined;
  if (change.kind === "update") return change.with;
  const [path, second] = findTargets(root, change.from, at, context) ?? [];
  if (path && !second) return findNode(root, path);
  const problem = `must select one place, but ${change.from} selects ${path ? "several" : "none"}`;
  context.report("spec-invalid-value", { key: "copy", problem }, at);
  return undefined;
}

/** What becomes of a node that an action selects; undefined, and a report, where it can't be merged with the addition. */
function changeNode(
  node: Node,
  addition: Node,
  { at, change, replacesScalars, target }: OverlayAction,
  context: ReadContext,
): Node | undefined {
  if (node.kind === "list") return append(node, listAdditions(addition, change.kind));
  if (node.kind === "map" && addition.kind === "map") return merge(node, addition);
  if (node.kind === "scalar" && addition.kind === "scalar" && replacesScalars) return addition;
  context.report("overlay-mismatch", { target }, at);
  return undefined;
}

/** An update is one item of a list that it is merged into; a list that is copied is its items. */
function listAdditions(addition: Node, kind: OverlayAction["change"]["kind"]): readonly Node[] {
  return kind === "copy" && addition.kind === "list" ? addition.items : [addition];
}

/** Whether two nodes, where they are schemas, mean the same. */
function isSameSchema(before: Node, after: Node): boolean {
  const read = (node: Node) => {
    const context = openContext({ schemas: new Map() }, readSchema);
    const schema = readSchema(node, { ...context, has: () => true });
    return context.diagnostics.length === 0 ? stringifyJson(schema) : undefined;
  };
  const meaning = read(before);
  return meaning !== undefined && meaning === read(after);
}

const isUnchanged = (before: Node, after: Node): boolean =>
  isSame(before, after) || isSameSchema(before, after);

/** Makes one correction wherever it applies. From the last place to the first, so that removing items moves none that is still to come. */
function applyAction(root: Node, action: OverlayAction, context: ReadContext) {
  const { at, change, reason, source, target } = action;
  const paths = findTargets(root, target, at, context);
  if (paths?.length === 0) context.report("overlay-no-match", { target }, at);
  const addition = findAddition(root, action, context);
  const isRemoval = change.kind === "remove";
  let changed = root;
  for (const path of isRemoval || addition ? (paths ?? []).toReversed() : []) {
    changed = addition
      ? addAt(changed, path, addition, action, context)
      : removeAt(changed, path, action, context);
  }
  const places = (paths ?? []).map((path) => pointerTo(...path));
  const update = addition ? { update: toJson(addition) } : {};
  return { root: changed, applied: { target, reason, source, ...update, places } };
}

function removeAt(root: Node, path: TreePath, { at, target }: OverlayAction, context: ReadContext): Node {
  if (path.length === 0) context.report("overlay-removes-all", { target }, at);
  return editNode(root, path, () => undefined) ?? root;
}

function addAt(
  root: Node,
  path: TreePath,
  addition: Node,
  action: OverlayAction,
  context: ReadContext,
): Node {
  const before = findNode(root, path);
  const after = before && changeNode(before, addition, action, context);
  if (!before || !after) return root;
  if (isUnchanged(before, after)) {
    const { at, target } = action;
    context.report("overlay-unnecessary", { target, place: pointerTo(...path) }, at);
  }
  return editNode(root, path, () => after) ?? root;
}

/** Operations whose `x-sdk` was corrected have no operation id of before: it would say their old name. */
function dropStaleIds(before: Node, after: Node): Node {
  const paths = findNode(after, ["paths"]);
  if (paths?.kind !== "map") return after;
  const stale = [...paths.entries].flatMap(([path, { value }]) => {
    const membersOf = (node: Node | undefined) => (node?.kind === "map" ? [...node.entries.keys()] : []);
    const additional = findNode(value, ["additionalOperations"]);
    return [...membersOf(value), ...membersOf(additional)]
      .map((method): TreePath => ["paths", path, ...stepsToMethod(method)])
      .filter((at) => isStale(before, after, at));
  });
  return stale.reduce((root, at) => editNode(root, [...at, "operationId"], () => undefined) ?? root, after);
}

function isStale(before: Node, after: Node, at: TreePath): boolean {
  const isEqual = (name: string): boolean => {
    const [old, current] = [findNode(before, [...at, name]), findNode(after, [...at, name])];
    return old !== undefined && current !== undefined && isSame(old, current);
  };
  return findNode(after, [...at, "x-sdk"]) !== undefined && !isEqual("x-sdk") && isEqual("operationId");
}

/** Makes the corrections of an overlay, one after the other, in the tree of a document. */
function applyActions(document: Node, overlay: Node, rules: OverlayRules) {
  const context = openContext({ schemas: new Map() }, readSchema);
  const applied: AppliedAction[] = [];
  let root = document;
  for (const action of readOverlay(overlay, rules, context)) {
    const result = applyAction(root, action, context);
    root = result.root;
    applied.push(result.applied);
  }
  return { root, applied, diagnostics: context.diagnostics };
}

/** Corrects the tree of the canonical document, and reads what becomes of it. */
function correct(document: Node, overlay: Node): OverlayResult {
  const { applied, diagnostics: problems, root } = applyActions(document, overlay, { needsGrounds: true });
  const reading = readTree(dropStaleIds(document, root));
  const diagnostics = [...problems, ...reading.diagnostics];
  const hasFailed = !reading.spec || diagnostics.some(({ severity }) => severity === "error");
  if (hasFailed) return { applied, diagnostics };
  return { yaml: writeOpenApi(reading.spec), spec: reading.spec, applied, diagnostics };
}

/**
 * Corrects the canonical document of a spec by an overlay (Overlay Specification 1.0 and 1.1, JSONPath by RFC 9535) and writes
 * it anew. Lists are merged by appending what they lack. The document is printed only where a problem has to be shown.
 */
export function applyOverlay(spec: ApiSpec, overlay: SourceDocument, show: ShowDocument): OverlayResult {
  const corrections = parseYaml(overlay);
  if (!corrections.root) return { applied: [], diagnostics: corrections.diagnostics };
  const tree = writeSpec(spec);
  const result = correct(tree, corrections.root);
  if (result.diagnostics.length === 0) return result;
  const { diagnostics, root } = parseYaml(show(printYaml(tree)));
  return root ? correct(root, corrections.root) : { applied: [], diagnostics };
}

/** A document of others with the corrections of an overlay; without a tree where the overlay can't be read. */
export interface OverlaidTree {
  readonly root?: Node;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Corrects a document of others as it is written, before anything is made of it. Its actions need no grounds and, as the
 * Overlay Specification has it, may select nothing, which is a warning.
 */
export function overlayTree(document: Node, overlay: SourceDocument): OverlaidTree {
  const corrections = parseYaml(overlay);
  if (!corrections.root) return { diagnostics: corrections.diagnostics };
  const { diagnostics, root } = applyActions(document, corrections.root, { needsGrounds: false });
  return { root, diagnostics: diagnostics.map(softenNoMatch) };
}

function softenNoMatch(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === "overlay-no-match" ? { ...diagnostic, severity: "warning" } : diagnostic;
}
