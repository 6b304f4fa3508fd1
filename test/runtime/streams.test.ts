import { createParser } from "eventsource-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation } from "../../templates/runtime/contract.js";
import {
  createEventReader,
  createLineReader,
  readEvents,
  readLines,
  requestStream,
} from "../../templates/runtime/streams.js";
import { createClient } from "./support/client/client.js";
import { collect } from "./support/collect.js";
import { startServer, type Script } from "./support/misbehaving-server.js";

const fail = (message: string) => new Error(message);

/** The events of a text that comes in pieces. */
function readPieces(pieces: readonly string[]) {
  const cut = createLineReader(1e6, fail);
  const read = createEventReader(1e6, fail);
  return pieces.flatMap((piece) => cut(piece).flatMap((line) => read(line) ?? []));
}

function splitAt(text: string, cuts: readonly number[]): string[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => text.slice(from, places[index] ?? text.length));
}

describe("24: server-sent events", () => {
  const line = fc.constantFrom(
    "data: a",
    "data:b",
    "data",
    "data:  two",
    "event: tick",
    "event",
    "id: 1",
    "id: 1\0",
    "retry: 10",
    ": comment",
    "unknown: x",
    "",
    "",
  );
  const end = fc.constantFrom("\n", "\r", "\r\n");
  const stream = fc.array(fc.tuple(line, end)).map((lines) => lines.flat().join("") + "\n\n");

  it("are those that eventsource-parser finds, wherever the text is cut", () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat()), (text, cuts) => {
        const expected: unknown[] = [];
        let id = "";
        const parser = createParser({
          onEvent: (event) => {
            id = event.id ?? id;
            expected.push({ event: event.event ?? "message", data: event.data });
          },
        });
        parser.feed(text);
        const found = readPieces(splitAt(text, cuts));
        expect(found.map(({ event, data }) => ({ event, data }))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("are the same however the text is cut", () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat()), (text, cuts) => {
        expect(readPieces(splitAt(text, cuts))).toEqual(readPieces([text]));
      }),
    );
  });

  it("have no line without bounds", () => {
    const cut = createLineReader(10, fail);
    expect(() => cut("data: 12345678")).toThrow("answers more than 10 characters in a line");
  });

  it("have no data without bounds", () => {
    const read = createEventReader(10, fail);
    read("data: 1234");
    read("data: 1234");
    expect(() => read("data: 1234")).toThrow("answers more than 10 characters in an event");
  });
});

const operation: Operation = { id: "s.get", method: "GET", path: "/s", read: readEvents, end: "[DONE]" };

async function withServer(script: Script, use: (client: ReturnType<typeof createClient>) => Promise<void>) {
  const server = await startServer(script);
  try {
    await use(createClient({ baseUrl: server.origin, apiToken: "token-long", accountId: "acct" }));
  } finally {
    await server.close();
  }
}

const say =
  (text: string): Script =>
  ({ response }) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).end(text);
  };

