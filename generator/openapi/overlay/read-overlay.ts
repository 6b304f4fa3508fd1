import type { SourceRef } from "../../model/index.js";
import type { ReadContext } from "../read/context.js";
import { openMap, type MapReader } from "../read/map-reader.js";
import type { Node } from "../tree.js";

/** A correction by a person: what it changes, and on what grounds. */
export interface OverlayAction {
  /** A JSONPath (RFC 9535) into the document that is corrected. */
  readonly target: string;
  /** Why the documents need it (`description`). */
  readonly reason: string;
  /** Where it is known from (`x-source`). */
  readonly source: string;
  readonly change:
    | { readonly kind: "update"; readonly with: Node }
    | { readonly kind: "remove" }
    /** What stands at another place is merged in; a JSONPath that selects one (Overlay 1.1). */
    | { readonly kind: "copy"; readonly from: string };
  /** Overlay 1.1: an update stands for a text, a number or a flag that was there. */
  readonly replacesScalars: boolean;
  readonly at?: SourceRef | undefined;
}

function readChange(map: MapReader, version: string): OverlayAction["change"] | undefined {
  const update = map.child("update");
  const isRemoval = map.flag("remove") ?? false;
  if (isRemoval) return { kind: "remove" };
  const copy = isLater(version) ? map.string("copy") : undefined;
  if (update) return { kind: "update", with: update };
  if (copy !== undefined) return { kind: "copy", from: copy };
  map.context.report("spec-missing-key", { key: "update", where: map.where }, map.node.at);
  return undefined;
}

const isLater = (version: string): boolean => !version.startsWith("1.0.");

/** Whether each action must say why it is there, and where that is known from, as those of a project must. */
export interface OverlayRules {
  readonly needsGrounds: boolean;
}

function readGrounds(key: string, map: MapReader, { needsGrounds }: OverlayRules): string {
  const read = (name: string) => map.string(name);
  return needsGrounds ? map.required(key, read, "") : (read(key) ?? "");
}

function readAction(node: Node, version: string, rules: OverlayRules, context: ReadContext): OverlayAction[] {
  const map = openMap(node, "an overlay action", context);
  if (!map) return [];
  const action = {
    target: map.required("target", (key) => map.string(key), ""),
    reason: readGrounds("description", map, rules),
    source: readGrounds("x-source", map, rules),
    change: readChange(map, version),
    replacesScalars: isLater(version),
    at: map.at("target"),
  };
  map.end();
  return action.change && action.target !== "" ? [{ ...action, change: action.change }] : [];
}

/** Reads an overlay document (Overlay Specification 1.0 and 1.1, section 4.4). */
export function readOverlay(node: Node, rules: OverlayRules, context: ReadContext): OverlayAction[] {
  const map = openMap(node, "the overlay", context);
  if (!map) return [];
  const version = map.required("overlay", (key) => map.string(key), "1.0.0");
  if (!/^1\.[01]\.\d+$/.test(version)) {
    const problem = "must be 1.0.x or 1.1.x";
    context.report("spec-invalid-value", { key: "overlay", problem }, map.at("overlay"));
  }
  const info = map.required("info", (key) => map.map(key), undefined);
  const about = info && openMap(info, "the info of an overlay", context);
  about?.required("title", (key) => about.string(key), "");
  about?.required("version", (key) => about.string(key), "");
  about?.string("description");
  about?.end();
  map.string("extends");
  const actions = map.required("actions", (key) => map.list(key), undefined);
  map.end();
  return (actions?.items ?? []).flatMap((item) => readAction(item, version, rules, context));
}
