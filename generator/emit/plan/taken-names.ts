import type { ResourcePlan } from "./resource-plan.js";

/** What modules of request functions import from the runtime. */
export const importedFromRuntime: ReadonlySet<string> = new Set([
  "Call",
  "Client",
  "BytesInput",
  "FileInput",
  "AcceptingCall",
  "DocumentedError",
  "ClientCredentialsOptions",
  "addKey",
  "Operation",
  "PagedCall",
  "PagedOperation",
  "RequestOptions",
  "nextCursor",
  "nextNumber",
  "StreamCall",
  "readBlob",
  "readByStatus",
  "readEvents",
  "readLines",
  "readNothing",
  "readRecords",
  "readResult",
  "readText",
  "readTextEvents",
  "request",
  "requestPages",
  "requestStream",
  "writeBasic",
  "writeBytes",
  "writeCookie",
  "writeCookieKey",
  "writeForm",
  "writeGivenForm",
  "writeGivenMembers",
  "writeGivenMerged",
  "writeHeader",
  "writeHeaderStyled",
  "writeJson",
  "writeLines",
  "writeRecords",
  "writeMembers",
  "writeMerged",
  "writeMultipart",
  "writePath",
  "writeQueryKey",
  "writeQueryString",
  "writeScheme",
  "writeStyled",
  "writeText",
  "writeValue",
]);

/** The types that the root exports of the runtime, by the file of the runtime. */
export const runtimeExports: Readonly<Record<string, readonly string[]>> = {
  contract: [
    "BareOptions",
    "Call",
    "Client",
    "EndEvent",
    "Operation",
    "Pacer",
    "RequestEvent",
    "RequestOptions",
    "ResponseEvent",
    "ResultReader",
    "RetryEvent",
    "RuntimeOptions",
    "SafeResult",
    "SecretOption",
    "ValidationOptions",
  ],
  "create-client": ["Bound"],
  forms: ["BytesInput", "FileInput"],
  // What stands in where the platform's types are missing: inferred types of consumers name them.
  platform: ["PlainBlob", "PlainHeaders", "PlainResponse", "PlainSignal"],
  schemes: ["BasicCredential"],
  streams: ["EventStream", "ServerSentEvent", "StreamCall"],
  errors: ["ErrorDetails", "ErrorEntry", "Issue"],
  pages: ["Page", "PageInfo", "PagedCall"],
  validator: ["ValidateOptions", "Validator"],
};

/** The classes of `runtime/errors.ts`; the root exports them all. */
export const errorExports: readonly string[] = [
  "APIError",
  "AbortError",
  "AuthenticationError",
  "BadRequestError",
  "ClientError",
  "ConflictError",
  "ConnectionError",
  "InternalServerError",
  "NotFoundError",
  "PermissionDeniedError",
  "RateLimitError",
  "RequestError",
  "ResponseError",
  "TimeoutError",
  "UnprocessableEntityError",
];

/** Values that every root exports; no namespace and no factory may have their names. */
export const rootValues: readonly string[] = [
  ...errorExports,
  "ValidationError",
  "createClient",
  "createClientCredentials",
  "createPacer",
  "isErrorOf",
];

/** Subpaths that every package has, beside those of its resources. */
export const rootSubpaths: readonly string[] = ["client", "mock", "validators"];

/** Files of `src` that every package has, without extension. */
export const rootFiles: readonly string[] = ["client", "errors", "index", "mock", "validators"];

/** Globals that generated types and functions use. */
const globals = ["Blob"];

/** The names at the root of the package that no type may have: those of the runtime, of the factory and of the namespaces. */
export function takenAtRoot(factory: string, resources: readonly ResourcePlan[]): ReadonlySet<string> {
  return new Set([
    ...importedFromRuntime,
    ...Object.values(runtimeExports).flat(),
    ...rootValues,
    ...globals,
    "ClientOptions",
    factory,
    ...resources.map((resource) => resource.namespace[0] ?? ""),
  ]);
}
