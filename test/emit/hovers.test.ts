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

it("what a document says of members without names, and of a body as a whole, stands in the types", async () => {
  const schema = {
    type: "object",
    deprecated: true,
    properties: {
      glow: { type: "object", additionalProperties: { type: "integer", description: "In lumens" } },
      other: { type: "object", additionalProperties: { type: "integer" } },
    },
    patternProperties: { "^x-": { type: "string", description: "Of a maker" } },
  };
  const content = { "application/json": { schema } };
  const lamp = { ...schema, patternProperties: undefined };
  const files = await emit(
    readDocument({
      "/lamps": {
        get: { operationId: "lamps.get", responses: { "200": { description: "OK", content } } },
        post: {
          operationId: "lamps.add",
          requestBody: { required: true, content: { "application/json": { schema: lamp } } },
          responses: { "204": { description: "OK" } },
        },
      },
    }),
  );
  const text = files.find(({ path }) => path === "src/types/lamps.ts")?.text ?? "";
  expect(text).toContain("  /** Of a maker */\n  [name: `x-${string}`]: string;\n");
  expect(text).toContain(`  glow?: {
    /**
     * In lumens
     * @integer
     */
    [name: string]: number;
  };
  other?: { [name: string]: number };
`);
  expect(text).toContain(" * The parameters of `lamps.add`.\n * @deprecated\n */\n");
});

it("what a document says of each of some values stands with the member that has them", async () => {
  const state = {
    description: "How it burns",
    oneOf: [
      { const: "on", description: "At full power\nand steadily" },
      { const: "dim", title: "Dimmed", deprecated: true },
      { const: "off" },
    ],
  };
  const content = { "application/json": { schema: { type: "object", properties: { state } } } };
  const get = { operationId: "lamps.get", responses: { "200": { description: "OK", content } } };
  const files = await emit(readDocument({ "/lamps": { get } }));
  expect(files.find(({ path }) => path === "src/types/lamps.ts")?.text).toContain(`  /**
   * How it burns
   *
   * - \`"on"\`: At full power
   *   and steadily
   * - \`"dim"\` (deprecated): Dimmed
   */
  state?: "on" | "dim" | "off";
`);
});
