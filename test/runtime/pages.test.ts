import { describe, expect, it } from "vitest";
import { createClient } from "./support/client/client.js";
import * as logs from "./support/client/resources/logs.js";
import { collect } from "./support/collect.js";
import { success } from "./support/misbehaving-server.js";
import { createRecordingFetch } from "./support/recording-fetch.js";

const params = { gateway_id: "prod", per_page: 2 };

/** A list of five in pages of two. */
function setUp() {
  const recording = createRecordingFetch(() => {
    const { searchParams } = new URL(recording.requests.at(-1)?.url ?? "");
    const page = Number(searchParams.get("page") ?? 1);
    const ids = [1, 2, 3, 4, 5].slice((page - 1) * 2, page * 2);
    const info = { page, per_page: 2, total_count: 5 };
    return Response.json(
      success(
        ids.map((id) => ({ id: String(id) })),
        info,
      ),
    );
  });
  const { fetch, requests } = recording;
  return { requests, client: createClient({ apiToken: "token", accountId: "acct", fetch }) };
}

describe("18: a list", () => {
  it("awaits to its first page", async () => {
    const { client, requests } = setUp();
    const page = await logs.list(client, params);
    expect(page.items).toEqual([{ id: "1" }, { id: "2" }]);
    expect(page.info).toEqual({ page: 1, per_page: 2, total_count: 5 });
    expect(requests).toHaveLength(1);
  });

  it("iterates over the items of all pages", async () => {
    const { client, requests } = setUp();
    expect((await collect(logs.list(client, params))).map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
    expect(requests).toHaveLength(3);
  });

  it("iterates over pages", async () => {
    const { client } = setUp();
    const pages = await collect(logs.list(client, params).pages());
    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1]);
  });

  it("goes on from the page that was asked for", async () => {
    const { client, requests } = setUp();
    const items = await collect(logs.list(client, { ...params, page: 2 }));
    expect(items.map(({ id }) => id)).toEqual(["3", "4", "5"]);
    expect(requests).toHaveLength(2);
  });

  it("can be walked by hand", async () => {
    const { client } = setUp();
    const second = await (await logs.list(client, params)).next();
    const third = await second?.next();
    expect([second?.items.length, third?.items.length, await third?.next()]).toEqual([2, 1, undefined]);
  });

  it("has .withResponse(), .asResponse() and .safe() too", async () => {
    const { client } = setUp();
    const { data, response } = await logs.list(client, params).withResponse();
    expect([data.items.length, response.status]).toEqual([2, 200]);
    expect(await (await logs.list(client, params).asResponse()).json()).toHaveProperty("result_info");
    expect((await logs.list(client, params).safe()).data?.items).toHaveLength(2);
  });
});

describe("19: the next page", () => {
  it("is requested with the same parameters and options", async () => {
    const { client, requests } = setUp();
    await collect(logs.list(client, { ...params, success: true }, { headers: { "x-trace": "1" } }));
    const urls = requests.map(({ url }) => new URL(url).search);
    expect(urls).toEqual([
      "?per_page=2&success=true",
      "?per_page=2&success=true&page=2",
      "?per_page=2&success=true&page=3",
    ]);
    expect(requests.map(({ headers }) => headers.get("x-trace"))).toEqual(["1", "1", "1"]);
  });

  it("is not requested after an early break", async () => {
    const { client, requests } = setUp();
    for await (const { id } of logs.list(client, params)) if (id === "2") break;
    expect(requests).toHaveLength(1);
  });

  it("is not requested once the signal is aborted", async () => {
    const { client, requests } = setUp();
    const controller = new AbortController();
    const read = async () => {
      for await (const { id } of logs.list(client, params, { signal: controller.signal })) {
        if (id === "2") controller.abort();
      }
    };
    await expect(read()).rejects.toMatchObject({ name: "AbortError" });
    expect(requests).toHaveLength(1);
  });
});
