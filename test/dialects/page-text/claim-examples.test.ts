import { describe, expect, it } from "vitest";
import { referencePage } from "../../../generator/dialects/reference-page/index.js";
import { pythonPage } from "../../../generator/dialects/python-page/index.js";
import { listSaid } from "../../support/list-said.js";

/** What the examples of an operation say. */
function read(lines: readonly string[], parts: readonly string[] = []): readonly string[] {
  const text = ["Add a dog", "POST/dogs", ...parts, "Returns Examples", ...lines].join("\n");
  return listSaid(text, referencePage.read({ name: "page.txt", text })).slice(1);
}

const json = 'mediaType {"mediaType":"application/json"}';

describe("an answer among examples", () => {
  it("is of its status, once for each value", () => {
    expect(
      read(["200 example", '{ "a": 1 }', "200 example", '{ "a": 1 }', "404 example", '{ "a": 1 }']),
    ).toEqual([
      `response 200 of post /dogs: ${json}`,
      'response 200 of post /dogs: example {"value":{"a":1}}',
      `response 404 of post /dogs: ${json}`,
      'response 404 of post /dogs: example {"value":{"a":1}}',
    ]);
    expect(read(["[1]", "[2]"])).toEqual([
      `response 200 of post /dogs: ${json}`,
      'response 200 of post /dogs: example {"value":[1]}',
      `response 200 of post /dogs: ${json}`,
      'response 200 of post /dogs: example {"value":[2]}',
    ]);
  });

  it("may stand on many lines", () => {
    expect(read(["[", "1, 2", "]"])).toEqual([
      `response 200 of post /dogs: ${json}`,
      'response 200 of post /dogs: example {"value":[1,2]}',
    ]);
  });

  it("is put right where its braces are lost, and that is reported", () => {
    expect(read(['  "a": {', '    "b": 1'])).toEqual([
      `response 200 of post /dogs: ${json}`,
      'response 200 of post /dogs: example {"value":{"a":{"b":1}}}',
      '! example-repaired: "a": {\n    "b": 1',
    ]);
  });

  it("is reported where it is no JSON", () => {
    expect(read(["{", '"a": [}'])).toEqual(['! example-invalid: {\n"a": [}']);
    expect(read(["[1", "2]"])).toEqual(["! example-invalid: [1\n2]"]);
    expect(read(["{", '"a": [}', "{", '"a": [}'])).toHaveLength(1);
  });
});

describe("a command among examples", () => {
  it("shows a server, a form of the body, and an example of it", () => {
    expect(read(["curl https://a.example/v1/dogs -d '{\"a\": 1}'", "curl https://b.example/dogs"])).toEqual([
      'operation post /dogs: server {"url":"https://a.example/v1"}',
      'body post /dogs: example {"value":{"a":1}}',
      'operation post /dogs: server {"url":"https://b.example"}',
    ]);
    expect(read(["curl https://a.example/dogs -d 'a=1'"])).toEqual([
      'operation post /dogs: server {"url":"https://a.example"}',
      "! example-invalid: 'a=1'",
    ]);
  });

  it("shows the parts of a form that the page does not document", () => {
    const form = ["curl /dogs -F 'a=@b'"];
    expect(read(form).join()).toContain("! form-undocumented");
    expect(read(form, ["ReturnsExpand Collapse", "a: string"]).join()).toContain("! form-undocumented");
    expect(read(form, ["Path ParametersExpand Collapse", "a: string"]).join()).toContain(
      "! form-undocumented",
    );
    expect(read(form, ["Body ParametersForm DataExpand Collapse", "a: file"]).join()).not.toContain("!");
    expect(read(form, ["ParametersExpand Collapse", "a: file"]).join()).not.toContain("!");
  });
});

describe("what an example settles", () => {
  const python = (signature: string, returns: readonly string[], examples: readonly string[]) => {
    const parts = ["ReturnsExpand Collapse", ...returns, "Returns Examples", ...examples];
    const text = ["Get", signature, "GET/dogs", ...parts].join("\n");
    const said = listSaid(text, pythonPage.read({ name: "page.txt", text }));
    const names = said.flatMap((line) => /^type (Dog \S+): exists/.exec(line)?.[1] ?? []);
    return [...names, ...said.filter((line) => line.startsWith("!"))];
  };
  const dog = ["class Dog:", "owner: Owner", "name: str", "id: str"];
  const nested = ["Dog .owner", "Dog .owner.name", "Dog .id"];

  it.each([
    ["the whole answer", '{ "owner": { "name": "a" }, "id": "b" }', nested],
    ["a member of the answer", '{ "result": { "owner": { "name": "a" }, "id": "b" } }', nested],
    ["the first of a list", '[{ "owner": { "name": "a" }, "id": "b" }, {}]', nested],
    ["the first of a list in a member", '{ "result": [{ "owner": { "name": "a" }, "id": "b" }] }', nested],
    [
      "an object that is a value",
      '{ "owner": "a", "name": "b", "id": "c" }',
      ["Dog .owner", "Dog .name", "Dog .id"],
    ],
  ])("by %s, is the members of a class", (_, example, names) => {
    expect(python("dogs.get() -> Dog", dog, [example])).toEqual(names);
    expect(python("dogs.list() -> Page[Dog]", dog, [example])).toEqual(names);
  });

  it.each([
    ["no such member", '{ "id": "b" }'],
    ["a member that the page does not declare", '{ "owner": { "name": "a" }, "id": "b", "x": 1 }'],
    ["a value alone", '"a"'],
    ["nothing", "x"],
  ])("is nothing by %s", (_, example) => {
    expect(python("dogs.get() -> Dog", dog, [example])).toEqual([
      "Dog .owner",
      "! model-unsettled: owner: Owner",
    ]);
  });

  it.each([
    ["an object without members", '{ "owner": {}, "id": "b" }'],
    ["a list", '{ "owner": [], "id": "b" }'],
    ["null", '{ "owner": null, "id": "b" }'],
  ])("leaves members to a class that it shows as %s", (_, example) => {
    expect(python("dogs.get() -> Dog", dog, [example])).toEqual(nested);
  });

  it("is nothing by an answer of another status, or to a call that returns something else", () => {
    const example = '{ "owner": { "name": "a" }, "id": "b" }';
    const unsettled = ["Dog .owner", "! model-unsettled: owner: Owner"];
    expect(python("dogs.get() -> Dog", dog, ["404 example", example])).toEqual(unsettled);
    expect(python("dogs.get()", dog, [example])).toEqual(unsettled);
    expect(python("dogs.get() -> Cat", dog, [example])).toEqual(unsettled);
  });
});
