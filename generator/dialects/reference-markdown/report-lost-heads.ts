import { isJsonObject, type JsonValue } from "../../model/index.js";
import type { OperationContext } from "./operation-context.js";
import type { NestedSection } from "./nested-section.js";

function listNames({ roots }: NestedSection): ReadonlySet<string> {
  const names = roots.map(({ entry: { item } }) =>
    item.declaration.kind === "property" ? item.declaration.name : "",
  );
  return new Set(names);
}

const listKeys = (value: JsonValue | undefined): readonly string[] =>
  isJsonObject(value) ? Object.keys(value) : [];

/**
 * Reports a section that lists all that an example shows of a body or an answer where the operation has no section for that:
 * its head may be missing, so that what it lists is taken for a part of the section before.
 */
export function reportLostHeads({ collector, examples, sections }: OperationContext): void {
  for (const [kind, what] of [
    ["returns", "answer"],
    ["body", "request body"],
  ] as const) {
    if (sections.some((section) => section.kind === kind)) continue;
    const shown = examples.map(({ answer, body }) => listKeys(kind === "body" ? body : answer));
    const holder = sections.find((section) => {
      const names = listNames(section);
      return shown.some((keys) => keys.length > 0 && keys.every((key) => names.has(key)));
    });
    if (holder) collector.report("head-missing", { what }, holder.section.heading);
  }
}
