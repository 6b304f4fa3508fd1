import { diagnose } from "../diagnostics.js";
import { findLostDigits, type Diagnostic, type SourceDocument } from "../model/index.js";
import type { Node } from "./tree.js";

/** The numbers of a document that do not keep their digits, each where it stands. */
export function reportLostDigits(root: Node, { text }: SourceDocument): Diagnostic[] {
  const found: Diagnostic[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === "list") for (const item of node.items) waiting.push(item);
    else if (node.kind === "map") {
      for (const { value } of node.entries.values()) waiting.push(value);
    } else if (typeof node.value === "number" && node.at) {
      const { at, value } = node;
      for (const { written, kept } of findLostDigits(text.slice(at.start, at.end), (one) => one === value)) {
        found.push(diagnose("digits-lost", { written, kept }, at));
      }
    }
  }
  return found.reverse();
}
