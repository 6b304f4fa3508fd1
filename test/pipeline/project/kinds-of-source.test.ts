import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocuments } from "../../../generator/pipeline/project/readings.js";
import { explain, printExplanation, reconcile } from "../../../generator/reconcile/index.js";

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
    ['Parcel.state`, type: `"sent" | "lost" | "held"` (rank)', "corrected.md", "vendor.yaml"],
    ["Parcel.id`, type: `string` (rank)", "corrected.md", "get-parcel.md"],
  ])("has its disagreement on the ledger: %s", (line, winner, other) => {
    const [, after = ""] = made.ledger.split(line);
    const [said = ""] = after.split(/\n- /u);
    expect(said).toContain(`for: \`${winner}\``);
    expect(said).toContain(`against: \`${other}\``);
  });

  it.each([
    [
      "Parcel.weight",
      "for      vendor.yaml:25:9  [openapi] constraint",
      "against  get-parcel.md:27:9  [openapi-markdown] constraint",
    ],
    [
      "Parcel.state",
      "for      corrected.md:15:6  [reference-markdown] type",
      "against  vendor.yaml:26:9  [openapi] type",
    ],
    [
      "parcels.get.id",
      "for      corrected.md:7:4  [reference-markdown] type",
      "against  get-parcel.md:14:19  [openapi-markdown] type",
    ],
  ])("explains %s with page and line of each word", (name, ...lines) => {
    const explained = printExplanation(explain(made.evidence, name));
    for (const line of lines) expect(explained).toContain(line);
  });

  it("corrects the type that the others define, and keeps what they have beside it", () => {
    expect(made.spec.operations[0]?.responses[0]?.content[0]?.schema).toEqual({
      kind: "ref",
      name: "Parcel",
    });
    const parcel = made.spec.schemas.find(({ name }) => name === "Parcel")?.schema;
    expect(parcel).toMatchObject({
      properties: [
        { name: "id", schema: { kind: "string" } },
        { name: "weight", required: true, schema: { maximum: 20 } },
        { name: "state", schema: { values: ["sent", "lost", "held"] } },
      ],
    });
  });

  it("is one type, whatever the corrected page calls it", () => {
    for (const name of ["", "ParcelGetResponse = "]) {
      const { text } = load("corrected.md");
      const document = { name: "corrected.md", text: text.replace("Parcel = ", name) };
      const others = ["vendor.yaml", "get-parcel.md"].map(load);
      const requests = [document, ...others].map((one, index) => ({ document: one, rank: index + 1 }));
      const { spec } = reconcile(readDocuments(requests).readings, project);
      expect(spec.schemas).toEqual(made.spec.schemas);
    }
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
