import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { documentWith, type Members } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

const flow = { tokenUrl: "https://login.example.com/token", scopes: { read: "", write: "" } };
const securitySchemes = {
  key: { type: "apiKey", in: "header", name: "X-Key" },
  login: { type: "oauth2", flows: { clientCredentials: flow } },
};

const content = (...types: readonly string[]): JsonValue =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: "string" } }]));
const taking = (...types: readonly string[]): Members => ({ requestBody: { content: content(...types) } });
const answering = (answer: Members): Members => ({ responses: { "200": { description: "", ...answer } } });
const query = (parameter: Members): Members => ({ parameters: [{ name: "q", in: "query", ...parameter }] });
const header = (required: boolean, type = "string"): Members =>
  answering({ headers: { "X-Rate": { required, schema: { type } } } });
const texts = (schema: Members): Members => query({ schema: { type: "string", ...schema } });
const answers = (schema: Members): Members =>
  answering({ content: { "application/json": { schema: { type: "string", ...schema } } } });
const list: JsonValue = { type: "array", items: { type: "string" } };
const lookAhead = "^(?=a)b";
const open = (...values: readonly string[]): Members => ({
  schema: { anyOf: [{ type: "string" }, { type: "string", enum: values }] },
});
const hosts = (...urls: readonly string[]): Members => ({ servers: urls.map((url) => ({ url })) });

/** The rows of the table for what stands in an operation: before, after, and the worst verdict on the wire, forth and back. */
const rows: readonly (readonly [string, Members, Members, string, string])[] = [
  ["credential where none was", {}, { security: [{ key: [] }] }, "breaking", "safe"],
  [
    "a scope",
    { security: [{ login: ["read"] }] },
    { security: [{ login: ["read", "write"] }] },
    "breaking",
    "safe",
  ],
  [
    "a further credential",
    { security: [{ key: [] }] },
    { security: [{ key: [], login: [] }] },
    "breaking",
    "safe",
  ],
  [
    "an alternative",
    { security: [{ key: [] }] },
    { security: [{ key: [] }, { login: [] }] },
    "safe",
    "breaking",
  ],
  ["media type of a request", taking("text/plain"), taking("text/plain", "text/csv"), "safe", "breaking"],
  [
    "media type of an answer",
    answering({ content: content("text/plain") }),
    answering({ content: content("text/plain", "text/csv") }),
    "safe",
    "breaking",
  ],
  ["charset", taking("text/plain"), taking("text/plain; charset=utf-8"), "none", "none"],
  ["optional header of an answer", answering({}), header(false), "safe", "risky"],
  ["required header of an answer", answering({}), header(true), "safe", "breaking"],
  ["type of an optional header", header(false), header(false, "integer"), "risky", "risky"],
  ["type of a required header", header(true), header(true, "boolean"), "breaking", "breaking"],
  [
    "style",
    query({ schema: list }),
    query({ schema: list, style: "pipeDelimited", explode: false }),
    "breaking",
    "breaking",
  ],
  ["explode", query({ schema: list }), query({ schema: list, explode: false }), "breaking", "breaking"],
  [
    "content against schema",
    query({ schema: list }),
    query({ content: { "application/json": { schema: list } } }),
    "breaking",
    "breaking",
  ],
  ["server", hosts("https://a.example.com"), hosts("https://b.example.com"), "breaking", "breaking"],
  [
    "another server first, both as before",
    hosts("https://a.example.com", "https://b.example.com"),
    hosts("https://b.example.com", "https://a.example.com"),
    "risky",
    "risky",
  ],
  [
    "server, written otherwise",
    hosts("https://a.example.com"),
    hosts("https://a.example.com/"),
    "none",
    "none",
  ],
  ["pattern that is not run, in a request", texts({}), texts({ pattern: lookAhead }), "breaking", "safe"],
  ["pattern that is not run, in an answer", answers({}), answers({ pattern: lookAhead }), "safe", "risky"],
  [
    "changed pattern in a request",
    texts({ pattern: lookAhead }),
    texts({ pattern: "^(?=c)d" }),
    "breaking",
    "breaking",
  ],
  [
    "changed pattern in an answer",
    answers({ pattern: lookAhead }),
    answers({ pattern: "^(?=c)d" }),
    "breaking",
    "breaking",
  ],
  ["value of an open enumeration", query(open("a")), query(open("a", "b")), "none", "none"],
  ["what the model does not hold", {}, { "x-limit": 3 }, "risky", "risky"],
];

function judge(base: JsonValue, revision: JsonValue): string {
  const found = compareDocuments(base, revision).map(({ wire }) => wire);
  return (["breaking", "risky", "safe"] as const).find((level) => found.includes(level)) ?? "none";
}

describe("of what stands in an operation", () => {
  it.each(rows)("%s", (_, before, after, forth, back) => {
    const complete = (operation: Members) =>
      documentWith(
        { responses: { "204": { description: "" } }, ...operation },
        { components: { securitySchemes } },
      );
    expect(judge(complete(before), complete(after))).toBe(forth);
    expect(judge(complete(after), complete(before))).toBe(back);
  });
});

describe("of the payload of a webhook", () => {
  const sending = (...required: readonly string[]): JsonValue => {
    const schema = { type: "object", required, properties: { id: { type: "string" } } };
    const post = {
      requestBody: { required: true, content: { "application/json": { schema } } },
      responses: { "200": { description: "" } },
    };
    return documentWith({ responses: { "204": { description: "" } } }, { webhooks: { changed: { post } } });
  };

  it("is judged as an answer", () => {
    expect(judge(sending(), sending("id"))).toBe("safe");
    expect(judge(sending("id"), sending())).toBe("breaking");
  });
});
