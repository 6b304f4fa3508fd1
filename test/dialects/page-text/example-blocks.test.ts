import { describe, expect, it } from "vitest";
import { findExampleBlocks } from "../../../generator/dialects/page-text/example-blocks.js";
import { readPageLines } from "../../../generator/dialects/page-text/page-line.js";

/** The blocks of a text: a command by its words, a JSON value by its status and its words. */
function find(...lines: readonly string[]) {
  const text = lines.join("\n");
  return findExampleBlocks(readPageLines(text)).map((block) => {
    const words = text.slice(block.start, block.end);
    if (block.kind === "curl") return words;
    expect(block.kind).toBe("json");
    expect(block.lines.map((line) => line.text).join("\n")).toBe(words.replaceAll(/^\s+/gm, ""));
    return [block.status, words];
  });
}

describe("a command among examples", () => {
  it.each([
    ["is a line", ["curl https://a.example", "dogs"], ["curl https://a.example"]],
    ["goes on after a backslash", ["curl a \\", "  -X PUT \\", "-v", "dogs"], ["curl a \\\n  -X PUT \\\n-v"]],
    ["goes on within quotation marks", ["curl -d '{", "}'", "dogs"], ["curl -d '{\n}'"]],
    ["ends where an escaped mark stands", ["curl \\'a", "dogs"], ["curl \\'a"]],
    ["goes on to the end where nothing ends it", ["curl 'a", "dogs"], ["curl 'a\ndogs"]],
    ["may follow another", ["curl a", "curl\tb"], ["curl a", "curl\tb"]],
    ["is no other word", ["curly dogs", "use curl a"], []],
  ])("%s", (_, lines, blocks) => {
    expect(find(...lines)).toEqual(blocks);
  });
});

describe("a JSON value among examples", () => {
  it.each([
    ["is an object", ["{", '"a": 1', "}", "dogs"], ['{\n"a": 1\n}']],
    ["is a list", ["[1, 2]"], ["[1, 2]"]],
    ["is a string", ['"abc"', "dogs"], ['"abc"']],
    ["ends with its last bracket", ["{}", "{}"], ["{}", "{}"]],
    ["may have brackets in strings", ['{ "a": "}]\\""', "}", "dogs"], ['{ "a": "}]\\""\n}']],
    ["may have comments", ['{ "a": [ // ]', "1, # ]", "] }", "dogs"], ['{ "a": [ // ]\n1, # ]\n] }']],
    ["may have lost its braces", ['"a": 1,', '"b": 2', "dogs"], ['"a": 1,\n"b": 2']],
    ["may have lost its braces, and not its lists", ['"a": [1],', '"b": 2'], ['"a": [1],\n"b": 2']],
    ["ends at a line unlike JSON", ["{", "dogs", "}"], ["{"]],
    ["ends at a line with JSON in it", ["{", "dogs {", "}"], ["{"]],
    ["does not begin within a line", ['a "b": 1'], []],
    ["does not end a line", ['say "a"'], []],
    [
      "has values of all kinds",
      ["[", "-1,", "true,", "false,", "null", "]"],
      ["[\n-1,\ntrue,\nfalse,\nnull\n]"],
    ],
    ["is no word in quotation marks", ['"a" dogs'], []],
    ["is no number alone", ["12"], []],
  ])("%s", (_, lines, blocks) => {
    expect(find(...lines)).toEqual(blocks.map((words) => ["200", words]));
  });

  it("has the status of the label above it, each for one", () => {
    expect(
      find("404 example", "{}", "{}", "5xx example", "{}", "Default example", "{}", "the 400 example", "{}"),
    ).toEqual([
      ["404", "{}"],
      ["200", "{}"],
      ["5XX", "{}"],
      ["default", "{}"],
      ["200", "{}"],
    ]);
    expect(find("404 examples", "{}", "6XX example", "{}").map(([status]) => status)).toEqual(["200", "200"]);
  });

  it("is none within the brackets of code", () => {
    expect(find("call({", '"a": 1', "})", "{}")).toEqual([["200", "{}"]]);
    expect(find("call('{', \"[\", // (", "{}")).toEqual([]);
    expect(find('x = "{" # (', "{}")).toEqual([["200", "{}"]]);
    expect(find("x = 1 // {", "{}")).toEqual([["200", "{}"]]);
    expect(find("x = '{' # (", "{}")).toEqual([["200", "{}"]]);
    expect(find("x = '\\'('", "{}")).toEqual([["200", "{}"]]);
    expect(find("})", "{}")).toEqual([["200", "{}"]]);
  });

  it.each(["200 example", "HTTP", "# Answer"])("stands outside of code again after %s", (line) => {
    expect(find("call(", line, "{}")).toEqual([["200", "{}"]]);
  });
});
