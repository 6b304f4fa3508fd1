import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pythonPage } from "../../generator/dialects/python-page/index.js";
import type { Place } from "../../generator/model/index.js";
import { readShapes } from "../support/claimed-shape.js";
import { describeGolden } from "../support/golden.js";
import { printReading } from "../support/print-reading.js";
import { hintMembers } from "../support/hints.js";

const readSource = (name: string) => ({ name, text: readFileSync(join("spec/sources", name), "utf8") });

describeGolden("python-page reads", "test/fixtures/dialects/python-page", (folder) => {
  const text = readFileSync(join(folder, "input.txt"), "utf8");
  return { "reading.txt": printReading(text, pythonPage.read({ name: "input.txt", text })) };
});

it("reports a declaration whose type is cut off, and takes it for no description", () => {
  const text =
    "Get\n\ndogs.get(strid) -> Dog\nGET/dogs/{id}\n\nReturnsExpand Collapse\nclass Dog:\nid: str\nage: Optional[i";
  const { claims, coverage, diagnostics } = pythonPage.read({ name: "page.txt", text });
  expect(diagnostics.map(({ code }) => code)).toEqual(["declaration-broken"]);
  expect(coverage.unread).toBe(1);
  expect(claims.some(({ assertion }) => assertion.aspect === "description")).toBe(false);
});

describe("the project's own pages", () => {
  it.each([
    ["ai-gateway.logs.get.python.txt", 1, 29],
    ["ai-gateway.logs.python.txt", 6, 48],
  ])("%s is used to the last line", (name, operations, items) => {
    const { coverage, diagnostics } = pythonPage.read(readSource(name));
    expect(diagnostics).toEqual([]);
    expect(coverage).toEqual({ operations, items, unread: 0, unused: [] });
  });

  it("tell whole numbers from others, and what may be null or absent", () => {
    const { claims } = pythonPage.read(readSource("ai-gateway.logs.get.python.txt"));
    const members = new Map(readShapes(claims).get("type LogGetResponse")?.properties);
    expect(members.get("duration")).toEqual({ required: true, type: "integer" });
    expect(members.get("tokens_in")).toEqual({ absentOrNull: true, type: "integer" });
    expect(members.get("cost")).toEqual({ absentOrNull: true, type: "number" });
  });

  it("are read as far as they go when they are cut off anywhere", () => {
    const { name, text } = readSource("ai-gateway.logs.get.python.txt");
    for (let end = 0; end < text.length; end += 41) {
      const { coverage } = pythonPage.read({ name, text: text.slice(0, end) });
      expect(coverage.items).toBeLessThanOrEqual(29);
    }
  });
});

describe("a class within a class", () => {
  const text = readFileSync("test/fixtures/dialects/python-page/unsettled/input.txt", "utf8");
  const ownersOf = ({ root, steps }: Place) =>
    root.kind === "type" && steps.length === 1 ? ["name", "phone"] : undefined;

  it("ends where another document says", () => {
    const reading = pythonPage.read({ name: "page.txt", text }, hintMembers(ownersOf));
    const { properties } = readShapes(reading.claims).get("type KennelGetResponse") ?? {};
    expect(reading.diagnostics).toEqual([]);
    expect(properties?.map(([name]) => name)).toEqual(["id", "owner", "opened_at"]);
  });

  it("is reported where nothing says it", () => {
    const { coverage, diagnostics } = pythonPage.read({ name: "page.txt", text });
    expect(diagnostics.map(({ code }) => code)).toEqual(["model-unsettled"]);
    expect(coverage).toMatchObject({ items: 6, unread: 3 });
  });
});

describe("a page is taken for one of Python", () => {
  it.each([
    ["with its signature above verb and path", "Get\n\ndogs.get(strid) -> Dog\nGET/dogs/{id}\n", true],
    ["without a result", "Delete\n\ndogs.delete(strid)\nDELETE/dogs/{id}\n", true],
    ["not without a signature", "Get\n\nGET/dogs/{id}\n", false],
    ["not with one of TypeScript", "Get\n\nclient.dogs.get(stringid): Dog\nGET/dogs/{id}\n", false],
    ["not with one of Go", "Get\n\nclient.Dogs.Get(ctx, id) (*Dog, error)\nGET/dogs/{id}\n", false],
    ["not with types of Ruby", "Get\n\ndogs.get(id) -> Dog\nGET/dogs/{id}\nclass Dog\nid: String\n", false],
    ["not with types of Sorbet", "Get\n\ndogs.get(id) -> Dog\nGET/dogs/{id}\n  id: T::Array\n", false],
    ["not with a class of Ruby", "Get\n\ndogs.get(id)\nGET/dogs/{id}\nclass Dog\n", false],
    ["not with classes of Ruby", "Get\n\ndogs.get(id)\nGET/dogs/{id}\n\tclass Dog \n", false],
    ["with words like types of Ruby", "Get\n\ndogs.get(id)\nGET/dogs\nid: Strings\nthe id: String\n", true],
    ["with words like classes of Ruby", "Get\n\ndogs.get(id)\nGET/dogs\nfirst class Dog\nclass of a\n", true],
    ["if one of its operations is", "Get\n\nGET/dogs\n\ndogs.add()\nPOST/dogs\n", true],
    ["not in Markdown", "## Get\n\n`dogs.get(strid)  -> Dog`\n\n**get** `/dogs/{id}`\n", false],
  ])("%s", (_, text, isOne) => {
    expect(pythonPage.recognises(text)).toBe(isOne);
  });
});
