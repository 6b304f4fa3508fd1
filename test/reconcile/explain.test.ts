import { beforeAll, describe, expect, it } from "vitest";
import {
  explain,
  printExplanation,
  reconcile,
  type Reconciliation,
} from "../../generator/reconcile/index.js";
import { gatewayProject, readSources } from "./support/sources.js";

let made: Reconciliation;

beforeAll(() => {
  made = reconcile(readSources(), gatewayProject);
});

function print(name: string): string {
  return printExplanation(explain(made.evidence, name));
}

describe("explain", () => {
  it("shows the decision, the rule and each claim with file, line, dialect and words", () => {
    const lines = print("LogGetResponse.tokens_in").split("\n");
    expect(lines[0]).toBe("LogGetResponse.tokens_in: integer, required, may be null");
    expect(lines).toContain("  nullable: required and may be null  (required-and-optional)");
    expect(lines).toContain(
      "    for      ai-gateway.logs.get.python.txt:48:1  [python-page] absentOrNull: tokens_in: Optional[int]",
    );
  });

  it("follows lists and documented types to a member", () => {
    expect(print("logs.list.filters.key")).toContain("logs.list.filters[].key: ");
    expect(print("LogListParams.filters")).toBe(print("logs.list.filters"));
    expect(print("AIGatewayListResponse.cache_ttl")).toContain(
      "carried over from AIGatewayGetResponse.cache_ttl",
    );
  });

  it("takes JSON pointers into the spec's document", () => {
    expect(print("/components/schemas/LogGetResponse/properties/tokens_in").split("\n")[0]).toBe(
      "LogGetResponse.tokens_in: integer, required, may be null",
    );
    const path = "~1accounts~1{account_id}~1ai-gateway~1gateways";
    expect(print(`#/paths/${path}/get/parameters/1`)).toContain("aiGateway.list.page: number, optional");
  });

  it("says what an operation returns, and why", () => {
    expect(print("logs.delete")).toContain("envelope: the whole body  (rank)");
  });

  it("answers for every member of every type and parameter type", () => {
    for (const { name, schema } of made.spec.schemas) {
      const members =
        schema.kind === "object" ? schema.properties.map((one) => `${name}.${one.name}`) : [name];
      for (const member of members) expect(explain(made.evidence, member).kind, member).toBe("found");
    }
    for (const { name, parameters, resource } of made.spec.operations) {
      for (const parameter of parameters) {
        expect(explain(made.evidence, [...resource, name, parameter.name].join(".")).kind).toBe("found");
      }
    }
    expect(explain(made.evidence, "BillingUsageHistoryParams.start_time").kind).toBe("found");
  });

  it.each([
    ["LogGetResponse.tokenz", "did you mean LogGetResponse.tokens_in or LogGetResponse.tokens_out?"],
    ["LogGetRespose", "did you mean LogGetResponse"],
    ["logs.lst", "did you mean logs.list"],
    ["somethingEntirelyDifferent", "nothing in the spec is called somethingEntirelyDifferent"],
  ])("suggests what %s may have meant", (name, answer) => {
    expect(print(name)).toContain(answer);
  });
});
