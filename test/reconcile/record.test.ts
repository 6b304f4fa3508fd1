import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { applyOverlay, writeOpenApi } from "../../generator/openapi/index.js";
import { reconcile, type Reconciliation } from "../../generator/reconcile/index.js";
import { gatewayProject, readSources } from "./support/sources.js";

const readRecord = (name: string) => ({ name, text: readFileSync(`spec/${name}`, "utf8") });

describe("the documents of this project", () => {
  let made: Reconciliation;

  beforeAll(() => {
    made = reconcile(readSources(), gatewayProject);
  });

  it("give the ledger on record", () => {
    expect(made.ledger).toBe(readRecord("ledger.md").text);
  });

  it("give the spec on record, with the corrections by people", () => {
    const document = { name: "openapi.yaml", text: writeOpenApi(made.spec) };
    expect(applyOverlay(document, readRecord("overlay.yaml")).yaml).toBe(readRecord("openapi.yaml").text);
  });
});
