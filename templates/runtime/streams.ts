import type {
  AnswerReader,
  Call,
  CallState,
  Client,
  Operation,
  RequestOptions,
} from "./contract.js";
import type { Response } from "./platform.js";
import { failAnswered, keepBody, parse, readText } from "./read.js";
import { listen, runWithin, toClientError } from "./retry.js";
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
  /** What the server has; values of JSON are events without names. */
  events(): AsyncIterable<ServerSentEvent<T>>;
}

/** A stream on its way: awaits to the stream, iterates over what it brings. */
export interface StreamCall<T, E = unknown>
  extends Call<EventStream<T>, E>, AsyncIterable<T> {}

/** What an iterator says when nothing more comes. */
const over = { done: true, value: undefined } as const;

/** Performs an operation that answers with a stream. */
export function requestStream<T, E = unknown>(
  client: Client,
  operation: Operation,
  params?: object,
  options?: RequestOptions,
): StreamCall<T, E> {
  const call = request<EventStream<T>, E>(client, operation, params, options);
  return Object.assign(call, {
    [Symbol.asyncIterator](): AsyncIterator<T> {
      let items: AsyncIterator<T> | undefined;
      const begin = () =>
        call.then((stream) => (items ??= stream[Symbol.asyncIterator]()));
      return {
        next: () => items?.next() ?? begin().then((begun) => begun.next()),
        return: () =>
          begin().then(
            (begun) => begun.return?.() ?? over,
            () => over,
          ),
      };
    },
  });
}

/** Cuts a text, in whatever pieces it comes, at each CR, LF or CRLF, or at another mark. */
export function createLineReader(
  limit: number,
  fail: (message: string) => Error,
  mark: RegExp | string = /\r\n?|\n/,
): (text: string) => string[] {
  let rest = "";
  let isAfterReturn = false;
  return (text) => {
    // The line feed of a CRLF that was cut in two.
    const start = isAfterReturn && text.startsWith("\n") ? 1 : 0;
    if (text) isAfterReturn = text.endsWith("\r");
    const lines = text.slice(start).split(mark);
    lines[0] = rest + (lines[0] ?? "");
    rest = lines.pop() ?? "";
    if (rest.length > limit)
      throw fail(`answers more than ${limit} characters in a line`);
    return lines;
  };
}

/** Makes events of the lines of `text/event-stream`; what is no field is a comment. */
export function createEventReader(
  limit: number,
  fail: (message: string) => Error,
): (line: string) => ServerSentEvent<string> | undefined {
  let data: string | undefined;
  let event = "";
  let id = "";
  return (line) => {
    if (line === "") {
      const found =
        data === undefined
          ? undefined
          : { event: event || "message", data, id };
      data = undefined;
      event = "";
      return found;
    }
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value =
      colon < 0 ? "" : line.slice(colon + (line[colon + 1] === " " ? 2 : 1));
    if (name === "data") {
      data = data === undefined ? value : `${data}\n${value}`;
      if (data.length > limit)
        throw fail(`answers more than ${limit} characters in an event`);
    } else if (name === "event") event = value;
    else if (name === "id" && !value.includes("\0")) id = value;
    return undefined;
  };
}

/** A body that is read as it comes. */
interface OpenBody {
  /** The next bytes, undefined where it ends. Waits for them no longer than `timeout`. */
  read(): Promise<Uint8Array | undefined>;
  /** Closes the connection; a read that waits ends. */
  close(): void;
}

/** Opens a body; the caller's signal closes it at any moment. */
function openBody(call: CallState, response: Response): OpenBody {
  const { signal, timeout } = call.options;
  const body = response.body as Partial<ReadableStream<Uint8Array>> | null;
  const reader = body?.getReader?.();
  const close = () => {
    leave?.();
    void reader?.cancel().catch(() => undefined);
  };
  const leave = signal && listen(signal, close);
  // React Native has no stream.
  let whole = reader ? undefined : () => response.text();
  const readWhole = async () => {
    const text = await whole?.();
    whole = undefined;
    return text === undefined ? text : new TextEncoder().encode(text);
  };
  const readNext = async () => (await reader?.read())?.value;
  return {
    read: () => runWithin(call, timeout, reader ? readNext : readWhole),
    close,
  };
}

/** The lines of a body, or what stands between other marks; one without an end is none, unless `end` is one. */
async function* readBodyLines(
  call: CallState,
  body: OpenBody,
  end = "",
  mark?: string,
): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  const read = createLineReader(call.options.maxResponseBytes, call.fail, mark);
  let chunk;
  while ((chunk = await body.read()))
    yield read(decoder.decode(chunk, { stream: true }));
  yield read(decoder.decode() + end);
}

