import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RetryEvent } from "../../templates/runtime/contract.js";
import { createPacer } from "../../templates/runtime/retry.js";
import { createClient, type ClientOptions } from "./support/client/client.js";
import * as gateways from "./support/client/resources/gateways.js";
import * as logs from "./support/client/resources/logs.js";
import { success } from "./support/misbehaving-server.js";
import { createRecordingFetch } from "./support/recording-fetch.js";

const ids = { gateway_id: "prod", id: "a" };
const fail = (status = 503, headers = {}) => new Response(null, { status, headers });

function setUp(respond: (index: number) => Response, options: ClientOptions = {}) {
  const retries: RetryEvent[] = [];
  const { fetch, requests } = createRecordingFetch(respond);
  const onRetry = (event: RetryEvent) => retries.push(event);
  const client = createClient({ apiToken: "token", accountId: "acct", fetch, onRetry, ...options });
  return { client, requests, retries };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A call's outcome, with all waiting done at once. */
async function finish<T>(call: { safe: () => Promise<T> }): Promise<T> {
  const outcome = call.safe();
  await vi.runAllTimersAsync();
  return outcome;
}

describe("14: retries", () => {
  it("are two by default, and as many as the client or the call says", async () => {
    const { client, requests } = setUp(() => fail());
    const counts: number[] = [];
    for (const maxRetries of [undefined, 0, 1, 5]) {
      requests.length = 0;
      await finish(logs.get(client, ids, { maxRetries }));
      counts.push(requests.length);
    }
    expect(counts).toEqual([3, 1, 2, 6]);
  });

  it("include POST and PATCH where the caller opts in", async () => {
    const { client, requests } = setUp(() => fail(500));
    await finish(gateways.create(client, { id: "a" }, { retryUnsafe: true }));
    expect(requests).toHaveLength(3);
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused"])(
    "include POST where nothing was sent: %s",
    async (code) => {
      const { client, requests } = setUp(() => {
        throw new TypeError("fetch failed", { cause: { code } });
      });
      await finish(gateways.create(client, { id: "a" }));
      expect(requests).toHaveLength(3);
    },
  );

  it("exclude POST where something may have been sent", async () => {
    const { client, requests } = setUp(() => {
      throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
    });
    await finish(gateways.create(client, { id: "a" }));
    expect(requests).toHaveLength(1);
  });
});

describe("15: what the server asks for", () => {
  it.each([
    [{ "retry-after": "2" }, 2_000],
    [{ "retry-after": "0.25" }, 250],
    [{ "retry-after-ms": "120", "retry-after": "9" }, 120],
    [{ "retry-after": "Thu, 01 Jan 2026 00:00:30 GMT" }, 30_000],
  ])("%j is waited for", async (headers, delay) => {
    vi.setSystemTime(Date.UTC(2026, 0, 1));
    const { client, retries } = setUp((index) => (index ? Response.json(success({})) : fail(429, headers)));
    await finish(gateways.create(client, { id: "a" }));
    expect(retries.map((event) => event.delay)).toEqual([delay]);
  });

  it("is an error at once past `maxRetryDelay`", async () => {
    const { client, retries } = setUp(() => fail(429, { "retry-after": "2" }), { maxRetryDelay: 1_999 });
    const { error } = await finish(logs.get(client, ids));
    expect([error?.name, retries.length]).toEqual(["RateLimitError", 0]);
  });

  it.each(['"default";r=0;t=5', "limit=10, remaining=0, reset=5", '"a";r=3;t=60, "b";r=0;t=5'])(
    "Ratelimit %s delays the next call, with a pacer",
    async (ratelimit) => {
      const respond = () => Response.json(success({}), { headers: { ratelimit } });
      const { client, requests } = setUp(respond, { pacer: createPacer() });
      await finish(logs.get(client, ids));
      const next = logs.get(client, ids);
      await vi.advanceTimersByTimeAsync(4_900);
      expect(requests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(200);
      expect(requests).toHaveLength(2);
      await next;
    },
  );

  it("Ratelimit with calls remaining, or without a pacer, delays none", async () => {
    const headers = { ratelimit: '"default";r=1;t=5' };
    const paced = setUp(() => Response.json(success({}), { headers }), { pacer: createPacer() });
    const unpaced = setUp(() => Response.json(success({}), { headers: { ratelimit: '"default";r=0;t=5' } }));
    for (const { client, requests } of [paced, unpaced]) {
      await logs.get(client, ids);
      await logs.get(client, ids);
      expect(requests).toHaveLength(2);
    }
  });

  it("Ratelimit delays by no more than `maxRetryDelay`", async () => {
    const respond = () => Response.json(success({}), { headers: { ratelimit: '"default";r=0;t=99999' } });
    const { client, requests } = setUp(respond, { pacer: createPacer(), maxRetryDelay: 1_000 });
    await finish(logs.get(client, ids));
    void logs.get(client, ids);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(requests).toHaveLength(2);
  });
});

describe("16: backoff", () => {
  it("is exponential with full jitter: base 0.5 s, cap 8 s", async () => {
    const random = vi.spyOn(Math, "random").mockReturnValue(1);
    const { client, retries } = setUp(() => fail());
    await finish(logs.get(client, ids, { maxRetries: 6 }));
    random.mockReturnValue(0.5);
    await finish(logs.get(client, ids, { maxRetries: 1 }));
    expect(retries.map(({ delay }) => delay)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 250]);
  });

  it("ends in a storm: a budget of a hundred retries, refilled by successes", async () => {
    let isDown = true;
    const { client, retries } = setUp(() => (isDown ? fail() : Response.json(success({}))));
    for (let index = 0; index < 200; index++) await finish(logs.get(client, ids));
    expect(retries).toHaveLength(100);
    isDown = false;
    for (let index = 0; index < 10; index++) await logs.get(client, ids);
    isDown = true;
    for (let index = 0; index < 10; index++) await finish(logs.get(client, ids));
    expect(retries).toHaveLength(102);
  });
});
