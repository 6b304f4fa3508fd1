import { describe, expect, it } from "vitest";
import type { ValidationOptions } from "../../templates/runtime/contract.js";
import type { Issue } from "../../templates/runtime/errors.js";
import { createClientCheck, printIssues } from "../../templates/runtime/validation.js";
import type { ValidateOptions } from "../../templates/runtime/validator.js";
import { createClient } from "./support/client/client.js";
import * as gateways from "./support/client/resources/gateways.js";
import * as logs from "./support/client/resources/logs.js";
import { success } from "./support/misbehaving-server.js";
import { createRecordingFetch } from "./support/recording-fetch.js";

/** A validator that wants `name` to be a string, and remembers how it was asked. */
function createValidator(name: string) {
  const asked: unknown[] = [];
  const collect = (
    value: unknown,
    options?: ValidateOptions,
    path: readonly (string | number)[] = [],
  ): readonly Issue[] => {
    asked.push(options);
    const received = (value as Record<string, unknown>)[name];
    if (typeof received === "string") return [];
    const expected = "string";
    const page = "https://docs.example/logs";
    const message = `expected ${expected}, received ${JSON.stringify(received)}`;
    return [
      { path: [...path, name], code: "type", message, expected, received: JSON.stringify(received), page },
    ];
  };
  return { asked, "~check": createClientCheck(collect) };
}

function setUp(validate: ValidationOptions | undefined, result: unknown) {
  const params = createValidator("gateway_id");
  const item = createValidator("id");
  const { fetch, requests } = createRecordingFetch(() => Response.json(success(result)));
  const client = createClient({
    apiToken: "token",
    accountId: "acct",
    fetch,
    validators: { LogListParams: params, LogListResponse: item, LogGetResponse: item },
    validate,
  });
  return { client, requests, item };
}

const wrongParams = { gateway_id: 5 as unknown as string };

describe("20: requests", () => {
  it.each([
    ["a value that contains itself", (value: { self?: unknown }) => (value.self = value)],
    [
      "a value that can't be read",
      (value: object) =>
        Object.defineProperty(value, "a", {
          enumerable: true,
          get: () => {
            throw new Error("shut");
          },
        }),
    ],
  ])("with %s are refused as any other, with validators and without", async (_, spoil) => {
    for (const validators of [undefined, { GatewayCreateParams: createValidator("id") }]) {
      const { fetch, requests } = createRecordingFetch();
      const client = createClient({ apiToken: "token", accountId: "acct", fetch, validators });
      const metadata = {};
      spoil(metadata);
      const call = gateways.create(client, { id: "a", metadata });
      await expect(call).rejects.toMatchObject({ name: "RequestError" });
      expect(requests).toEqual([]);
    }
  });

  it("are checked before anything is sent; the error names path and rule", async () => {
    const { client, requests } = setUp(undefined, []);
    await expect(logs.list(client, wrongParams)).rejects.toMatchObject({
      name: "RequestError",
      message: expect.stringContaining(
        "request is invalid: gateway_id: expected string, received 5",
      ) as unknown,
      issues: [{ path: ["gateway_id"], code: "type" }],
    });
    expect(requests).toEqual([]);
  });

  it("are named in the error as a whole where they are wrong as a whole", () => {
    const issue = { code: "type", expected: "object", received: "null" };
    const issues = [
      { ...issue, path: [], message: "expected object, received null" },
      { ...issue, path: ["a", 0], message: "expected object, received null" },
    ];
    expect(printIssues(issues)).toBe("expected object, received null; a.0: expected object, received null");
  });

  it("are not checked when that is off, nor without a validator of the name", async () => {
    const { client, requests } = setUp({ request: "off" }, []);
    await logs.list(client, wrongParams);
    await logs.get(setUp(undefined, {}).client, { ...wrongParams, id: "a" });
    expect(requests).toHaveLength(1);
  });
});

it.each(["request", "response"])(
  "refuses a mode of %ss that is none before anything is sent",
  async (what) => {
    const { client, requests } = setUp({ [what]: "Throw" }, []);
    const error = await logs.list(client, { gateway_id: "g" }).catch(String);
    expect(error).toContain("has no valid validate");
    expect(error).toContain("RequestError");
    expect(requests).toEqual([]);
  },
);

describe("21: responses", () => {
  const list = [{ id: "a" }, { id: 7 }, { id: null }];

  it("are not checked by default", async () => {
    const { client, item } = setUp(undefined, list);
    expect((await logs.list(client, { gateway_id: "prod" })).items).toEqual(list);
    expect(item.asked).toEqual([]);
  });

  it("are reported with path, rule and page, and the call succeeds", async () => {
    const issues: unknown[] = [];
    const { client, item } = setUp(
      { response: "report", onIssue: (issue, event) => issues.push([issue, event.operation]) },
      list,
    );
    expect((await logs.list(client, { gateway_id: "prod" })).items).toEqual(list);
    expect(issues).toMatchObject([
      [
        { path: [1, "id"], expected: "string", received: "7", page: "https://docs.example/logs" },
        "logs.list",
      ],
      [{ path: [2, "id"] }, "logs.list"],
    ]);
    expect(item.asked[0]).toEqual({ bounds: false });
  });

  it("can't break a call by the listener", async () => {
    const onIssue = () => {
      throw new Error("listener");
    };
    const { client } = setUp({ response: "report", onIssue }, { id: 7 });
    expect(await logs.get(client, { gateway_id: "prod", id: "a" })).toEqual({ id: 7 });
  });

  it("can't break a call, or the process, by a listener that fails later", async () => {
    const fails: () => unknown = () => Promise.reject(new Error("listener"));
    const { client } = setUp({ response: "report", onIssue: fails }, { id: 7 });
    expect(await logs.get(client, { gateway_id: "prod", id: "a" })).toEqual({ id: 7 });
  });

  it("fail the call, once, with `throw`; new values of an enumeration don't", async () => {
    const { client, item, requests } = setUp({ response: "throw" }, { id: 7 });
    await expect(logs.get(client, { gateway_id: "prod", id: "a" })).rejects.toMatchObject({
      name: "ResponseError",
      status: 200,
      issues: [{ path: ["id"] }],
      message: expect.stringContaining("id: expected string, received 7") as unknown,
    });
    expect(requests).toHaveLength(1);
    expect(item.asked).toEqual([{ bounds: false, unknownEnumValues: "allow" }]);
  });

  it("don't show credentials in an issue", async () => {
    const issues: unknown[] = [];
    const { client } = setUp(
      { response: "report", onIssue: (issue) => issues.push(issue) },
      { id: ["token"] },
    );
    await logs.get(client, { gateway_id: "prod", id: "a" });
    expect(JSON.stringify(issues)).not.toContain("token");
    expect(issues).toHaveLength(1);
  });
});

describe("22: the value", () => {
  it("is the one received: nothing stripped, coerced or copied", async () => {
    const { client } = setUp({ response: "throw" }, { id: "a", unknown: [1, { deep: null }] });
    expect(await logs.get(client, { gateway_id: "prod", id: "a" })).toEqual({
      id: "a",
      unknown: [1, { deep: null }],
    });
  });
});
