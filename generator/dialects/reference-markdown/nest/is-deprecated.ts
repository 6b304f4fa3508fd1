import type { Entry } from "../page.js";

const deprecation = /^\s*\*\*Deprecated\*\*/;

/** Whether a page marks an item as deprecated. */
export function isDeprecated({ prose }: Entry, text: string): boolean {
  return prose !== undefined && deprecation.test(text.slice(prose.start, prose.end));
}
