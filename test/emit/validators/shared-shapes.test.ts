import { describe, expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import { readDocument } from "../support/read-document.js";
import { loadValidators } from "./load-validators.js";

/** An object of so many members, all of them texts. */
function describeObject(size: number): object {
  const names = Array.from({ length: size }, (_, index) => `m${String(index)}`);
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  return { type: "object", required: names, properties };
}

/** Two types, each of which writes out the same object as its member. */
function describeLamps(size: number) {
  const owner = describeObject(size);
  const lamp = { type: "object", required: ["owner"], properties: { owner } };
  const list = { type: "object", required: ["first"], properties: { first: owner } };
  const schema = { oneOf: [{ $ref: "#/components/schemas/Lamp" }, { $ref: "#/components/schemas/Row" }] };
  const responses = { 200: { description: "ok", content: { "application/json": { schema } } } };
  return readDocument(
    { "/lamps": { get: { tags: ["lamps"], responses } } },
    { schemas: { Lamp: lamp, Row: list } },
  );
}

async function printValidators(size: number): Promise<string> {
  const files = await emit(describeLamps(size));
  return files.find(({ path }) => path === "src/validators/lamps.ts")?.text ?? "";
}

describe("an object that several types of a file write out", () => {
  it.each([1, 6])("has one function, called after its first place, where it has %i members", async (size) => {
    const text = await printValidators(size);
    expect(text.match(/^function check\w+/gmu)).toContain("function checkLampOwner");
    expect(text).toContain('inside(report, input, checkLampOwner, "first")');
    expect(text).not.toContain("checkRowFirst");
  });

  it("is told of at the place where it stands", async () => {
    const { Row } = await loadValidators(describeLamps(6));
    const paths = Row?.validate({ first: { m0: 1 } }).issues?.map(({ path }) => path);
    expect(paths).toContainEqual(["first", "m0"]);
  });
});
