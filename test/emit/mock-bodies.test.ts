import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { findTypeErrors } from "./support/compile.js";
import { readDocument } from "./support/read-document.js";

const large = { text: "a".repeat(500) };

function describeOperation(operationId: string, example: unknown): object {
  const content = { "application/json": { schema: {}, example } };
  return { get: { tags: ["lamps"], operationId, responses: { 200: { description: "ok", content } } } };
}

/** The mock of an API whose operations answer with these bodies. */
async function emitMock(bodies: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const paths = bodies.map((body, index): [string, object] => [
    `/lamps/l${String(index)}`,
    describeOperation(`lamps_ask${String(index)}`, body),
  ]);
  const files = await emit(readDocument(Object.fromEntries(paths)));
  expect(findTypeErrors(files)).toEqual([]);
  return new Map(files.map(({ path, text }) => [path, text]));
}

const count = (text: string | undefined, part: string): number => (text ?? "").split(part).length - 1;

describe("a body that several operations answer with", () => {
  it("is a constant, called after the first of them", async () => {
    const mock = (await emitMock([large, { other: "b".repeat(500) }, large])).get("src/mock.ts");
    expect(mock).toContain("const lampsAsk0Body: unknown = {\n");
    expect(count(mock, "body: lampsAsk0Body")).toBe(2);
    expect(count(mock, large.text)).toBe(1);
  });

  it("stands where it is used as long as it is short", async () => {
    const mock = (await emitMock([{ text: "a" }, { text: "a" }])).get("src/mock.ts");
    expect(count(mock, 'body: { text: "a" }')).toBe(2);
  });

  it("is named where it is a part of others, and stands before them", async () => {
    const lists = [
      { of: "lamps", items: [large] },
      { of: "rooms", all: { items: [large] } },
    ];
    const mock = (await emitMock(lists)).get("src/mock.ts") ?? "";
    expect(count(mock, large.text)).toBe(1);
    expect(mock).toContain('body: { of: "lamps", items: lampsAsk0BodyItems }');
    expect(mock).toContain('body: { of: "rooms", all: { items: lampsAsk0BodyItems } }');
  });

  it("stands after the parts that are written once", async () => {
    const wide = { text: "b".repeat(500), large };
    const mock = (await emitMock([large, wide, wide])).get("src/mock.ts") ?? "";
    const [part, whole] = ["const lampsAsk0Body: unknown = ", "const lampsAsk1Body: unknown = "];
    expect(mock.indexOf(part)).toBeGreaterThan(0);
    expect(mock.indexOf(whole)).toBeGreaterThan(mock.indexOf(part));
    expect(mock).toContain("large: lampsAsk0Body");
  });

  it("has a file of its own where the operations have several", async () => {
    const files = await emitMock(Array.from({ length: 201 }, () => large));
    expect(count(files.get("src/mock/bodies.ts"), "export const lampsAsk0Body: unknown = {")).toBe(1);
    for (const name of ["operations1", "operations2"]) {
      const list = files.get(`src/mock/${name}.ts`);
      expect(list).toContain('import { lampsAsk0Body } from "./bodies.js";');
      expect(count(list, large.text)).toBe(0);
    }
  });
});
