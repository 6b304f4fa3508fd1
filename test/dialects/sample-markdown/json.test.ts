import { describe, expect, it } from "vitest";
import { readJson, type JsonNode } from "../../../generator/dialects/sample-markdown/json.js";

/** The value that a node stands for, without its places. */
function readValue(node: JsonNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === "scalar") return node.value;
  if (node.kind === "array") return node.items.map(readValue);
  return Object.fromEntries(node.members.map(({ name, node: value }) => [name, readValue(value)]));
}

function read(text: string) {
  const { brokenAt, node } = readJson(text, 0, text.length);
  return { value: readValue(node), brokenAt };
}

describe("a sample", () => {
  it.each([
    ...["null", "true", "false", '""', '"a\\"b\\\\"', "0", "-1", "12", "1.25", "1e5", "-1.5E-10", "2e+20"],
    ...["[]", "{}", " [ 1 , [ ] ] ", '{ "a" : { "b" : [ null ] } , "c" : 2 }', "[\n\t1\r\n]"],
  ])("is read as JSON is: %j", (text) => {
    expect(read(text)).toEqual({ value: JSON.parse(text) as unknown, brokenAt: undefined });
  });

  it.each([
    ["nothing", "", undefined, 0],
    ["a word", "dog", undefined, 0],
    ["a number with a leading zero", "01", undefined, 0],
    ["a string over two lines", '"a\nb"', undefined, 0],
    ["an unknown escape", '["a", "\\x"]', ["a"], 6],
    ["something after its end", "[1] 2", [1], 4],
    ["a second comma", "[1,,2]", [1], 3],
    ["no comma", '{"a": 1 "b": 2}', { a: 1 }, 8],
    ["no colon", '{"a" 1}', {}, 5],
    ["no value", '{"a": 1, "b": }', { a: 1 }, 14],
    ["a name that is no string", "{1: 2}", {}, 2],
    ["no end", '{"a": [1, 2', { a: [1, 2] }, 11],
    ["the end of something else", "[1}", [1], 2],
  ])("goes wrong where it has %s, and is read up to there", (_, text, value, brokenAt) => {
    expect(read(text)).toEqual({ value, brokenAt });
  });

  it("ends where it is said to end", () => {
    expect(readJson("1234", 1, 3).node).toEqual({ kind: "scalar", value: 23, start: 1, end: 3 });
    expect(readJson("[1, 2] ", 0, 5).brokenAt).toBe(5);
  });

  it("has the places of its values and names", () => {
    expect(readJson("null", 0, 4)).toStrictEqual({ node: { kind: "scalar", value: null, start: 0, end: 4 } });
    expect(readJson('{ "a": [ 12 ] }', 0, 15).node).toEqual({
      kind: "object",
      start: 0,
      end: 1,
      members: [
        {
          name: "a",
          start: 2,
          node: {
            kind: "array",
            start: 7,
            end: 8,
            items: [{ kind: "scalar", value: 12, start: 9, end: 11 }],
          },
        },
      ],
    });
  });

  it("is not followed deeper than 100 levels", () => {
    const lists = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
    expect(read(lists(100)).brokenAt).toBeUndefined();
    expect(read(lists(101)).brokenAt).toBe(101);
    expect(read(objects(100)).brokenAt).toBeUndefined();
    expect(read(objects(101)).brokenAt).toBe(501);
  });
});
