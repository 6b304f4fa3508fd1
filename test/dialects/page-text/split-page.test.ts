import { describe, expect, it } from "vitest";
import type { PageLine } from "../../../generator/dialects/page-text/page-line.js";
import { splitPage } from "../../../generator/dialects/page-text/split-page.js";
import { http } from "../../../generator/dialects/reference-page/language.js";

const words = (lines: readonly PageLine[]) => lines.map(({ text }) => text);

/** The parts of a page by the words of their lines. */
function split(...lines: readonly string[]) {
  const text = lines.join("\n");
  const { intro, models, operations, resources, unused, url } = splitPage(text, http);
  return {
    ...(url && { url: url.value }),
    ...(intro.length > 0 && { intro: words(intro) }),
    ...(resources.length > 0 && {
      resources: resources.map(({ prose, title }) => [title, ...words(prose)]),
    }),
    operations: operations.map(({ examples, key, prose, resource, sections, title }) => ({
      name: [...resource, title?.plain ?? "?"].join(" > "),
      key: `${key.method} ${key.path}`,
      ...(prose.length > 0 && { prose: words(prose) }),
      ...(sections.length > 0 && {
        sections: sections.map((section) => [section.head.kind, ...words(section.lines)]),
      }),
      ...(examples.length > 0 && { examples: words(examples) }),
    })),
    ...(models.length > 0 && { models: models.map((section) => words(section.lines)) }),
    ...(unused.length > 0 && { unused: unused.map(({ start, end }) => text.slice(start, end)) }),
  };
}

const dogs = ["Get a dog", "GET/dogs"];
const named = { name: "Get a dog", key: "get /dogs" };

describe("the page of one operation", () => {
  it("has what stands above, under and in the parts of it", () => {
    expect(
      split(
        ...["---", "url: https://a.example/dogs", "---", "Skip to content", "", ...dogs, "Gets a dog.", ""],
        ...[
          "Security",
          "Key",
          "Path ParametersExpand Collapse",
          "id: string",
          "",
          "The dog.",
          "ReturnsExpand Collapse",
        ],
      ),
    ).toEqual({
      url: "https://a.example/dogs",
      intro: ["Skip to content"],
      operations: [
        {
          ...named,
          prose: ["Gets a dog."],
          sections: [["security", "Key"], ["parameters", "id: string", "The dog."], ["returns"]],
        },
      ],
    });
  });

  it("has no part without an operation, but for types", () => {
    expect(split("ReturnsExpand Collapse", "Domain TypesExpand Collapse", "A = string")).toEqual({
      operations: [],
      unused: ["ReturnsExpand Collapse"],
      models: [["A = string"]],
    });
  });

  it("has no part in code", () => {
    expect(
      split(...dogs, "```", "ReturnsExpand Collapse", "Get a dog", "HTTP", "curl https://a", "```"),
    ).toEqual({
      operations: [
        { ...named, prose: ["```", "ReturnsExpand Collapse", "Get a dog", "HTTP", "curl https://a", "```"] },
      ],
    });
  });
});

