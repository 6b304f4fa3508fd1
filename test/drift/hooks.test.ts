import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, type Members } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

const hooks = ["a webhook", "what answers a webhook", "a callback", "what answers a callback"] as const;

function object(type: string): Members {
  return { type: "object", required: ["a"], properties: { a: { type } } };
}

describe.each(hooks)("%s", (name) => {
  const { carry } = carriers[name];

  it("has no types in a package, so that none breaks", () => {
    const [change] = compareDocuments(carry(object("string")), carry(object("integer")));
    expect([change?.kind, change?.wire, change?.types]).toEqual(["type-changed", "breaking", "none"]);
    expect(change?.symbols).toEqual([]);
  });

  it("has the types of the schemas that have names", () => {
    const write = (schema: JsonValue): JsonValue => ({
      ...(carry({ $ref: "#/components/schemas/Order" }) as Members),
      components: { schemas: { Order: schema } },
    });
    const [change] = compareDocuments(write(object("string")), write(object("integer")));
    expect([change?.kind, change?.wire, change?.types]).toEqual(["type-changed", "breaking", "breaking"]);
    expect(change?.symbols).toContain("Order");
  });
});
