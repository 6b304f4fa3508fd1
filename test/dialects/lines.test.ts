import { describe, expect, it } from "vitest";
import { readSecurity } from "../../generator/dialects/page-text/security.js";
import { readSignature } from "../../generator/dialects/python-page/read-signature.js";
import { classifyLine } from "../../generator/dialects/sample-markdown/classify.js";

describe("a signature in Python", () => {
  it.each([
    [
      "logs.get(strid, LogGetParams**kwargs) -> LogGetResponse",
      { method: ["logs", "get"], returns: "LogGetResponse" },
    ],
    ["logs.delete(strid)", { method: ["logs", "delete"] }],
    ["ping()", { method: ["ping"] }],
    [
      "a.b.list() -> SyncPage[Log]",
      { method: ["a", "b", "list"], returns: "SyncPage[Log]", pages: { className: "SyncPage", item: "Log" } },
    ],
    ["logs.list() -> List[Log]", { method: ["logs", "list"], returns: "List[Log]" }],
    ["logs.list() -> Optional[Log]", { method: ["logs", "list"], returns: "Optional[Log]" }],
    ["logs.list()->Log", { method: ["logs", "list"], returns: "Log" }],
    ["logs.list()  ->  Log", { method: ["logs", "list"], returns: "Log" }],
    [
      "logs.list() -> AsyncPage[_Log]",
      {
        method: ["logs", "list"],
        returns: "AsyncPage[_Log]",
        pages: { className: "AsyncPage", item: "_Log" },
      },
    ],
    ["logs.list() -> Dict[Log]", { method: ["logs", "list"], returns: "Dict[Log]" }],
    ["logs.list() -> Set[Log]", { method: ["logs", "list"], returns: "Set[Log]" }],
    ["logs.list() -> Union[Log]", { method: ["logs", "list"], returns: "Union[Log]" }],
    ["logs.list() -> SyncPage[Log] now", { method: ["logs", "list"], returns: "SyncPage[Log] now" }],
    ["logs.list() -> a.SyncPage[Log]", { method: ["logs", "list"], returns: "a.SyncPage[Log]" }],
    ["logs.list() -> SyncPage[str]", { method: ["logs", "list"], returns: "SyncPage[str]" }],
    ["logs.list() -> SyncPage[Log] | None", { method: ["logs", "list"], returns: "SyncPage[Log] | None" }],
  ])("%s", (text, signature) => {
    expect(readSignature(text)).toEqual(signature);
  });

  it.each([
    "client.logs.get(id)",
    "Logs.get(id)",
    "logs.get",
    "call logs.get(id)",
    "logs.get(id) -> ",
    "logs.get(id) is",
    "logs.2(id)",
    ".get(id)",
    "a..b()",
  ])("is not %s", (text) => {
    expect(readSignature(text)).toBeUndefined();
  });
});

describe("a line of a sample document", () => {
  it.each([
    ["", { kind: "blank" }],
    ["```json", { kind: "fence", language: "json" }],
    ["~~~", { kind: "fence", language: "" }],
    ["``` elixir-script", { kind: "fence", language: "elixir-script" }],
    ["a ```json", { kind: "text" }],
    ["```json {", { kind: "text" }],
    ["# Logs", { kind: "heading", level: 1, title: "Logs" }],
    ["#   All Logs", { kind: "heading", level: 1, title: "All Logs" }],
    ["the # Logs", { kind: "text" }],
    ["#Logs", { kind: "text" }],
    ["### Responses", { kind: "responses" }],
    ["## Responses", { kind: "heading", level: 2, title: "Responses" }],
    ["#### 200 OK", { kind: "response", status: "200", description: "OK" }],
    ["#### 404", { kind: "response", status: "404", description: "" }],
    ["#### 4xx Some error", { kind: "response", status: "4XX", description: "Some error" }],
    ["#### Default", { kind: "response", status: "default", description: "" }],
    ["#### 200   All is well", { kind: "response", status: "200", description: "All is well" }],
    ["#### 6XX", { kind: "heading", level: 4, title: "6XX" }],
    ["#### 2000", { kind: "heading", level: 4, title: "2000" }],
    ["#### No default", { kind: "heading", level: 4, title: "No default" }],
    ["#### Defaults", { kind: "heading", level: 4, title: "Defaults" }],
    ["### 200 OK", { kind: "heading", level: 3, title: "200 OK" }],
    ["**GET** `/logs/{id}`", { kind: "operation", method: "get", path: "/logs/{id}" }],
    ["**get** `/logs`", { kind: "text" }],
    ["**GET** `/logs` lists", { kind: "text" }],
    ["**GET** `logs`", { kind: "text" }],
    ["**GET** ` /logs`", { kind: "text" }],
    ["**GET** or **PUT** `/logs`", { kind: "text" }],
    ["**GET**   `/logs`", { kind: "operation", method: "get", path: "/logs" }],
    ["Try **GET** `/logs`", { kind: "text" }],
    ["**FETCH** `/logs`", { kind: "text" }],
    ['> Data is at `body["result"]`.', { kind: "data", members: ["result"] }],
    ['> Data is at `body["a"]["b"]`', { kind: "data", members: ["a", "b"] }],
    ['>Data is at `body["a b"]`', { kind: "data", members: ["a b"] }],
    ['>   Data is at `body[""]`', { kind: "data", members: [""] }],
    ["> Data is at `body`", { kind: "text" }],
    ['See > Data is at `body["a"]`', { kind: "text" }],
    ['> Data is at `body["a"]`, mostly', { kind: "text" }],
    ["docs/logs.md", { kind: "fileName" }],
    ["logs.markdown", { kind: "fileName" }],
    ["see logs.md", { kind: "text" }],
    ["logs.md is a file", { kind: "text" }],
    ["####### deep", { kind: "text" }],
    ["Prose.", { kind: "text" }],
  ])("%j", (text, line) => {
    expect(classifyLine(text)).toEqual(line);
  });
});

