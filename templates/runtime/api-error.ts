import {
  APIError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
  type ErrorEntry,
} from "./errors.js";

const kinds: Readonly<Record<number, typeof APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** The class of the error that a status stands for. */
export function findErrorKind(status: number): typeof APIError {
  return kinds[status] ?? (status < 500 ? APIError : InternalServerError);
}

interface ErrorBody {
  readonly errors?: unknown;
  readonly error?: unknown;
}

/** The errors that a body documents: a list `errors`, one `error`, or itself. */
export function readErrors(body: unknown, redact: (text: string) => string): readonly ErrorEntry[] {
  const { errors, error } = (body ?? {}) as ErrorBody;
  return [errors ?? error ?? body]
    .flat()
    .filter((entry) => typeof (entry as ErrorEntry | null)?.message === "string")
    .map((entry) => {
      const { code, message } = entry as ErrorEntry;
      return { code: typeof code === "string" ? redact(code) : code, message: redact(message) };
    });
}
