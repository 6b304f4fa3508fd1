import { expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { readDocument } from "./support/read-document.js";

const spec = readDocument({
  "/lamps/{id}": {
    get: {
      operationId: "lamps.get",
      summary: "Get a lamp",
      deprecated: true,
      externalDocs: { url: "https://docs.shop.test/lamps", description: "All about lamps */ @internal" },
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" }, example: "lamp-1" }],
      responses: { "204": { description: "OK" } },
    },
  },
});

it("hovers name the page and examples of the spec in tags, whatever these texts hold", async () => {
  const files = await emit(spec);
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  expect(textOf("src/resources/lamps.ts")).toContain(`/**
 * Get a lamp
 * @deprecated
 * @see https://docs.shop.test/lamps All about lamps *\\/ \\@internal
 */`);
  expect(textOf("src/types/lamps.ts")).toContain('@example "lamp-1"');
});
