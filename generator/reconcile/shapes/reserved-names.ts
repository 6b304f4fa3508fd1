/** Names that every TypeScript program knows already; a type of ours by such a name would hide them from its readers. */
const globals = [
  "Array Boolean Date Error Function Map Number Object Promise Proxy Record Set String Symbol",
  "Blob Body Cache Document Element Event File Headers Location Node Option Range Request Response",
  "Selection Text URL Window Worker",
];

/** Names that the root of every client package exports besides the types of its API. */
const exportsOfClient = [
  "APIError AuthenticationError BadRequestError ConflictError ConnectionError InternalServerError NotFoundError",
  "PermissionDeniedError RateLimitError RequestError ResponseError TimeoutError UnprocessableEntityError",
  "ValidationError Call Client ClientOptions Credential Issue Operation Page PageInfo PagedCall Pagination",
  "RequestEvent RequestOptions ResponseEvent RetryEvent SafeResult Validator ValidateOptions ValidationResult",
];

/** Names that a shape never gets by rule; documented names are the emitter's to keep apart. */
export const reservedNames: ReadonlySet<string> = new Set(
  [...globals, ...exportsOfClient].flatMap((names) => names.split(" ")),
);
