import { logs, type DynamicRoutingGetResponse, type LogGetResponse, type LogListParams } from "@docwright/cloudflare-ai-gateway";
import * as validators from "@docwright/cloudflare-ai-gateway/validators";
import { describe, expect, expectTypeOf, it } from "vitest";

// The assertions on types are checked by `npm run typecheck`; what runs shows that values and types go together.
describe("the types of the package", () => {
  it("tell null from absent", () => {
    expectTypeOf<LogGetResponse["tokens_in"]>().toEqualTypeOf<number | null>();
    expectTypeOf<LogGetResponse["cost"]>().toEqualTypeOf<number | undefined>();
    expect(validators.LogGetResponse.is({})).toBe(false);
  });

  it("take an account from the client, and undefined wherever a parameter is optional", () => {
    expectTypeOf<{ gateway_id: string; search: undefined }>().toExtend<LogListParams>();
    expectTypeOf<{ search: string }>().not.toExtend<LogListParams>();
    expectTypeOf(logs.list).parameter(1).toEqualTypeOf<LogListParams>();
  });

  it("narrow the elements of a route by their tag", () => {
    const visit = (element: DynamicRoutingGetResponse["elements"][number]): string => {
      switch (element.type) {
        case "rate":
          expectTypeOf(element.properties.limitType).toEqualTypeOf<"count" | "cost">();
          return element.properties.limitType;
        case "model":
          expectTypeOf(element.properties.retries).toEqualTypeOf<number>();
          return element.properties.model;
        case "start":
        case "conditional":
        case "percentage":
        case "end":
          return element.type;
        default:
          return element satisfies never;
      }
    };
    expect(visit({ id: "1", type: "end", outputs: {} })).toBe("end");
  });

  it("agree with their validators", () => {
    const value: unknown = JSON.parse('{"success":true}');
    if (validators.LogDeleteResponse.is(value)) expectTypeOf(value.success).toEqualTypeOf<boolean>();
    expect(validators.LogDeleteResponse.is(value)).toBe(true);
  });
});
