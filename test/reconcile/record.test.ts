import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { applyOverlay } from "../../generator/openapi/index.js";
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
    const show = (text: string) => ({ name: "openapi.yaml", text });
    const { yaml } = applyOverlay(made.spec, readRecord("overlay.yaml"), show);
    expect(yaml).toBe(readRecord("openapi.yaml").text);
  });
});
