import type {
  AnswerReader,
  Call,
  CallState,
  Client,
  Operation,
  RequestOptions,
} from "./contract.js";
import type { Response } from "./platform.js";
import { toClientError } from "./retry.js";
import { runWithin } from "./run-within.js";
import { failAnswered } from "./server-words.js";
import { request } from "./start-call.js";

/** An event of `text/event-stream` (WHATWG HTML, section "Server-sent events"). */
export interface ServerSentEvent<T> {
  /** `message` where the server names none. */
  readonly event: string;
  readonly data: T;
  /** The last id that the server gave; empty where it gave none. */
  readonly id: string;
}

/** A stream that can be read once. To leave it early closes the connection. */
export interface EventStream<T> extends AsyncIterable<T> {
  /** What the server has; lines of NDJSON are events without names. */
  events(): AsyncIterable<ServerSentEvent<T>>;
}

/** A stream on its way: awaits to the stream, iterates over what it brings. */
export interface StreamCall<T, E = unknown>
  extends Call<EventStream<T>, E>, AsyncIterable<T> {}

/** Performs an operation that answers with a stream. */
export function requestStream<T, E = unknown>(
  client: Client,
  operation: Operation,
  params?: object,
  options?: RequestOptions,
): StreamCall<T, E> {
  const call = request<EventStream<T>, E>(client, operation, params, options);
  return Object.assign(call, {
    async *[Symbol.asyncIterator]() {
      yield* await call;
    },
  });
}

/** The result that a stream is. */
const toResult = (
  events: AsyncIterable<ServerSentEvent<unknown>>,
): readonly [EventStream<unknown>] => [
  {
    events: () => events,
    async *[Symbol.asyncIterator]() {
      for await (const { data } of events) yield data;
    },
  },
];

/** Cuts a text, in whatever pieces it comes, at each CR, LF or CRLF. */
export function createLineReader(
  limit: number,
  fail: (message: string) => Error,
): (text: string) => string[] {
  let rest = "";
  let isAfterReturn = false;
  const end = /\r\n?|\n/g;
  return (text) => {
    const lines: string[] = [];
    // The line feed of a CRLF that was cut in two.
    let start = isAfterReturn && text.startsWith("\n") ? 1 : 0;
    if (text) isAfterReturn = text.endsWith("\r");
    end.lastIndex = start;
    for (let found; (found = end.exec(text)); start = end.lastIndex) {
      lines.push(rest + text.slice(start, found.index));
      rest = "";
    }
    rest += text.slice(start);
    if (rest.length > limit)
      throw fail(`answers more than ${limit} characters in a line`);
    return lines;
  };
}

/** Makes events of the lines of `text/event-stream`; what is no field is a comment. */
export function createEventReader(): (
  line: string,
) => ServerSentEvent<string> | undefined {
  let data: string[] = [];
  let event = "";
  let id = "";
  return (line) => {
    if (line === "") {
      const found = data.length
        ? { event: event || "message", data: data.join("\n"), id }
        : undefined;
      data = [];
      event = "";
      return found;
    }
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value =
      colon < 0 ? "" : line.slice(colon + (line[colon + 1] === " " ? 2 : 1));
    if (name === "data") data.push(value);
    else if (name === "event") event = value;
    else if (name === "id" && !value.includes("\0")) id = value;
    return undefined;
  };
}

/** The bytes of a body as they come. Waits for each no longer than `timeout`; to leave it closes the connection. */
async function* readBytes(
  call: CallState,
  response: Response,
): AsyncGenerator<Uint8Array> {
  const body = response.body as Partial<ReadableStream<Uint8Array>> | null;
  const reader = body?.getReader?.();
  try {
    if (!reader) {
      yield new TextEncoder().encode(await response.text());
      return;
    }
    for (;;) {
      const { done, value } = await runWithin<
        ReadableStreamReadResult<Uint8Array>
      >(call, call.options.timeout, () => reader.read());
      if (done) return;
      yield value;
    }
  } catch (reason) {
    throw toClientError(reason, call);
  } finally {
    void reader?.cancel().catch(() => undefined);
  }
}

/** The lines of a body; one without an end is none, unless it is kept. */
async function* readBodyLines(
  call: CallState,
  response: Response,
  keepsLast: boolean,
): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  const read = createLineReader(call.options.maxResponseBytes, call.fail);
  for await (const chunk of readBytes(call, response))
    yield read(decoder.decode(chunk, { stream: true }));
  yield read(decoder.decode() + (keepsLast ? "\n" : ""));
}

function readData(text: string, { fail }: CallState): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw fail("answers an event that is not JSON");
  }
}

/** `text/event-stream`, whose data are JSON. It ends at the sentinel of the operation; an event named `error` is one. */
export const readEvents: AnswerReader = (...source) =>
  toResult(readServerEvents(readData, ...source));

/** `text/event-stream`, whose data are texts. */
export const readTextEvents: AnswerReader = (...source) =>
  toResult(readServerEvents((text) => text, ...source));

async function* readServerEvents(
  readOne: (text: string, call: CallState) => unknown,
  ...[call, response, check]: Parameters<AnswerReader>
): AsyncGenerator<ServerSentEvent<unknown>> {
  const { end, isEvent, item } = call.operation;
  const read = createEventReader();
  for await (const lines of readBodyLines(call, response, false)) {
    for (const line of lines) {
      const found = read(line);
      if (!found) continue;
      if (found.data === end) return;
      if (found.event === "error")
        throw failAnswered(call, response, found.data);
      const event = { ...found, data: readOne(found.data, call) };
      const value = isEvent ? event : event.data;
      check(value, item);
      yield { ...event, data: value };
    }
  }
}

/** NDJSON: a value on each line; empty lines are none. */
export const readLines: AnswerReader = (...source) =>
  toResult(readJsonLines(...source));

async function* readJsonLines(
  ...[call, response, check]: Parameters<AnswerReader>
): AsyncGenerator<ServerSentEvent<unknown>> {
  const { end, item } = call.operation;
  for await (const lines of readBodyLines(call, response, true)) {
    for (const line of lines) {
      if (!line.trim()) continue;
      if (line === end) return;
      const data = readData(line, call);
      check(data, item);
      yield { event: "message", data, id: "" };
    }
  }
}
