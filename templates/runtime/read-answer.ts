import { findErrorKind, findErrors } from "./api-error.js";
import type { Fail } from "./fail.js";
import { findMember } from "./member.js";
import type { Operation } from "./operation.js";
import { readChunks, readText } from "./read.js";
import { redactJson } from "./redact.js";
import type { ClientState } from "./state.js";

/** What a response holds. */
export interface Answer {
  /** The result of the operation, the items of a page. */
  readonly value?: unknown;
  /** The JSON that it stands in. */
  readonly body?: unknown;
}

interface Envelope {
  readonly success?: unknown;
}

/** A JSON value, undefined where the text is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The result that a response holds. Throws the error that it, or its loss, stands for. */
export async function readAnswer(
  { options, redact }: ClientState,
  { envelope, optional, pages, read, unwrap }: Operation,
  response: Response,
  fail: Fail,
): Promise<Answer> {
  const { ok, status } = response;
  const chunks = await readChunks(
    response,
    options.maxResponseBytes ?? 100_000_000,
    fail,
  );
  if (ok && read) return { value: read(chunks, response) };
  const text = readText(chunks);
  const body = parseJson(text);
  if (
    !ok ||
    (envelope && (body as Envelope | null | undefined)?.success === false)
  ) {
    const errors = redactJson(findErrors(body), redact);
    const reasons = errors.map(
      ({ code = "", message }) => `: ${message} ${code}`,
    );
    throw fail(
      `answers ${status}${reasons.join("")}`,
      { errors },
      findErrorKind(status),
    );
  }
  const value = findMember(body, unwrap ?? []);
  const isDue = !optional || (body === undefined && text);
  if ((value === undefined && isDue) || (pages && !Array.isArray(value)))
    throw fail(`answers ${status} without result`);
  return { value, body };
}
