import { beforeAll, describe, expect, it } from "vitest";
import type { SourceDocument } from "../../generator/model/index.js";
import { reconcile, type Reconciliation, type SourceReading } from "../../generator/reconcile/index.js";
import { gatewayProject, loadSources, readSources } from "./support/sources.js";

let readings: readonly SourceReading[];
let whole: Reconciliation;

beforeAll(() => {
  readings = readSources();
  whole = reconcile(readings, gatewayProject);
});

function reverse<T>(list: readonly T[]): T[] {
  return [...list].reverse();
}

/** The reference page with its resources in another order, the API's own first. */
function reorderPage({ name, text }: SourceDocument): SourceDocument {
  const starts = [...text.matchAll(/ # [A-Z]/g)].map(({ index }) => index);
  const parts = starts.map((start, index) => text.slice(start, starts[index + 1]));
  return { name, text: text.slice(0, starts[0]) + reverse(parts).join("") };
}

function listNames(reading: readonly SourceReading[]) {
  const { spec } = reconcile(reading, gatewayProject);
  const operations = spec.operations.map(({ method, name, path, resource }) =>
    [method, path, ...resource, name].join(" "),
  );
  return { operations: operations.sort(), schemas: spec.schemas.map(({ name }) => name).sort() };
}

describe("what must change nothing", () => {
  it("the order of the sources", () => {
    const reversed = reconcile(reverse(readings), gatewayProject);
    expect(reversed.spec).toEqual(whole.spec);
    expect(reversed.ledger).toBe(whole.ledger);
  });

  it("ranks that differ in their numbers alone", () => {
    const spread = readings.map((reading) => ({ ...reading, rank: reading.rank * 10 }));
    expect(reconcile(spread, gatewayProject).spec).toEqual(whole.spec);
  });

  it("the order of resources on a page, for any name", () => {
    const documents = loadSources().filter(({ name }) => name === "ai-gateway.md");
    expect(listNames(readSources(documents.map(reorderPage)))).toEqual(listNames(readSources(documents)));
  });
});
