import { findErrorKind, findErrors } from "./api-error.js";
import { ResponseError } from "./errors.js";
import type { Exchange } from "./exchange.js";
import type { Fail } from "./fail.js";
import { findMember } from "./member.js";
import type { Operation } from "./operation.js";
import type { RuntimeOptions } from "./options.js";
import { readChunks, readText } from "./read.js";
import { redactJson, type Redact } from "./redact.js";

/** A JSON value, undefined where the text is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The result that an answer holds. Throws the error that it, or its loss, stands for. */
export async function readAnswer(
  { maxResponseBytes = 100_000_000 }: RuntimeOptions,
  { envelope, optional, pages, read, unwrap }: Operation,
  response: Response,
  exchange: Exchange,
  redact: Redact,
  fail: Fail,
): Promise<unknown> {
  const { headers, ok, status } = response;
  const mediaType = headers.get("content-type") ?? "";
  const chunks = await readChunks(response, maxResponseBytes, () =>
    fail(ResponseError, `answers more than ${maxResponseBytes} bytes`),
  ).catch((error: unknown) => {
    // The status of an error tells more than the loss of its text.
    if (ok) throw error;
    return [];
  });
  if (ok && read) return read(chunks, mediaType);
  const text = readText(chunks);
  const body = (exchange.body = parseJson(text));
  if (!ok || (envelope && findMember(body, ["success"]) === false)) {
    const errors = redactJson(findErrors(body), redact);
    const reasons = errors.map(
      ({ code = "", message }) => `: ${message} ${code}`,
    );
    throw fail(findErrorKind(status), `answers ${status}${reasons.join("")}`, {
      errors,
    });
  }
  const value = findMember(
    body,
    pages?.items ?? (unwrap === undefined ? [] : [unwrap]),
  );
  const isDue = !optional || (body === undefined && text);
  if (pages ? !Array.isArray(value) : value === undefined && isDue) {
    throw fail(ResponseError, `answers ${status} ${mediaType} without result`);
  }
  return value;
}
