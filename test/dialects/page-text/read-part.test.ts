import { describe, expect, it } from "vitest";
import { pythonPage } from "../../../generator/dialects/python-page/index.js";
import { referencePage } from "../../../generator/dialects/reference-page/index.js";
import type { Place } from "../../../generator/model/index.js";
import { listSaid } from "../../support/list-said.js";
import { hintMembers } from "../../support/hints.js";

/** What the parts of an operation say, in short. */
function read(...lines: readonly string[]): readonly string[] {
  const text = ["Put", "PUT/dogs", ...lines].join("\n");
  return listSaid(text, referencePage.read({ name: "page.txt", text }))
    .slice(1)
    .map((line) => line.replace(" of put /dogs", "").replace(" put /dogs", ""));
}

describe("the part of a body", () => {
  it("has a form, by its heading", () => {
    expect(read("Body ParametersJSONExpand Collapse", "a: string")[0]).toBe(
      'body: mediaType {"mediaType":"application/json"}',
    );
    expect(read("Body ParametersExpand Collapse", "a: string")).toEqual([
      "body: exists",
      'body: type {"type":"object"}',
      "body .a: exists",
      'body .a: required {"required":true}',
      'body .a: type {"type":"string"}',
    ]);
    expect(read("Body ParametersDogExpand Collapse", "a: string")).toContain(
      "! stretch-unused: Body ParametersDogExpand Collapse",
    );
  });

  const isWhole = (lines: readonly string[], example?: string): boolean => {
    const command =
      example === undefined ? [] : ["Put", "HTTP", "curl https://a", `curl https://a -d '${example}'`];
    const said = read(
      "Body ParametersExpand Collapse",
      ...lines,
      "ReturnsExpand Collapse",
      "z: string",
      ...command,
    );
    return !said.some((line) => line.startsWith("body .body: exists"));
  };

  it.each([
    ["a type", ["body: string"]],
    ["a list of objects", ["body: array of object { a }", "a: string"]],
    ["an object that may be null", ["body: object { a } or null", "a: string"]],
    ["a model", ["body: Dog { a }", "a: string"]],
  ])("is one parameter of its name where it is %s", (_, lines) => {
    expect(isWhole(lines)).toBe(true);
    expect(isWhole(lines, '{ "body": 1 }')).toBe(false);
  });

  it("is the members of an object, one of which may have its name", () => {
    expect(isWhole(["body: object { a }", "a: string"])).toBe(false);
    expect(isWhole(["body: object { a }", "a: string"], '{ "a": "x" }')).toBe(true);
    expect(isWhole(["body: string", "b: string"])).toBe(false);
    expect(isWhole(["body: string", "b: string"], '{ "a": "x" }')).toBe(false);
  });

  it("is an object without members where the part has none", () => {
    expect(read("Body ParametersExpand Collapse")).toEqual(["body: exists", 'body: type {"type":"object"}']);
  });
});

describe("the part of an answer", () => {
  const example = ["Put", "HTTP", '{ "a": { "b": 1, "c": 2 } }'];

  it("is members, or types", () => {
    expect(read("ReturnsExpand Collapse", "a: string")).toEqual([
      "response 200: exists",
      'response 200: type {"type":"object"}',
      "response 200 .a: exists",
      'response 200 .a: required {"required":true}',
      'response 200 .a: type {"type":"string"}',
    ]);
    expect(read("ReturnsExpand Collapse", "A = string")).toEqual([
      "response 200: exists",
      'response 200: model {"name":"A"}',
      'response 200: type {"type":"string"}',
    ]);
    expect(read("ReturnsExpand Collapse", "A = string", "B = number").slice(0, 2)).toEqual([
      "response 200: exists",
      'response 200: type {"type":"union"}',
    ]);
    expect(read("ReturnsExpand Collapse")).toEqual([]);
  });

  it("has the members of a model that its example shows", () => {
    const said = read("ReturnsExpand Collapse", "a: Dog", "b: number", "c: number", "d: string", ...example);
    expect(said.filter((line) => line.endsWith("exists"))).toEqual([
      ...["", " .a", " .a.b", " .a.c", " .d"].map((place) => `response 200${place}: exists`),
    ]);
  });
});

