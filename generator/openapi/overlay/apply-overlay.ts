import { exec } from "jsonpath-rfc9535";
import type { ApiSpec, Diagnostic, JsonValue, SourceDocument } from "../../model/index.js";
import { parseYaml } from "../parse-yaml.js";
import { openContext, type ReadContext } from "../read/context.js";
import { readTree } from "../read/read-openapi.js";
import type { ShowDocument } from "../read/read-written.js";
import { readSchema } from "../read/read-schema.js";
import { toJson, type Node } from "../tree.js";
import { printYaml } from "../write/print-yaml.js";
import { writeOpenApi, writeSpec } from "../write/write-spec.js";
import { editNode, findNode, printPointer, type TreePath } from "./edit-tree.js";
import { append, isSame, merge } from "./merge.js";
import { readOverlay, type OverlayAction } from "./read-overlay.js";

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
  { target, at }: OverlayAction,
  context: ReadContext,
): TreePath[] | undefined {
  const paths: TreePath[] = [];
  try {
    // The library's JSON type is the mutable twin of ours; it does not write.
    exec(toJson(root) as Parameters<typeof exec>[0], target, (_, path) => paths.push([...path]));
    return paths;
  } catch (error) {
    const problem = `is not a JSONPath: ${error instanceof Error ? error.message : String(error)}`;
    context.report("spec-invalid-value", { key: "target", problem }, at);
    return undefined;
  }
}

function changeNode(
  node: Node,
  { change, at, target }: OverlayAction,
  context: ReadContext,
): Node | undefined {
  if (change.kind === "remove") return undefined;
  if (node.kind === "list") return append(node, [change.with]);
  if (node.kind === "map" && change.with.kind === "map") return merge(node, change.with);
  context.report("overlay-mismatch", { target }, at);
  return node;
}

/** Whether two nodes, where they are schemas, mean the same. */
function isSameSchema(before: Node, after: Node): boolean {
  const read = (node: Node) => {
    const context = openContext({ schemas: new Map() }, readSchema);
    const schema = readSchema(node, { ...context, has: () => true });
    return context.diagnostics.length === 0 ? JSON.stringify(schema) : undefined;
  };
  const meaning = read(before);
  return meaning !== undefined && meaning === read(after);
}

const isUnchanged = (before: Node, after: Node): boolean =>
  isSame(before, after) || isSameSchema(before, after);

/** Makes one correction wherever it applies. From the last place to the first, so that removing items moves none that is still to come. */
function applyAction(root: Node, action: OverlayAction, context: ReadContext) {
  const paths = findTargets(root, action, context);
  const { at, reason, source, target } = action;
  if (paths?.length === 0) context.report("overlay-no-match", { target }, at);
  let changed = root;
  for (const path of (paths ?? []).toReversed()) {
    const before = findNode(changed, path);
    changed = editNode(changed, path, (node) => changeNode(node, action, context)) ?? changed;
    const after = findNode(changed, path);
    if (action.change.kind === "update" && before && after && isUnchanged(before, after)) {
      context.report("overlay-unnecessary", { target, place: printPointer(path) }, at);
    }
  }
  const places = (paths ?? []).map(printPointer);
  const update = action.change.kind === "update" ? { update: toJson(action.change.with) } : {};
  return { root: changed, applied: { target, reason, source, ...update, places } };
}

/** Makes the corrections of an overlay in the tree of a document. */
function correct(document: Node, overlay: Node): OverlayResult {
  const context = openContext({ schemas: new Map() }, readSchema);
  const applied: AppliedAction[] = [];
  let root = document;
  for (const action of readOverlay(overlay, context)) {
    const result = applyAction(root, action, context);
    root = result.root;
    applied.push(result.applied);
  }
  const reading = readTree(root);
  const diagnostics = [...context.diagnostics, ...reading.diagnostics];
  const hasFailed = !reading.spec || diagnostics.some(({ severity }) => severity === "error");
  if (hasFailed) return { applied, diagnostics };
  return { yaml: writeOpenApi(reading.spec), spec: reading.spec, applied, diagnostics };
}

/**
 * Corrects the canonical document of a spec by an overlay (Overlay Specification 1.0, JSONPath by RFC 9535) and writes
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
