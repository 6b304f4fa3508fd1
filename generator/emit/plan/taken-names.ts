import type { ImportedNames, ResourcePlan } from "./resource-plan.js";

/** What modules of request functions import from the runtime. */
export const importedFromRuntime: ImportedNames = new Set([
  "Call",
  "Client",
  "Operation",
  "PagedCall",
  "PagedOperation",
  "RequestOptions",
  "nextCursor",
  "nextNumber",
  "readBlob",
  "readNothing",
  "readText",
  "request",
  "requestPages",
  "writeForm",
  "writeMembers",
  "writeMerged",
  "writeRaw",
  "writeValue",
]);

/** What the root exports of the runtime, by the file of the runtime. */
export const runtimeExports: Readonly<Record<string, readonly string[]>> = {
  call: ["Call", "SafeResult"],
  client: ["Client"],
  pages: ["Page", "PageInfo", "PagedCall"],
  options: ["RequestEvent", "RequestOptions", "ResponseEvent", "RetryEvent", "ValidationOptions"],
  validator: ["Issue", "ValidateOptions", "Validator"],
};

/** What `runtime/errors.ts` exports; the root exports all of it. */
export const errorExports: readonly string[] = [
  "APIError",
  "AbortError",
  "AuthenticationError",
  "BadRequestError",
  "ClientError",
  "ConflictError",
  "ConnectionError",
  "ErrorDetails",
  "ErrorEntry",
  "InternalServerError",
  "NotFoundError",
  "PermissionDeniedError",
  "RateLimitError",
  "RequestError",
  "ResponseError",
  "TimeoutError",
  "UnprocessableEntityError",
];

/** Globals that generated types and functions use. */
const globals = ["Blob"];

/** The names at the root of the package that no type may have: those of the runtime, of the factory and of the namespaces. */
export function takenAtRoot(factory: string, resources: readonly ResourcePlan[]): ReadonlySet<string> {
  return new Set([
    ...importedFromRuntime,
    ...Object.values(runtimeExports).flat(),
    ...errorExports,
    ...globals,
    "ClientOptions",
    "ValidationError",
    "createClient",
    factory,
    ...resources.map((resource) => resource.namespace[0] ?? ""),
  ]);
}
