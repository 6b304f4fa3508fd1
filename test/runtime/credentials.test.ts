import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createRedact } from "../../templates/runtime/credentials.js";
import { request } from "../../templates/runtime/start-call.js";
import { createClient, type ClientOptions } from "./support/client/client.js";
import * as gateways from "./support/client/resources/gateways.js";
import { createRecordingFetch } from "./support/recording-fetch.js";

async function sendWith(options: ClientOptions) {
  const { fetch, requests } = createRecordingFetch();
  await gateways.ping(createClient({ accountId: "acct", fetch, ...options }));
  return Object.fromEntries(requests[0]?.headers ?? []);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("5: authentication", () => {
  it("is a bearer token", async () => {
    expect(await sendWith({ apiToken: "t" })).toMatchObject({ authorization: "Bearer t" });
  });

  it("is the documented older scheme", async () => {
    expect(await sendWith({ apiEmail: "a@b.example", apiKey: "k" })).toMatchObject({
      "x-auth-email": "a@b.example",
      "x-auth-key": "k",
    });
  });

  it("comes from the environment", async () => {
    vi.stubEnv("DOCWRIGHT_TEST_TOKEN", "t");
    expect(await sendWith({})).toMatchObject({ authorization: "Bearer t" });
  });

  it("comes from options and environment together", async () => {
    vi.stubEnv("DOCWRIGHT_TEST_KEY", "k");
    expect(await sendWith({ apiEmail: "a@b.example" })).toMatchObject({ "x-auth-key": "k" });
  });

  it("comes from the environment where it is optional, too", async () => {
    vi.stubEnv("DOCWRIGHT_TEST_TOKEN", "t");
    const { fetch, requests } = createRecordingFetch();
    const security = [[{ option: "apiToken", env: "DOCWRIGHT_TEST_TOKEN" }], []];
    await request(createClient({ fetch }), { id: "open", method: "GET", path: "/open", security });
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer t");
  });

  it("comes from options rather than from the environment", async () => {
    vi.stubEnv("DOCWRIGHT_TEST_TOKEN", "t");
    expect(await sendWith({ apiEmail: "a@b.example", apiKey: "k" })).not.toHaveProperty("authorization");
  });

  it.each([{}, { apiToken: "" }, { apiToken: undefined }, { apiEmail: "a@b.example" }])(
    "is a clear error where it is missing: %j",
    (options) => {
      expect(() => createClient(options)).toThrow("no credentials: set apiToken or apiEmail and apiKey");
    },
  );

  it.each(["secret\n", "\nsecret", "sec\r\nret: x", "secret ", "sécret", "secret\u0000"])(
    "is a clear error, without the value, where no header can carry it: %j",
    (apiToken) => {
      const create = () => createClient({ apiToken });
      expect(create).toThrow("apiToken is not visible ASCII");
      expect(create).not.toThrow(/s.cret|ret/);
    },
  );
});

describe("6: a client shows nothing of its credentials", () => {
  it("and nothing redacted where it has none, or they are not in the text", () => {
    const { learn, redact } = createRedact();
    expect([redact(""), redact("free")]).toEqual(["", "free"]);
    learn(["", "a-long-secret"]);
    expect([redact(""), redact("a-long-secret")]).toEqual(["", "[redacted]"]);
  });

  const options = {
    apiToken: "canary-1",
    apiEmail: "canary-2",
    apiKey: "canary-3",
    headers: { "x-key": "canary-4" },
  };
  const client = createClient(options);

  it.each([
    ["inspect", inspect(client, { depth: 20, showHidden: true, getters: true })],
    ["JSON", JSON.stringify(client)],
    ["own members", JSON.stringify(Object.getOwnPropertyNames(client))],
    ["the source of its functions", Object.values(client).map(String).join("\n")],
  ])("%s", (_, text) => {
    expect(text).not.toContain("canary");
  });
});
