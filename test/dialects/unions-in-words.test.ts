import { describe, expect, it } from "vitest";
import { pythonPage } from "../../generator/dialects/python-page/index.js";
import { referencePage } from "../../generator/dialects/reference-page/index.js";
import type { Dialect } from "../../generator/model/index.js";
import { listSaid } from "../support/list-said.js";

/** What a page says of the member `a` of an answer, and what is wrong. */
function readMember(dialect: Dialect, ...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  const said = listSaid(text, dialect.read({ name: "page.txt", text }));
  return said.filter((line) => line.startsWith("!") || /\.a\S*: type/.test(line));
}

const place = "response 200 of get /boxes .a";

describe("a union of primitives on a page text, without its variants", () => {
  const read = (type: string) =>
    readMember(referencePage, "Get", "GET/boxes", "ReturnsExpand Collapse", `a: ${type}`, "more: boolean");

  it("is of what its words name", () => {
    expect(read("string or array of number")).toEqual([
      `${place}: type {"type":"union"}`,
      `${place}|0: type {"type":"string"}`,
      `${place}|1: type {"type":"array"}`,
      `${place}|1[]: type {"type":"number"}`,
    ]);
  });

  it("is reported where its words are ambiguous, or leave something out", () => {
    for (const type of ["array of string or number", "string or number or boolean or 2 more"])
      expect(read(type)).toContain(`! children-missing: a: ${type}`);
  });
});

it("a union of Python is of what its words name, lists among them", () => {
  const lines = ["Get", "boxes.get() -> BoxGetResponse", "GET/boxes", "ReturnsExpand Collapse"];
  const members = ["class BoxGetResponse: …", "a: Union[str, List[float], datetime]", "more: bool"];
  expect(readMember(pythonPage, ...lines, ...members)).toEqual([
    'type BoxGetResponse .a: type {"type":"union"}',
    'type BoxGetResponse .a|0: type {"type":"string"}',
    'type BoxGetResponse .a|1: type {"type":"array"}',
    'type BoxGetResponse .a|1[]: type {"type":"number"}',
    'type BoxGetResponse .a|2: type {"type":"string"}',
  ]);
});
