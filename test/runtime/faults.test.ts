import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ClientError } from "../../templates/runtime/errors.js";
import { faults } from "./support/faults/index.js";
import { runFault } from "./support/run-fault.js";

const canaries = {
  token: { apiToken: "canary-token-7f3a+/=" },
  key: { apiEmail: "canary@example.com", apiKey: "canary-key-91bc" },
};

/** Everything that a logger could print of a value. */
function print(value: unknown): string {
  return [inspect(value, { depth: 12, showHidden: true }), JSON.stringify(value), String(value)].join("\n");
}

function printHeaders(headers: Headers | undefined): string {
  return JSON.stringify([...(headers ?? [])]);
}

beforeAll(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe("a misbehaving server", () => {
  it("misbehaves in at least 60 ways", () => {
    expect(Object.values(faults).flat().length).toBeGreaterThanOrEqual(60);
  });

  for (const [promise, list] of Object.entries(faults)) {
    describe(promise, () => {
      it.concurrent.each(list)("$name", async (fault) => {
        const run = await runFault(fault, canaries.token);
        const { words = "", ...expected } = fault.expected;
        if (run.error !== undefined) expect((run.error as Error).message.startsWith(words)).toBe(true);
        expect({
          error: run.error === undefined ? undefined : (run.error as Error).name,
          status: expected.status && (run.error as ClientError | undefined)?.status,
          value: run.value,
          // On a busy machine the time can be over before the server reads what was sent.
          requests: fault.options?.timeout === undefined ? run.requests.length : run.attempts,
        }).toEqual({ error: undefined, status: undefined, value: undefined, ...expected });
        if (run.error !== undefined) expect(run.error).toBeInstanceOf(ClientError);
      });
    });
  }
});

describe("6: canary credentials appear in no error and no event", () => {
  it.concurrent.each(Object.values(faults).flat())("$name", async (fault) => {
    for (const credentials of Object.values(canaries)) {
      const seen: unknown[] = [];
      const note = (event: object) => {
        seen.push(event, "headers" in event && printHeaders(event.headers as Headers));
      };
      const run = await runFault(fault, {
        ...credentials,
        onRequest: note,
        onResponse: note,
        onRetry: note,
      });
      const text = print([run.error, printHeaders((run.error as ClientError | undefined)?.headers), seen]);
      for (const secret of Object.values(credentials)) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(encodeURIComponent(secret));
      }
      expect(run.requests.filter(({ headers }) => headers["host"]?.includes("localhost"))).toEqual([]);
    }
  });
});
