import { describe, expect, it } from "vitest";
import type { Assertion, PlaceRoot } from "../../generator/model/index.js";
import { object, Page, reconcilePages, text } from "./support/claims.js";

const key = { method: "post", path: "/boxes" } as const;
const ids: PlaceRoot = { kind: "parameter", operation: key, in: "query", name: "ids" };
const answer: PlaceRoot = { kind: "response", operation: key, status: "200" };

/** A document that describes one operation, and says one thing more of a part of it. */
const say = (rank: number, root: PlaceRoot, ...assertions: readonly Assertion[]) => {
  const page = new Page(`${String(rank)}.yaml`, rank, ["optionality", "parameterStyle", "nesting"])
    .operation(key, "Create")
    .parameter(key, "query", "ids", text({ required: false }))
    .body(key, object({ id: text() }))
    .returns(key, object({ id: text() }));
  for (const assertion of assertions) page.say(root, [], assertion);
  return page;
};

function read(...pages: readonly Page[]) {
  const { ledger, spec } = reconcilePages(pages);
  const [operation] = spec.operations;
  if (!operation) throw new Error("no operation");
  const [, disputes = ""] = /## Disagreements\n([\s\S]*?)(?=\n## |$)/u.exec(ledger) ?? [];
  const lines = disputes.split("\n").filter((line) => line.startsWith("- "));
  return { operation, disputes: lines };
}

const style = (
  serialisation: Extract<Assertion, { aspect: "serialisation" }>["serialisation"],
): Assertion => ({
  aspect: "serialisation",
  serialisation,
});

describe("how a value becomes text", () => {
  it("is as the document has it that counts most, be it by the defaults of OpenAPI, and on record", () => {
    const { disputes, operation } = read(say(1, ids, style({})), say(2, ids, style({ explode: false })));
    expect(operation.parameters).toEqual([
      { name: "ids", in: "query", required: false, schema: { kind: "string" } },
    ]);
    expect(disputes).toEqual([
      "- `boxes.create.ids`, serialisation: `the style that OpenAPI has for its place` (rank)",
    ]);
    const other = read(say(1, ids, style({ explode: false })), say(2, ids, style({})));
    expect(other.operation.parameters[0]).toMatchObject({ explode: false });
    expect(other.disputes).toEqual(["- `boxes.create.ids`, serialisation: `explode false` (rank)"]);
  });

  it("is as another one has it where the first says nothing of it", () => {
    const { disputes, operation } = read(say(1, ids), say(2, ids, style({ explode: false })));
    expect(operation.parameters[0]).toMatchObject({ explode: false });
    expect(disputes).toEqual([]);
  });

  it("is no matter of the examples that go with it, which are those of the first document with some", () => {
    const examples = [{ name: "one", value: "a" }];
    const { disputes, operation } = read(say(1, ids, style({})), say(2, ids, style({ examples })));
    expect(operation.parameters[0]).toMatchObject({ examples });
    expect(disputes).toEqual([]);
  });

  it("is what a document says in so many words, be it in the path", () => {
    const { operation } = read(say(1, ids, style({}), style({ allowReserved: true })));
    expect(operation.parameters[0]).toMatchObject({ allowReserved: true });
  });
});

describe("the headers of an answer", () => {
  const headers = (...named: readonly (readonly [string, "string" | "integer", string?])[]): Assertion => ({
    aspect: "headers",
    headers: named.map(([name, kind, description]) => ({
      name,
      required: false,
      ...(description !== undefined && { description }),
      schema: { kind },
    })),
  });

  it("are those of all documents, each as the one has it that counts most", () => {
    const { disputes, operation } = read(
      say(1, answer, headers(["X-A", "string"])),
      say(2, answer, headers(["x-a", "integer"], ["X-B", "string"])),
    );
    expect(operation.responses[0]?.headers.map(({ name, schema }) => [name, schema.kind])).toEqual([
      ["X-A", "string"],
      ["X-B", "string"],
    ]);
    expect(disputes).toEqual([
      '- `boxes.create.200`, headers: `X-A {"kind":"string","required":false}` (rank)',
    ]);
  });

  it("are the same in other words", () => {
    const { disputes, operation } = read(
      say(1, answer, headers(["X-A", "string", "One."])),
      say(2, answer, headers(["X-A", "string", "Two."])),
    );
    expect(operation.responses[0]?.headers).toMatchObject([{ description: "One." }]);
    expect(disputes).toEqual([]);
  });
});

describe("whether there must be a body", () => {
  it("is as the document has it that counts most, and on record", () => {
    const must = (required: boolean): Assertion => ({ aspect: "bodyRequired", required });
    const root: PlaceRoot = { kind: "body", operation: key };
    const { disputes, operation } = read(say(1, root, must(false)), say(2, root, must(true)));
    expect(operation.requestBody?.required).toBe(false);
    expect(disputes).toEqual(["- `boxes.create`, bodyRequired: `optional` (rank)"]);
  });
});

describe("keywords that nothing else stands for", () => {
  it("are those of all documents, each as the one has it that counts most", () => {
    const keywords = (stated: Readonly<Record<string, unknown>>): Assertion => ({
      aspect: "keywords",
      keywords: stated,
    });
    const { disputes, operation } = read(
      say(1, ids, keywords({ title: "A" })),
      say(2, ids, keywords({ title: "B", readOnly: true })),
    );
    expect(operation.parameters[0]?.schema).toEqual({ kind: "string", title: "A", readOnly: true });
    expect(disputes).toEqual(['- `boxes.create.ids`, keywords: `title "A"` (rank)']);
  });
});
