import { describe, expect, it } from "vitest";
import type { Method } from "../../generator/model/index.js";
import { toCamelCase, toPascalCase } from "../../generator/reconcile/names/words.js";
import { listOperationIds, object, Page, reconcilePages, text } from "./support/claims.js";

type Row = readonly [Method, string, string, resource?: string];

function nameOperations(rows: readonly Row[], types: readonly string[] = []): string[] {
  const page = new Page("a.md");
  for (const [method, path, title, resource] of rows) {
    page.operation({ method, path }, title, resource === undefined ? [] : [resource]);
  }
  for (const type of types) page.type(type, object({ id: text() }));
  return listOperationIds(reconcilePages([page]).spec);
}

describe("words", () => {
  it.each([
    ["AI Gateway", "aiGateway", "AIGateway"],
    ["URLs", "urls", "URLs"],
    ["provider_configs", "providerConfigs", "ProviderConfigs"],
    ["invoice-history", "invoiceHistory", "InvoiceHistory"],
    ["limitType", "limitType", "LimitType"],
    ["v2", "v2", "V2"],
  ])("%s", (name, camel, pascal) => {
    expect(toCamelCase(name)).toBe(camel);
    expect(toPascalCase(name)).toBe(pascal);
  });
});

describe("resources", () => {
  const rows: Row[] = [
    ["get", "/accounts/{id}/shop/carts", "List Carts", "Shop"],
    ["get", "/accounts/{id}/shop/carts/{cart_id}/items", "List Items", "Items"],
    ["get", "/accounts/{id}/shop/billing", "Get Billing", "Billing"],
    ["get", "/accounts/{id}/shop/billing/plans", "List Plans", "Plans"],
    ["get", "/accounts/{id}/shop/billing/plans/limits", "List Limits", "Limits"],
  ];

  it("stand beside the API's own resource, and nest where their paths do", () => {
    expect(nameOperations(rows)).toEqual([
      "shop.list",
      "items.list",
      "billing.get",
      "billing.plans.list",
      "billing.plans.limits.list",
    ]);
  });

  it("have the same names in any order of the page", () => {
    expect(nameOperations([...rows].reverse()).sort()).toEqual(nameOperations(rows).sort());
  });
});

describe("headings that two resources share, or that are no name in code", () => {
  it("make two resources, nested by their paths", () => {
    const rows: Row[] = [
      ["get", "/shop/carts", "List Carts", "Shop"],
      ["get", "/shop/billing", "Get Billing", "Billing"],
      ["get", "/shop/billing/config", "Get Config", "Config"],
      ["get", "/shop/orders", "List Orders", "Orders"],
      ["get", "/shop/orders/config", "Get Config", "Config"],
    ];
    expect(nameOperations(rows).slice(2)).toEqual(["billing.config.get", "orders.list", "orders.config.get"]);
  });

  it("give way to the path", () => {
    expect(nameOperations([["get", "/v1/models", "List Models", "模型"]])).toEqual(["models.list"]);
  });
});

describe("methods", () => {
  it("are read from the documented types", () => {
    const rows: Row[] = [
      ["get", "/logs", "Browse Logs", "Logs"],
      ["patch", "/logs/{id}", "Patch Log", "Logs"],
      ["post", "/logs/{id}/replay", "Play again", "Logs"],
    ];
    const types = ["LogListResponse", "LogEditResponse", "LogReplayResponse"];
    expect(nameOperations(rows, types)).toEqual(["logs.list", "logs.edit", "logs.replay"]);
  });

  it("are those of the longest heading that begins the type's name", () => {
    const rows: Row[] = [
      ["get", "/evaluations", "List Evaluations", "Evaluations"],
      ["get", "/evaluation-types", "List Evaluators", "Evaluation Types"],
    ];
    expect(nameOperations(rows, ["EvaluationListResponse", "EvaluationTypeListResponse"])).toEqual([
      "evaluations.list",
      "evaluationTypes.list",
    ]);
  });

  it.each<readonly [Row, string]>([
    [["get", "/v1/models", "List Models"], "models.list"],
    [["get", "/v1/archives/{archive_id}", "Retrieve Archive"], "archives.get"],
    [["get", "/zones/{zone_id}/dns_records/export", "Export DNS Records"], "dnsRecords.export"],
    [["post", "/v1/organizations/api_keys/{id}", "Update API Key"], "apiKeys.update"],
    [["delete", "/evals/{id}", "Delete"], "evals.delete"],
    [["put", "/zones/{id}/hold", "Replace hold"], "hold.update"],
  ])("of a page without documented types come from its verb, path and title: %j", (row, name) => {
    expect(nameOperations([row])).toEqual([name]);
  });

  it("of a page with call signatures are those of the SDK", () => {
    const key = { method: "get", path: "/v1/jobs/{id}/events" } as const;
    const page = new Page("a.txt")
      .operation(key, "List events")
      .sayOf(key, { aspect: "signature", method: ["fine_tuning", "jobs", "list_events"] });
    expect(listOperationIds(reconcilePages([page]).spec)).toEqual(["jobs.listEvents"]);
  });

  it.each([
    ["the older one alone keeps it", ["/v1/boxes", "/v2/boxes"], ["boxes.list", "boxes.listV2"]],
    [
      "a further version changes no other",
      ["/v1/boxes", "/v2/boxes", "/v3beta1/boxes"],
      ["boxes.list", "boxes.listV2", "boxes.listV3Beta1"],
    ],
    ["in any order", ["/v2/boxes", "/v1/boxes"], ["boxes.listV2", "boxes.list"]],
    ["of paths that end in other words", ["/v1/boxes", "/v2/crates"], ["boxes.list", "boxes.listV2"]],
  ])("that versions of one operation share have the version: %s", (_, paths, ids) => {
    const page = new Page("a.md");
    for (const path of paths) {
      const key = { method: "get", path } as const;
      page.operation(key, "List boxes").sayOf(key, { aspect: "name", resource: ["boxes"], name: "list" });
    }
    const { spec } = reconcilePages([page]);
    const named = new Map(
      spec.operations.map(({ name, path, resource }) => [path, [...resource, name].join(".")]),
    );
    expect(paths.map((path) => named.get(path))).toEqual(ids);
  });

  it("that two operations would share are told apart, with a warning", () => {
    const rows: Row[] = [
      ["put", "/things/{id}", "Update a Thing", "Things"],
      ["patch", "/things/{id}", "Update a Thing", "Things"],
    ];
    const page = new Page("a.md");
    for (const [method, path, title] of rows) page.operation({ method, path }, title, ["Things"]);
    const { diagnostics, spec } = reconcilePages([page]);
    expect(new Set(listOperationIds(spec)).size).toBe(2);
    expect(diagnostics.map(({ code }) => code)).toContain("name-taken");
  });
});
