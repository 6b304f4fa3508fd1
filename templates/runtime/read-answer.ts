import { findErrorKind, findErrors } from "./api-error.js";
import { toConnectionError } from "./connection-error.js";
import { ResponseError } from "./errors.js";
import type { Fail } from "./fail.js";
import { findMember } from "./member.js";
import type { Operation } from "./operation.js";
import { readChunks, readText } from "./read.js";
import { redactJson } from "./redact.js";
import type { ClientState } from "./state.js";

/** A JSON value, undefined where the text is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The result that an answer holds, and the body it stands in. Throws what the answer, or its loss, stands for. */
export async function readAnswer(
  { options: { maxResponseBytes = 100_000_000 }, redact }: ClientState,
  { envelope, optional, pages, read, unwrap }: Operation,
  response: Response,
  fail: Fail,
): Promise<readonly [value: unknown, body?: unknown]> {
  const { ok, status } = response;
  const details = { status, headers: response.headers };
  const mediaType = response.headers.get("content-type") ?? "";
  const chunks = await readChunks(response, maxResponseBytes, () =>
    fail(
      ResponseError,
      `answered more than ${maxResponseBytes} bytes`,
      details,
    ),
  ).catch((error: unknown) => {
    // The status of an error tells more than the loss of its text.
    if (!ok) return [];
    throw toConnectionError(error, fail, details);
  });
  if (ok && read) return [read(chunks, mediaType)];
  const text = readText(chunks);
  const body = parseJson(text);
  if (!ok || (envelope && findMember(body, ["success"]) === false)) {
    const errors = redactJson(findErrors(body), redact);
    const reasons = errors.map(
      ({ code = "", message }) => `: ${message} ${code}`,
    );
    throw fail(findErrorKind(status), `answered ${status}${reasons.join("")}`, {
      ...details,
      errors,
    });
  }
  const value = findMember(
    body,
    pages?.items ?? (unwrap === undefined ? [] : [unwrap]),
  );
  const isDue = !optional || (body === undefined && text);
  if (pages ? !Array.isArray(value) : value === undefined && isDue) {
    throw fail(
      ResponseError,
      `answered ${status} ${mediaType} without the documented result`,
      details,
    );
  }
  return [value, body];
}
