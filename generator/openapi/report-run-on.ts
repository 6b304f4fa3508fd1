import { diagnose } from "../diagnostics.js";
import type { Diagnostic, SourceDocument } from "../model/index.js";
import type { Node, ScalarNode } from "./tree.js";

/** A line that begins as an item that is not at the margin. */
const mayRunOn = /\n[^\S\n]+-[^\S\n]/u;
const dash = /\n[^\S\n]*-[^\S\n]+[^\n]*/u;

/** Reports texts without quotes that go on over a line which looks like an item: a list whose lines are not all as far in. */
export function reportRunOn(root: Node, { name, text }: SourceDocument): Diagnostic[] {
  if (!mayRunOn.test(text)) return [];
  const found: Diagnostic[] = [];
  const look = ({ at, value }: ScalarNode): void => {
    if (typeof value !== "string" || !at || at.source !== name) return;
    const written = text.slice(at.start, at.end);
    const line = /^["'|>]/u.test(written) ? undefined : dash.exec(written);
    if (!line) return;
    const start = at.start + line.index + line[0].indexOf("-");
    found.push(
      diagnose("yaml-runs-on", { value }, { ...at, start, end: at.start + line.index + line[0].length }),
    );
  };
  const walk = (node: Node): void => {
    if (node.kind === "scalar") look(node);
    else if (node.kind === "list") node.items.forEach(walk);
    else for (const { value } of node.entries.values()) walk(value);
  };
  walk(root);
  return found;
}
