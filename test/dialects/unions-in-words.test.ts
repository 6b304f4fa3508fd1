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

  it("is what an array holds, and reported, for the array could be of the first alone", () => {
    expect(read("array of string or number")).toEqual([
      `${place}: type {"type":"array"}`,
      `${place}[]: type {"type":"union"}`,
      `${place}[]|0: type {"type":"string"}`,
      `${place}[]|1: type {"type":"number"}`,
      "! children-missing: a: array of string or number",
    ]);
  });

  it.each([
    "string or number or boolean or 2 more",
    "array of string or Lid",
    "array of string or number or boolean or 2 more",
  ])("is reported, and has no type, where its words leave something out: %s", (type) => {
    expect(read(type)).toEqual([`! children-missing: a: ${type}`]);
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
