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
