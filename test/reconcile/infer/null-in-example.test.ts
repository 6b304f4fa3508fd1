import { describe, expect, it } from "vitest";
import { findProperty, object, Page, reconcilePages, text } from "../support/claims.js";
import { readMisread } from "../../support/read-text.js";

const get = { method: "get", path: "/things/{id}" } as const;

function describeThing(error: Parameters<typeof text>[0], value: string | null): Page {
  return new Page("a.md")
    .operation(get, "Get a Thing", ["Things"])
    .returns(get, { ...object({ id: text(), error: text(error) }), model: "Thing" })
    .say({ kind: "response", operation: get, status: "200" }, [], {
      aspect: "example",
      value: { id: "t", error: value },
    });
}

describe("a null in a documented answer", () => {
  it("makes the member nullable, and is quoted in the ledger", () => {
    const { ledger, spec } = readMisread("07-null-in-example.md");
    expect(findProperty(spec, "Thing", "error")).toMatchObject({
      schema: { kind: "string", nullable: true },
    });
    expect(ledger).toContain("### null-in-example");
    expect(ledger).toContain('may be null, as in "error": null');
  });

  it("is said of the use of a documented type, not of the type", () => {
    const owner = { ...object({ name: text() }), model: "Person" };
    const page = new Page("a.md")
      .operation(get, "Get a Thing", ["Things"])
      .returns(get, { ...object({ owner, maker: owner }), model: "Thing" })
      .say({ kind: "response", operation: get, status: "200" }, [], {
        aspect: "example",
        value: { owner: null, maker: { name: "M" } },
      });
    const { spec } = reconcilePages([page]);
    expect(findProperty(spec, "Thing", "owner").schema).toMatchObject({ name: "Person", nullable: true });
    expect(findProperty(spec, "Thing", "maker").schema.nullable).toBeUndefined();
    expect(spec.schemas.find(({ name }) => name === "Person")?.schema.nullable).toBeUndefined();
  });

  it("says nothing of the other members, and nothing where there is a value", () => {
    const { spec } = readMisread("07-null-in-example.md");
    expect(findProperty(spec, "Thing", "id").schema.nullable).toBeUndefined();
    const shown = reconcilePages([describeThing({}, "gone")]);
    expect(shown.ledger).not.toContain("null-in-example");
  });

  it("does not overrule a document that says not null", () => {
    const { ledger } = reconcilePages([describeThing({ nullable: false }, null)]);
    expect(ledger).not.toContain("null-in-example");
  });

  it("can be switched off", () => {
    const page = describeThing({}, null);
    const { ledger } = reconcilePages([page], { disabledRules: ["null-in-example"] });
    expect(ledger).not.toContain("null-in-example");
    expect(reconcilePages([page]).ledger).toContain("null-in-example");
  });
});