describe("24: a stream", () => {
  it("has ended well for its one event when it has begun, even if it is cut short later", async () => {
    await withServer(
      ({ response }) => {
        response.writeHead(200).write('data: {"n":1}\n\n', () => response.destroy());
      },
      async (client) => {
        const ends: unknown[] = [];
        const told = client.with({ onEnd: ({ error }) => ends.push(error?.name ?? "well") });
        await expect(collect(requestStream(told, operation))).rejects.toMatchObject({
          name: "ConnectionError",
        });
        expect(ends).toEqual(["well"]);
      },
    );
  });

  it("ends at its sentinel", async () => {
    await withServer(say('data: {"n":1}\n\ndata: [DONE]\n\ndata: {"n":2}\n\n'), async (client) => {
      expect(await collect(requestStream(client, operation))).toEqual([{ n: 1 }]);
    });
  });

  it("gives each event once where several are asked for at the same time", async () => {
    await withServer(say("data: 1\n\ndata: 2\n\ndata: 3\n\ndata: [DONE]\n\n"), async (client) => {
      const events = (await requestStream(client, operation))[Symbol.asyncIterator]();
      const asked = [1, 2, 3, 4, 5].map(() => events.next());
      expect((await Promise.all(asked)).map(({ value }) => value as unknown)).toEqual([
        ...[1, 2, 3],
        ...[undefined, undefined],
      ]);
    });
  });

  it("gives what came before an event that is wrong, and nothing after it", async () => {
    await withServer(say("data: 1\n\ndata: <\n\ndata: 3\n\n"), async (client) => {
      const events = (await requestStream(client, operation))[Symbol.asyncIterator]();
      expect(await events.next()).toEqual({ done: false, value: 1 });
      await expect(events.next()).rejects.toMatchObject({ name: "ResponseError" });
      expect(await events.next()).toEqual({ done: true, value: undefined });
    });
  });

  it("throws an error event, without the credentials in it", async () => {
    await withServer(say('event: error\ndata: {"message":"no token-long"}\n\n'), async (client) => {
      await expect(collect(requestStream(client, operation))).rejects.toMatchObject({
        name: "APIError",
        errors: [{ message: "no [redacted]" }],
      });
    });
  });

  it("keeps what came in place of JSON in the error", async () => {
    await withServer(say("data: <html>\n\n"), async (client) => {
      await expect(collect(requestStream(client, operation))).rejects.toMatchObject({ body: "<html>" });
    });
  });

  it.each([
    ["an event that is not JSON", say("data: <html>\n\n"), "ResponseError"],
    [
      "a connection that breaks",
      ({ response }) => {
        response.writeHead(200).write('data: {"n":1}\n\n', () => response.destroy());
      },
      "ConnectionError",
    ],
    [
      "a status that is none of success",
      ({ response }) => {
        response.writeHead(404).end("{}");
      },
      "NotFoundError",
    ],
  ])("fails with %s", async (_, script, name) => {
    await withServer(script, async (client) => {
      await expect(collect(requestStream(client, operation))).rejects.toMatchObject({ name });
    });
  });

  it("is a TimeoutError where nothing comes for as long as `timeout`", async () => {
    await withServer(
      ({ response }) => {
        response.writeHead(200).write(": waiting\n");
      },
      async (client) => {
        const stream = requestStream(client, operation, {}, { timeout: 50 });
        await expect(collect(stream)).rejects.toMatchObject({ name: "TimeoutError" });
      },
    );
  });

  it.each(["application/json", "text/html; charset=utf-8"])(
    "is a ResponseError with the body where the answer is another: %s",
    async (type) => {
      const answer: Script = ({ response }) =>
        response.writeHead(200, { "content-type": type }).end('{"message":"no stream today"}');
      await withServer(answer, async (client) => {
        const { error } = await requestStream(client, operation).safe();
        expect(error).toMatchObject({
          name: "ResponseError",
          status: 200,
          body: { message: "no stream today" },
        });
        expect(error?.message).toContain(`answers ${type}, no events`);
      });
    },
  );

  it("is aborted within 50 ms", async () => {
    await withServer(
      ({ response }) => {
        response.writeHead(200).write('data: {"n":1}\n\n');
      },
      async (client) => {
        const controller = new AbortController();
        const read = async () => {
          for await (const event of requestStream(client, operation, {}, { signal: controller.signal })) {
            expect(event).toEqual({ n: 1 });
            setTimeout(() => {
              controller.abort();
            }, 10);
          }
        };
        await expect(read()).rejects.toMatchObject({ name: "AbortError" });
      },
    );
  });

  it("gives nothing more once it is aborted, of what has come already either", async () => {
    await withServer(say('data: {"n":1}\n\ndata: {"n":2}\n\n'), async (client) => {
      const controller = new AbortController();
      const events: unknown[] = [];
      const read = async () => {
        for await (const event of requestStream(client, operation, {}, { signal: controller.signal })) {
          events.push(event);
          controller.abort();
        }
      };
      await expect(read()).rejects.toMatchObject({ name: "AbortError" });
      expect(events).toEqual([{ n: 1 }]);
    });
  });

  it.each([
    [
      "it is aborted while nobody reads",
      async (stream: AsyncIterator<unknown>, controller: AbortController) => {
        await stream.next();
        controller.abort();
      },
    ],
    [
      "it is left while an event is awaited",
      async (stream: AsyncIterator<unknown>) => {
        await stream.next();
        const next = stream.next();
        await stream.return?.();
        expect(await next).toEqual({ done: true, value: undefined });
      },
    ],
    [
      "it is left before the first event is asked for",
      async (stream: AsyncIterator<unknown>) => {
        await stream.return?.();
      },
    ],
  ])("closes its connection where %s", async (_, leave) => {
    let closed: Promise<unknown> = Promise.resolve();
    await withServer(
      ({ response }) => {
        closed = new Promise((resolve) => response.on("close", resolve));
        response.writeHead(200).write('data: {"n":1}\n\n');
      },
      async (client) => {
        const controller = new AbortController();
        const call = requestStream(client, operation, {}, { signal: controller.signal });
        await leave(call[Symbol.asyncIterator](), controller);
        await closed;
        await expect(call).resolves.toBeDefined();
      },
    );
  });

  it("closes its connection where it is left early", async () => {
    let closed: Promise<unknown> = Promise.resolve();
    await withServer(
      ({ response }) => {
        closed = new Promise((resolve) => response.on("close", resolve));
        response.writeHead(200).write('data: {"n":1}\n\n');
      },
      async (client) => {
        for await (const event of requestStream<{ n: number }>(client, operation)) if (event.n === 1) break;
        await closed;
      },
    );
  });

  it("of lines keeps the last one without an end", async () => {
    await withServer(say('{"n":1}\r\n\r\n{"n":2}'), async (client) => {
      expect(await collect(requestStream(client, { ...operation, read: readLines }))).toEqual([
        { n: 1 },
        { n: 2 },
      ]);
    });
  });
});