describe("the examples of an operation", () => {
  const returns = ["ReturnsExpand Collapse", "a: string"];
  const split1 = (...lines: readonly string[]) => split(...dogs, ...returns, ...lines).operations[0];
  const sections = [["returns", "a: string"]];

  it.each([
    ["below their heading", ["Returns Examples", "{}"], ["Returns Examples", "{}"]],
    ["below the title once more", ["Get a dog", "HTTP", "{}"], ["Get a dog", "HTTP", "{}"]],
    ["below the title, blank lines between", ["Get a dog", "", "", "import os"], ["Get a dog", "import os"]],
    ["from the title at the end", ["Get a dog"], ["Get a dog"]],
    ["from a command", ["curl https://a.example", "x"], ["curl https://a.example", "x"]],
    ["from a command after more space", ["curl   https://a"], ["curl   https://a"]],
    ["from a command with options", ["curl -X PUT", "x"], ["curl -X PUT", "x"]],
    ["from a command with quotation marks", ['curl "http://a"', "x"], ['curl "http://a"', "x"]],
    ["from the label of an answer", ["404 example", "{}"], ["404 example", "{}"]],
    ["from the label of a range", ["5XX Example", "{}"], ["5XX Example", "{}"]],
    ["from the label of the others", ["default example", "{}"], ["default example", "{}"]],
    ["from two tabs", ["HTTP", "Python", "x"], ["HTTP", "Python", "x"]],
    ["from a tab above a command", ["HTTP", "", "curl https://a", "x"], ["HTTP", "curl https://a", "x"]],
  ])("stand %s", (_, lines, examples) => {
    expect(split1(...lines)).toEqual({ ...named, sections, examples });
  });

  it.each([
    ["a tab alone", ["HTTP"]],
    ["a tab above something else", ["HTTP", "is used"]],
    ["words about a command", ["curl is a command"]],
    ["a command in words", ["use curl https://a"]],
    ["words about a label", ["the 404 example"]],
    ["more words after a label", ["404 example of it"]],
    ["the title above itself", ["Get a dog", "Get a dog", "b: string"]],
    ["the title above a declaration", ["Get a dog", "b: string"]],
    ["the title above a declaration of a model", ["Get a dog", "b: Dog"]],
    ["the title above a part of a type", ["Get a dog", "One of the following:"]],
    ["the title above a constraint", ["Get a dog", "maxLength32"]],
    ["the title above a value", ["Get a dog", '"x"']],
    ["the title above a type", ["Get a dog", "A { b }"]],
  ])("do not begin with %s", (_, lines) => {
    expect(split1(...lines)).toEqual({ ...named, sections: [["returns", "a: string", ...lines]] });
  });

  it("do not begin with the title above another part", () => {
    expect(split(...dogs, "Get a dog", ...returns).operations).toEqual([
      { ...named, prose: ["Get a dog"], sections },
    ]);
  });

  it("do not begin with the title in prose", () => {
    expect(split(...dogs, "Get a dog").operations).toEqual([{ ...named, prose: ["Get a dog"] }]);
    expect(split("GET/dogs", "Words.").operations).toEqual([{ ...named, name: "?", prose: ["Words."] }]);
  });

  it("begin once", () => {
    expect(split1("Get a dog", "HTTP", "x", "Returns Examples", "{}", "Get a dog", "y")?.examples).toEqual([
      ...["Get a dog", "HTTP", "x", "Returns Examples", "{}", "Get a dog", "y"],
    ]);
  });
});

describe("the page of a resource", () => {
  it("has operations below its headings", () => {
    expect(split("Dogs", "", "About dogs.", "", ...dogs, "Add a dog", "POST/dogs")).toEqual({
      resources: [["Dogs", "About dogs."]],
      operations: [
        { name: "Dogs > Get a dog", key: "get /dogs" },
        { name: "Dogs > Add a dog", key: "post /dogs" },
      ],
    });
  });

  it("is one with types, too", () => {
    expect(split("Dogs", "", ...dogs, "ModelsExpand Collapse", "A = string")).toEqual({
      resources: [["Dogs"]],
      operations: [{ name: "Dogs > Get a dog", key: "get /dogs" }],
      models: [["A = string"]],
    });
    expect(split("Dogs", "", ...dogs, "```", "ModelsExpand Collapse", "```")).toEqual({
      intro: ["Dogs"],
      operations: [{ ...named, prose: ["```", "ModelsExpand Collapse", "```"] }],
    });
  });

  it("may have headings that glue those above them to their own", () => {
    expect(
      split(
        ...[
          "Chat",
          "",
          "List chats",
          "GET/chats",
          "",
          "ChatCompletions",
          "",
          "List all",
          "GET/chats/all",
          "",
        ],
        ...[
          "ChatCompletionsMessages",
          "",
          "Get it",
          "GET/it",
          "",
          "ChatterBoxes",
          "",
          "Get them",
          "GET/them",
          "",
        ],
        ...["ChatChatRooms", "", "Get rooms", "GET/rooms"],
      ),
    ).toEqual({
      resources: [["Chat"], ["Completions"], ["Messages"], ["ChatterBoxes"], ["ChatRooms"]],
      operations: [
        { name: "Chat > List chats", key: "get /chats" },
        { name: "Chat > Completions > List all", key: "get /chats/all" },
        { name: "Chat > Messages > Get it", key: "get /it" },
        { name: "Chat > ChatterBoxes > Get them", key: "get /them" },
        { name: "Chat > ChatRooms > Get rooms", key: "get /rooms" },
      ],
    });
  });
});

it("the head of a part above an operation is no title of it", () => {
  const [operation] = split("Query ParametersExpand Collapse", "GET/dogs", "a: string").operations;
  expect(operation?.name).toBe("?");
});
