import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { findTypeErrors } from "./support/compile.js";
import { readDocument } from "./support/read-document.js";

type Schema = Readonly<Record<string, unknown>>;

/** An address of so many members. */
function describeAddress(size: number, description = "A line"): Schema {
  const names = Array.from({ length: size }, (_, index) => `line${String(index + 1)}`);
  return {
    type: "object",
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { type: "string", description }])),
  };
}

/** The types of an API whose answers are these schemas. */
async function emitTypes(schemas: Readonly<Record<string, Schema>>): Promise<string> {
  const paths = Object.keys(schemas).map((name): [string, object] => {
    const content = { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
    const responses = { 200: { description: "ok", content } };
    return [`/orders/${name}`, { get: { tags: ["orders"], operationId: `orders_get${name}`, responses } }];
  });
  const files = await emit(readDocument(Object.fromEntries(paths), { schemas }));
  expect(findTypeErrors(files)).toEqual([]);
  return files.find(({ path }) => path === "src/types/orders.ts")?.text ?? "";
}

const having = (properties: Readonly<Record<string, unknown>>): Schema => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});

const count = (text: string, part: string): number => text.split(part).length - 1;

describe("an object that the types of a file write out several times", () => {
  it("is an alias of the file, called after its first place", async () => {
    const address = describeAddress(4);
    const text = await emitTypes({ Order: having({ billing: address, shipping: address }) });
    expect(text).toContain("  billing: OrderBilling;\n  shipping: OrderBilling;\n");
    expect(text).toContain("\ntype OrderBilling = {\n");
    expect(count(text, "line1: string;")).toBe(1);
  });

  it("is one wherever it stands: in lists, maps, alternatives, and beside null", async () => {
    const address = describeAddress(4);
    const text = await emitTypes({
      Order: having({
        all: { type: "array", items: address },
        byName: { type: "object", additionalProperties: address },
        main: { ...address, description: "The main one", type: ["object", "null"] },
        or: { oneOf: [address, { type: "string" }] },
      }),
    });
    expect(text).toContain("  all: OrderAllItem[];\n");
    expect(text).toContain("  byName: { [name: string]: OrderAllItem };\n");
    expect(text).toContain("  /** The main one */\n  main: OrderAllItem | null;\n");
    expect(text).toContain("  or: OrderAllItem | string;\n");
  });

  it("stands within another that is written once", async () => {
    const place = having({ address: describeAddress(4), name: { type: "string" }, x: {}, y: {} });
    const text = await emitTypes({ Order: having({ from: place, to: place, home: describeAddress(4) }) });
    expect(text).toContain("  from: OrderFrom;\n  to: OrderFrom;\n  home: OrderFromAddress;\n");
    expect(text).toContain("type OrderFrom = {\n  address: OrderFromAddress;\n");
  });

  it("has no name of its own where it stands only within one that does", async () => {
    const place = having({ address: describeAddress(4), name: { type: "string" }, x: {}, y: {} });
    const text = await emitTypes({ Order: having({ from: place, to: place }) });
    expect(text).toContain("type OrderFrom = {\n  address: {\n");
  });

  it("takes no name that the package has", async () => {
    const address = describeAddress(4);
    const text = await emitTypes({
      Order: having({ billing: address, shipping: address }),
      OrderBilling: having({ id: { type: "string" } }),
    });
    expect(text).toContain("  billing: OrderBilling2;\n");
    expect(text).toContain("export interface OrderBilling {\n");
    expect(text).not.toContain("export type OrderBilling2");
  });
});

describe("objects that are written where they stand", () => {
  it("are short", async () => {
    const address = describeAddress(3);
    const text = await emitTypes({ Order: having({ billing: address, shipping: address }) });
    expect(count(text, "line1: string;")).toBe(2);
  });

  it("differ in what is said of a member", async () => {
    const [billing, shipping] = [describeAddress(4), describeAddress(4, "Another")];
    const text = await emitTypes({ Order: having({ billing, shipping }) });
    expect(count(text, "line1: string;")).toBe(2);
  });
});

it("what consumers declare with a shared object needs no name of it", async () => {
  const address = describeAddress(4);
  const schema = having({ billing: address, shipping: address });
  const content = { "application/json": { schema } };
  const files = await emit(
    readDocument({
      "/orders": { get: { tags: ["orders"], responses: { 200: { description: "ok", content } } } },
    }),
  );
  const consumer = {
    path: "src/consumer.ts",
    text: `import type { OrderListResponse } from "./index.js";
export const billingOf = (order: OrderListResponse) => order.billing;
export const record = (order: OrderListResponse): Record<string, unknown> => order.billing;
`,
  };
  expect(findTypeErrors([...files, consumer])).toEqual([]);
});
