import { beforeAll, describe, expect, it } from "vitest";
import { reconcile, type Reconciliation } from "../../generator/reconcile/index.js";
import { findProperty, findSchema, listOperationIds } from "./support/claims.js";
import { gatewayProject, loadSources, readSources } from "./support/sources.js";
import { exampleOf, schemaOf } from "../support/contents.js";

const reference = loadSources().filter(({ name }) => name === "ai-gateway.md");
let alone: Reconciliation;
let all: Reconciliation;

beforeAll(() => {
  alone = reconcile(readSources(reference), gatewayProject);
  all = reconcile(readSources(), gatewayProject);
});

function findOperation(id: string) {
  const found = all.spec.operations.find(({ name, resource }) => [...resource, name].join(".") === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

describe("the reference page alone", () => {
  it("names the 46 operations from headings, domain types and paths", () => {
    expect(listOperationIds(alone.spec).sort()).toEqual([
      ...["create", "delete", "get", "list", "update"].map((name) => `aiGateway.${name}`),
      ...["creditBalance", "invoiceHistory", "invoicePreview"].map((name) => `billing.${name}`),
      ...["create", "delete", "get"].map((name) => `billing.spendingLimit.${name}`),
      ...["config.create", "config.delete", "config.get", "create", "status"].map(
        (name) => `billing.topup.${name}`,
      ),
      "billing.usageHistory",
      ...["create", "delete", "get", "list", "update"].map((name) => `datasets.${name}`),
      ...["create", "createDeployment", "createVersion", "delete", "get"].map(
        (name) => `dynamicRouting.${name}`,
      ),
      ...["getVersion", "list", "listDeployments", "listVersions", "update"].map(
        (name) => `dynamicRouting.${name}`,
      ),
      "evaluationTypes.list",
      ...["create", "delete", "get", "list"].map((name) => `evaluations.${name}`),
      ...["delete", "edit", "get", "list", "request", "response"].map((name) => `logs.${name}`),
      ...["create", "list"].map((name) => `providerConfigs.${name}`),
      "urls.get",
    ]);
  });

  it("gives no diagnostics", () => {
    expect(alone.diagnostics).toEqual([]);
  });

  it("writes a shape of several documented types once, with the documented names as aliases", () => {
    for (const method of ["List", "Get", "Create", "Update", "Delete"]) {
      expect(findSchema(alone.spec, `AIGateway${method}Response`)).toEqual({
        kind: "ref",
        name: "AIGateway",
      });
      expect(findSchema(alone.spec, `Dataset${method}Response`)).toEqual({ kind: "ref", name: "Dataset" });
    }
    expect(findSchema(alone.spec, "EvaluationDeleteResponse")).toEqual({ kind: "ref", name: "Evaluation" });
    expect(findSchema(alone.spec, "DynamicRoutingCreateResponse")).toEqual({
      kind: "ref",
      name: "DynamicRouting",
    });
  });

  it("names the variants of a tagged union by tag and list", () => {
    expect(findSchema(alone.spec, "DynamicRoutingElement")).toEqual({
      kind: "union",
      mode: "one",
      variants: ["Start", "Conditional", "Percentage", "Rate", "Model", "End"].map((tag) => ({
        kind: "ref",
        name: `${tag}Element`,
      })),
    });
  });

  it("leaves a union whose variants overlap open", () => {
    expect(findSchema(alone.spec, "Dlp")).toMatchObject({ kind: "union", mode: "any" });
  });

  it("tells the filters of logs and datasets apart by their resource", () => {
    const names = alone.spec.schemas.map(({ name }) => name).filter((name) => name.endsWith("Filter"));
    expect(names.sort()).toEqual(["DatasetFilter", "LogFilter"]);
  });

  it("keeps every documented response and request example", () => {
    const { operations } = alone.spec;
    expect(operations.filter(({ responses }) => exampleOf(responses[0]) !== undefined)).toHaveLength(46);
    expect(operations.filter(({ requestBody }) => exampleOf(requestBody) !== undefined)).not.toHaveLength(0);
  });
});

describe("what a call returns", () => {
  it("is the member of the body that the documented type describes", () => {
    expect(findOperation("aiGateway.get").unwrap).toBe("result");
    expect(findOperation("logs.edit").unwrap).toBe("result");
    expect(findOperation("billing.topup.config.delete").unwrap).toBe("result");
  });

  it("is the whole body where the documented type is the whole body", () => {
    for (const id of ["dynamicRouting.list", "dynamicRouting.update", "logs.delete", "logs.request"]) {
      expect(findOperation(id).unwrap, id).toBeUndefined();
    }
    expect(schemaOf(findOperation("logs.delete").responses[0])).toEqual({
      kind: "ref",
      name: "LogDeleteResponse",
    });
  });

  it("is paged where the query takes a page", () => {
    expect(findOperation("logs.list").pagination).toEqual({
      style: "page",
      parameter: "page",
      sizeParameter: "per_page",
      items: ["result"],
      totalCount: ["result_info", "total_count"],
      pageSize: ["result_info", "per_page"],
    });
    expect(findOperation("aiGateway.list").pagination).toMatchObject({
      parameter: "page",
      items: ["result"],
    });
    expect(findOperation("dynamicRouting.listVersions").pagination).toBeUndefined();
  });
});

describe("five documents together", () => {
  it("make tokens_in a required integer that may be null, and leave cost an optional number", () => {
    expect(findProperty(all.spec, "LogGetResponse", "tokens_in")).toMatchObject({
      required: true,
      schema: { kind: "integer", nullable: true },
    });
    expect(findProperty(all.spec, "LogGetResponse", "cost")).toEqual({
      name: "cost",
      required: false,
      schema: { kind: "number" },
    });
  });

  it("carry the bounds of what get returns to create and update", () => {
    const body = schemaOf(findOperation("aiGateway.create").requestBody);
    const properties = body?.kind === "object" ? body.properties : [];
    expect(properties.find(({ name }) => name === "id")?.schema).toMatchObject({
      minLength: 1,
      maxLength: 64,
    });
    expect(properties.find(({ name }) => name === "log_management")?.schema).toMatchObject({
      minimum: 10000,
      maximum: 10000000,
    });
    expect(findOperation("aiGateway.update").parameters[1]?.schema).toMatchObject({
      minLength: 1,
      maxLength: 64,
    });
  });

  it("know the errors, permissions and both ways to authenticate", () => {
    expect(findOperation("logs.list").responses.map(({ status }) => status)).toEqual(["200", "400"]);
    expect(findOperation("logs.get").responses.map(({ status }) => status)).toEqual(["200", "404"]);
    expect(findOperation("aiGateway.get").permissions).toEqual(["AI Gateway Write", "AI Gateway Read"]);
    expect(all.spec.security).toEqual([
      [{ scheme: "apiToken", scopes: [] }],
      [
        { scheme: "apiEmail", scopes: [] },
        { scheme: "apiKey", scopes: [] },
      ],
    ]);
    expect(all.spec.servers).toEqual([{ url: "https://api.cloudflare.com/client/v4" }]);
  });

  it("write lists of objects in a query as JSON", () => {
    for (const id of ["logs.list", "logs.delete"]) {
      const filters = findOperation(id).parameters.find(({ name }) => name === "filters");
      expect(filters?.mediaType, id).toBe("application/json");
    }
  });

  it("give each operation its page by the project's pattern", () => {
    expect(findOperation("billing.topup.config.get").page).toBe(
      "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/",
    );
    expect(findOperation("aiGateway.list").page).toBe(
      "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
    );
  });
});