describe("the part Security of a page", () => {
  const read = (...texts: readonly string[]) => {
    const whole = texts.join("\n");
    const starts = texts.map(
      (_text, index) => texts.slice(0, index).join("\n").length + (index === 0 ? 0 : 1),
    );
    const lines = texts.map((text, index) => {
      const start = starts[index] ?? 0;
      return { text, plain: text, start, end: start + text.length };
    });
    const { credentials, unknown } = readSecurity(lines as never);
    return {
      credentials: credentials.map(({ at, ...rest }) => ({ ...rest, words: whole.slice(at.start, at.end) })),
      unknown: unknown.map(({ start, end }) => whole.slice(start, end)),
    };
  };

  it("has headers with their descriptions, and no secret of an example", () => {
    expect(
      read(
        "API Token",
        "The preferred way.",
        "Example: `Authorization: Bearer s3cret`",
        "API Key",
        "**Example:** `X-Auth-Key: s3cret`",
      ),
    ).toEqual({
      credentials: [
        {
          scheme: "bearer",
          header: "Authorization",
          description: "The preferred way.",
          words: "Example: `Authorization: Bearer",
        },
        { scheme: "header", header: "X-Auth-Key", words: "**Example:** `X-Auth-Key:" },
      ],
      unknown: [],
    });
  });

  it.each([
    ["Example:Authorization:Bearer s3cret", "Authorization", "bearer"],
    ["Example: Authorization:  bearer s3cret", "Authorization", "bearer"],
    ["**Example**: `X-Key: s3cret`", "X-Key", "header"],
    ["__Example__ X-Key: s3cret", "X-Key", "header"],
    ["example:X-Key: Bearers", "X-Key", "header"],
    ["Example: X-Key:", "X-Key", "header"],
    ["Example: X-Key: Token: Bearer a", "X-Key", "header"],
  ])("has the header of %s", (line, header, scheme) => {
    expect(read(line)).toMatchObject({ credentials: [{ header, scheme }], unknown: [] });
  });

  it("has no header in words", () => {
    expect(read("An example: X-Key: s3cret")).toEqual({ credentials: [], unknown: [] });
    expect(read("Example: ?x-key: s3cret").credentials).toEqual([]);
  });

  it("has no description that is no sentence", () => {
    expect(read("Key v2.0 of dogs", "Example: X-Key: a").credentials[0]).not.toHaveProperty("description");
  });

  it("says what it cannot read", () => {
    expect(read("Example: `?token=s3cret`")).toEqual({
      credentials: [],
      unknown: ["Example: `?token=s3cret`"],
    });
  });

  it("gives a description to the one header that follows it", () => {
    const { credentials } = read("Both are needed!", "Example: `X-One: a`", "Example: `X-Two: b`");
    expect(credentials.map(({ description }) => description)).toEqual(["Both are needed!", undefined]);
  });
});
