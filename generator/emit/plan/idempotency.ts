import type { Operation, Parameter } from "../../model/index.js";

/** The header that carries a key by which a server knows a repeated request (draft-ietf-httpapi-idempotency-key-header), under the name that the operation documents. Only of methods that are not repeatable by themselves. */
export function findKeyHeader({ method, parameters }: Operation): Parameter | undefined {
  if (method !== "post" && method !== "patch") return undefined;
  return parameters.find(
    ({ in: location, name }) => location === "header" && /^(?:x-)?idempotency-key$/iu.test(name),
  );
}
