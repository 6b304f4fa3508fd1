import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { findTypeErrors } from "./support/compile.js";
import { readDocument } from "./support/read-document.js";

const answer = (schema: object) => ({
  200: { description: "ok", content: { "application/json": { schema } } },
});

describe("the mock of many operations", () => {
  const paths = Object.fromEntries(
    Array.from({ length: 201 }, (_, index) => [
      `/lamps/l${index}`,
      { get: { tags: ["lamps"], operationId: `lamps_get${index}`, responses: answer({ type: "string" }) } },
    ]),
  );

  it("has several lists, since the compiler gives up on one of a thousand, each in its file", async () => {
    const files = await emit(readDocument(paths));
    const textOf = (name: string) => files.find(({ path }) => path === name)?.text ?? "";
    expect(textOf("src/mock.ts")).toContain(
      "const operations: readonly MockOperation[] = [...operations1, ...operations2];",
    );
    const counts = [1, 2].map(
      (number) => textOf(`src/mock/operations${String(number)}.ts`).match(/^ {4}id: /gmu)?.length,
    );
    expect(counts).toEqual([200, 1]);
    expect(findTypeErrors(files)).toEqual([]);
  });
});

describe("a union with any value among its variants", () => {
  it("is any value, and imports none of the others", async () => {
    const latest = { type: "array", items: { anyOf: [{ $ref: "#/components/schemas/Bulb" }, {}] } };
    const bulb = { type: "object", properties: { watts: { type: "integer" } } };
    const get = (tag: string, schema: object) => ({ get: { tags: [tag], responses: answer(schema) } });
    const lamp = { type: "object", properties: { latest } };
    const spec = readDocument(
      {
        "/lamps": get("lamps", { $ref: "#/components/schemas/Lamp" }),
        "/bulbs": get("bulbs", { $ref: "#/components/schemas/Bulb" }),
        "/rooms": get("rooms", { $ref: "#/components/schemas/Bulb" }),
      },
      { schemas: { Lamp: lamp, Bulb: bulb } },
    );
    const files = await emit(spec);
    expect(files.find(({ path }) => path === "src/types/lamps.ts")?.text).toContain("latest?: unknown[];");
    expect(findTypeErrors(files)).toEqual([]);
  });
});