function readData(text: string, call: CallState): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const [, , kept] = keepBody(call, text);
    throw call.fail("answers an event that is not JSON", kept);
  }
}

/** Makes an event of a line and those before it: undefined where it is not complete yet, null where the stream ends. */
type LineReader = (line: string) => ServerSentEvent<unknown> | null | undefined;

/** The stream of a body whose lines make events. Its iterators are written out: a generator in a generator takes twice as long. */
function openStream(
  call: CallState,
  response: Response,
  readLine: LineReader,
  end?: string,
  mark?: string,
): readonly [EventStream<unknown>] {
  const { signal } = call.options;
  const body = openBody(call, response);
  const chunks = readBodyLines(call, body, end, mark);
  let lines: readonly string[] = [];
  let position = 0;
  let isOver = false;
  let loading: Promise<void> | undefined;
  const load = async () => {
    const chunk = await chunks.next();
    isOver ||= chunk.done === true;
    lines = chunk.done ? [] : chunk.value;
    position = 0;
    loading = undefined;
  };
  const close = async () => {
    isOver = true;
    body.close();
    await chunks.return(undefined);
    return over;
  };
  /** The next event of the lines that are there, null where the stream ends, undefined where more lines must come. */
  const findNext = () => {
    let event: ReturnType<LineReader>;
    while (event === undefined && position < lines.length)
      event = readLine(lines[position++] ?? "");
    return event;
  };
  const iterate = <T>(
    pick: (event: ServerSentEvent<unknown>) => T,
  ): AsyncIterableIterator<T> => ({
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      try {
        while (!isOver) {
          // Events that came before are not wanted any more: it throws.
          if (signal?.aborted) await runWithin(call, 0);
          const event = findNext();
          if (event) return { done: false, value: pick(event) };
          if (event === null) break;
          // Calls at the same time wait for the same lines.
          await (loading ??= load());
        }
      } catch (reason) {
        await close();
        throw toClientError(reason, call);
      }
      return close();
    },
    return: close,
  });
  const events = () => iterate((event) => event);
  return [
    { [Symbol.asyncIterator]: () => iterate(({ data }) => data), events },
  ];
}

/** `text/event-stream`, whose data are JSON. It ends at the sentinel of the operation; an event named `error` is one. */
export const readEvents: AnswerReader = (...source) =>
  readServerEvents(readData, ...source);

/** `text/event-stream`, whose data are texts. */
export const readTextEvents: AnswerReader = (...source) =>
  readServerEvents((text) => text, ...source);

/** `text/event-stream`, whose data are texts and JSON: by the names of the events, or else JSON where that is a list or an object. */
export const readMixedEvents: AnswerReader = (...source) =>
  readServerEvents(
    (text, call, event) => {
      const { texts } = call.operation;
      if (texts) return texts.includes(event) ? text : readData(text, call);
      const value = parse(text);
      return Object(value) === value ? value : text;
    },
    ...source,
  );

async function readServerEvents(
  readOne: (text: string, call: CallState, event: string) => unknown,
  ...[call, response, check]: Parameters<AnswerReader>
) {
  const { end, isEvent, item } = call.operation;
  const type = response.headers.get("content-type") ?? "";
  if (/json|html/i.test(type)) {
    const [text] = await readText(call, response, check);
    throw call.fail(
      `answers ${type}, no events`,
      keepBody(call, String(text))[2],
    );
  }
  const read = createEventReader(call.options.maxResponseBytes, call.fail);
  return openStream(call, response, (line) => {
    const found = read(line);
    if (!found) return undefined;
    if (found.data === end) return null;
    if (found.event === "error") throw failAnswered(call, response, found.data);
    const { event, id } = found;
    const data = readOne(found.data, call, event);
    const value = isEvent ? { event, data, id } : data;
    check(value, item);
    return { event, data: value, id };
  });
}

/** Values of JSON, each after a mark, or on a line of its own. */
function readValues(
  mark: string | undefined,
  ...[call, response, check]: Parameters<AnswerReader>
) {
  const { end, item } = call.operation;
  return openStream(
    call,
    response,
    (text) => {
      if (!text.trim()) return undefined;
      if (text === end) return null;
      // A number or a word without an end may go on (RFC 7464, section 2.4).
      if (mark && /\w$/.test(text)) throw call.fail("answers a cut value");
      const data = readData(text, call);
      check(data, item);
      return { event: "message", data, id: "" };
    },
    mark ?? "\n",
    mark,
  );
}

/** NDJSON: a value on each line; empty lines are none. */
export const readLines: AnswerReader = (...source) =>
  readValues(undefined, ...source);

/** A sequence of JSON (RFC 7464): a value after each record separator. */
export const readRecords: AnswerReader = (...source) =>
  readValues("\x1e", ...source);
