import type { Node } from "../tree.js";

/** Members under which tools keep the identifier that a part of a document has with them. */
const identifiers: ReadonlySet<string> = new Set(["_id"]);

/** Whether a member that OpenAPI does not have carries nothing of the API: an extension, or the identifier of a tool. */
export function isIdle(key: string, value: Node): boolean {
  return key.startsWith("x-") || (identifiers.has(key) && value.kind === "scalar");
}
