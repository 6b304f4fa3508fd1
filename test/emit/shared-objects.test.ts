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

describe("an object that is all that a type is", () => {
  const address = describeAddress(4);

  it("has the name of the type wherever else it stands", async () => {
    const text = await emitTypes({ Order: having({ billing: address }), Address: address });
    expect(text).toContain("  billing: Address;\n");
    expect(count(text, "line1: string;")).toBe(1);
  });

  it("makes a type that may be null that type or null", async () => {
    const text = await emitTypes({ Maybe: { ...address, type: ["object", "null"] }, Address: address });
    expect(text).toContain("export type Maybe = Address | null;\n");
    expect(text).toContain("export interface Address {\n");
  });

  it("makes the second of two types another name of the first, with its own comment", async () => {
    const text = await emitTypes({ Address: address, Place: { ...address, description: "Where" } });
    expect(text).toContain("/** Where */\nexport type Place = Address;\n");
  });

  it("is an alias of the file where the types that it makes may all be null", async () => {
    const maybe = { ...address, type: ["object", "null"] };
    const text = await emitTypes({ Maybe: maybe, Perhaps: maybe });
    expect(text).toContain("export type Maybe = MaybeObject | null;\n");
    expect(text).toContain("export type Perhaps = MaybeObject | null;\n");
  });

  it("stays apart from the parameters of a call, which have a name of their own", async () => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Address" } } };
    const call = (name: string) => ({
      [`/orders/${name}`]: {
        post: {
          tags: ["orders"],
          operationId: `orders_${name}`,
          requestBody: { required: true, content },
          responses: { 204: { description: "ok" } },
        },
      },
    });
    const files = await emit(
      readDocument({ ...call("add"), ...call("move") }, { schemas: { Address: address } }),
    );
    const text = files.find(({ path }) => path === "src/types/orders.ts")?.text ?? "";
    expect(text).toContain("export interface OrderAddParams {\n");
    expect(text).toContain("export interface OrderMoveParams {\n");
  });
});

it("members of objects within an object count as its own", async () => {
  const place = having({ address: describeAddress(3) });
  const text = await emitTypes({ Order: having({ from: place, to: place }) });
  expect(text).toContain("  from: OrderFrom;\n  to: OrderFrom;\n");
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