describe("the part of what a call returns", () => {
  const readPython = (signature: readonly string[], ...lines: readonly string[]) => {
    const text = ["Get", ...signature, "GET/dogs", "ReturnsExpand Collapse", ...lines].join("\n");
    const said = listSaid(text, pythonPage.read({ name: "page.txt", text }));
    return said.filter((line) => /^(?:type \w+: exists|!)/.test(line));
  };

  it("is one type by its name", () => {
    expect(readPython(["dogs.get() -> Dog"], "class Dog:", "id: str")).toEqual(["type Dog: exists"]);
    expect(readPython(["dogs.get() -> Dog"], "class Dog:", "id: str", "class Cat:")).toEqual([
      "type Dog: exists",
      "! item-misplaced: class Cat:",
    ]);
    expect(readPython(["dogs.get() -> str"], "str")).toEqual([]);
  });

  it("may be several where no signature says", () => {
    const types = ["type Dog: exists", "type Cat: exists"];
    expect(readPython(["dogs.get()"], "class Dog:", "id: str", "class Cat:")).toEqual(types);
    expect(readPython([], "class Dog:", "id: str", "class Cat:")).toEqual(types);
  });

  it("begins again at the type that is returned", () => {
    const lines = ["class Cat:", "owner: Owner", "name: str", "class Dog:", "id: str"];
    const found = (text: string) => {
      const page = [text, "ModelsExpand Collapse", ...lines].join("\n");
      return listSaid(page, pythonPage.read({ name: "page.txt", text: page })).filter((line) =>
        /^(?:type \w+: exists)/.test(line),
      );
    };
    expect(found("Dogs\n\nGet\ndogs.get() -> Dog\nGET/dogs\n")).toEqual([
      "type Cat: exists",
      "type Dog: exists",
    ]);
    expect(found("Dogs\n\nGet\ndogs.get() -> Toy\nGET/dogs\n")).toEqual(["type Cat: exists"]);
  });
});

describe("a page as a whole", () => {
  it("says of resources that they are there, and what is said of them", () => {
    const text = "Dogs\n\nAll about\ndogs.\n\nList dogs\nGET/dogs\nAdd a dog\nPOST/dogs\n";
    expect(listSaid(text, referencePage.read({ name: "page.txt", text }))).toEqual([
      "resource 0 Dogs: exists",
      'resource 0 Dogs: description {"text":"All about\\ndogs."}',
      'operation get /dogs: operation {"title":"List dogs","resource":["Dogs"]}',
      'operation post /dogs: operation {"title":"Add a dog","resource":["Dogs"]}',
    ]);
  });

  it("says nothing of a resource without words", () => {
    const text = "Dogs\n\nList dogs\nGET/dogs\nAdd a dog\nPOST/dogs\n";
    expect(listSaid(text, referencePage.read({ name: "page.txt", text }))[1]).toContain("List dogs");
  });

  it("reports parts that belong to no operation", () => {
    const text = "ReturnsExpand Collapse\n";
    expect(listSaid(text, referencePage.read({ name: "page.txt", text }))).toEqual([
      "! stretch-unused: ReturnsExpand Collapse",
    ]);
  });

  it("asks another document for members that it does not show, after its own classes", () => {
    const page = (...models: readonly string[]) =>
      [
        "Get",
        "dogs.get() -> Dog",
        "GET/dogs",
        "ReturnsExpand Collapse",
        "class Dog:",
        "owner: Owner",
        "name: str",
      ]
        .concat(["id: str", ...models])
        .join("\n");
    const owned = (text: string, names: readonly string[] | undefined) => {
      const hints = hintMembers(({ root, steps }: Place) =>
        root.kind === "type" && steps.length === 1 ? names : undefined,
      );
      const said = listSaid(text, pythonPage.read({ name: "page.txt", text }, hints));
      return said.flatMap((line) => /^type Dog \.(owner\.\w+|id): exists/.exec(line)?.[1] ?? []);
    };
    expect(owned(page(), ["name"])).toEqual(["owner.name", "id"]);
    expect(owned(page(), ["name", "phone"])).toEqual(["owner.name"]);
    expect(owned(page(), undefined)).toEqual([]);
    const classes = ["ModelsExpand Collapse", "class Owner:", "name: str", "id: str"];
    expect(owned(page(...classes), ["name"])).toEqual(["owner.name", "owner.id"]);
  });
});
