import type { Operation, Parameter } from "../../model/index.js";

/** Methods whose requests can be repeated as they are; the client core knows the same ones. */
const repeatable: ReadonlySet<string> = new Set(["get", "head", "options", "query", "put", "delete"]);

/**
 * The header that carries a key by which a server knows a repeated request (draft-ietf-httpapi-idempotency-key-header), under
 * the name that the operation documents. Only of methods that are not repeatable by themselves.
 */
export function findKeyHeader({ method, parameters }: Operation): Parameter | undefined {
  if (repeatable.has(method)) return undefined;
  return parameters.find(
    ({ in: location, name }) => location === "header" && /^(?:x-)?idempotency-key$/iu.test(name),
  );
}
