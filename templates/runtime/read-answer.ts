import { findErrorKind, readErrors } from "./api-error.js";
import { toConnectionError } from "./connection.js";
import { ResponseError, type ClientError, type ErrorDetails } from "./errors.js";
import type { Fail } from "./failure.js";
import { findMember } from "./member.js";
import type { Operation } from "./operation.js";
import { decodeText, readChunks } from "./read-body.js";
import type { Settings } from "./settings.js";

type Redact = Settings["redact"];

/** What an error or an event shows of a response; a server can repeat credentials in its headers. */
export function describeResponse({ headers, status }: Response, redact: Redact) {
  const safe = new Headers([...headers].map(([name, value]): [string, string] => [name, redact(value)]));
  const requestId = safe.get("cf-ray") ?? safe.get("x-request-id") ?? safe.get("request-id") ?? undefined;
  return { status, headers: safe, requestId };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function createApiError(body: unknown, details: ErrorDetails, redact: Redact, fail: Fail): ClientError {
  const { status = 0 } = details;
  const errors = readErrors(body, redact);
  const messages = errors.map(({ code, message }) => (code === undefined ? message : `${message} (${code})`));
  return fail(findErrorKind(status), [`answered ${status}`, ...messages].join(": "), { ...details, errors });
}

/** The text of a body as the value that a call returns, for a page the whole body. */
function readJson(
  operation: Operation,
  text: string,
  failApi: (body: unknown) => Error,
  failAnswer: (problem: string) => Error,
): unknown {
  const { envelope, optional, pages, unwrap } = operation;
  if (!text.trim()) {
    if (optional) return undefined;
    throw failAnswer("an empty body");
  }
  const body = parseJson(text);
  if (body === undefined) throw failAnswer("what is not JSON");
  if (envelope && findMember(body, ["success"]) === false) throw failApi(body);
  if (pages && !Array.isArray(findMember(body, pages.items))) throw failAnswer("no list");
  const value = unwrap === undefined ? body : findMember(body, [unwrap]);
  if (value === undefined && !optional) throw failAnswer(`no ${unwrap ?? ""}`);
  return value;
}

async function readBody(response: Response, limit: number, details: ErrorDetails, fail: Fail) {
  try {
    const failTooLarge = () => fail(ResponseError, `answered more than ${limit} bytes`, details);
    return await readChunks(response, limit, failTooLarge);
  } catch (error) {
    // The status of an error tells more than the loss of its text.
    if (!response.ok) return [];
    throw toConnectionError(error, fail, details);
  }
}

/** The value that a call returns, for a page the whole body. Throws what the answer, or its loss, stands for. */
export async function readAnswer(
  { options, redact }: Settings,
  operation: Operation,
  response: Response,
  fail: Fail,
): Promise<unknown> {
  const details = describeResponse(response, redact);
  const chunks = await readBody(response, options.maxResponseBytes ?? 100_000_000, details, fail);
  if (!response.ok) throw createApiError(parseJson(decodeText(chunks)), details, redact, fail);
  const type = response.headers.get("content-type") ?? "";
  switch (operation.answer) {
    case "none":
      return undefined;
    case "blob":
      return new Blob(chunks, { type });
    case "text":
      return decodeText(chunks);
    case undefined:
      return readJson(
        operation,
        decodeText(chunks),
        (body) => createApiError(body, details, redact, fail),
        (problem) => fail(ResponseError, `answered ${response.status} ${type} with ${problem}`, details),
      );
  }
}
