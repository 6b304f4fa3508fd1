import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPosition } from "../../../generator/diagnostics.js";
import { readDocuments } from "../../../generator/pipeline/project/readings.js";
import { reconcile } from "../../../generator/reconcile/index.js";

const folder = "test/fixtures/projects/three-kinds";
const project = { title: "Parcels", version: "0.1.0", package: "parcels", credentials: [] };

function load(name: string) {
  return { name, text: readFileSync(join(folder, name), "utf8") };
}

/** A page corrected by hand, the vendor's own spec, and a page of its documentation platform, in this order. */
function readAll(order: readonly string[] = ["corrected.md", "vendor.yaml", "get-parcel.md"]) {
  const requests = order.map((name, index) => ({ document: load(name), rank: index + 1 }));
  const { readings } = readDocuments(requests);
  return { readings, ...reconcile(readings, project) };
}

describe("one vendor on three kinds of source", () => {
  const made = readAll();

  it("is read by the dialect of each", () => {
    expect(made.readings.map(({ dialect }) => dialect)).toEqual([
      "reference-markdown",
      "openapi",
      "openapi-markdown",
    ]);
  });

  it.each([
    ["parcels.get.id`, type: `string` (rank)", "corrected.md", "vendor.yaml"],
    ["Parcel.weight`, maximum: `maximum 20` (rank)", "vendor.yaml", "get-parcel.md"],
    ["Parcel.weight`, required: `required` (rank)", "vendor.yaml", "get-parcel.md"],
    ['Parcel.state`, type: `"sent" | "lost"` (rank)', "vendor.yaml", "get-parcel.md"],
  ])("has its disagreement on the ledger: %s", (line, winner, other) => {
    const [, after = ""] = made.ledger.split(line);
    const [said = ""] = after.split(/\n- /u);
    expect(said).toContain(`for: \`${winner}\``);
    expect(said).toContain(`against: \`${other}\``);
  });

  it("knows the line behind each word", () => {
    const weight = made.evidence.api.types.get("Parcel")?.properties.get("weight");
    const maximum = weight?.decisions.find(({ aspect }) => aspect === "maximum");
    const places = [...(maximum?.from ?? []), ...(maximum?.against ?? [])].map(
      ({ at }) => `${at.source}:${String(findPosition(load(at.source).text, at.start).line)}`,
    );
    expect(places).toEqual(["vendor.yaml:25", "get-parcel.md:27"]);
  });

  it("keeps what only the spec can say", () => {
    const [operation] = made.spec.operations;
    expect(operation?.parameters.at(-1)).toMatchObject({ name: "with", style: "pipeDelimited" });
    expect(made.spec.credentials).toMatchObject([{ type: "apiKey", in: "header", name: "X-Parcel-Key" }]);
    expect(made.spec.security).toEqual([[{ scheme: "key", scopes: [] }]]);
    expect(made.spec.servers).toEqual([{ url: "https://api.parcels.example/v2" }]);
  });

  it("follows the rank, not the kind", () => {
    const { spec } = readAll(["get-parcel.md", "vendor.yaml", "corrected.md"]);
    const parcel = spec.schemas.find(({ name }) => name === "Parcel")?.schema;
    expect(parcel).toMatchObject({
      properties: [
        { name: "id", schema: { kind: "integer" } },
        { name: "weight", required: false, schema: { maximum: 30 } },
        { name: "state", schema: { values: ["sent", "lost", "held"] } },
      ],
    });
  });
});
