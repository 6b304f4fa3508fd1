import { describe, expect, it } from "vitest";
import { openApi } from "../../../generator/dialects/openapi/index.js";
import { readLocated } from "../../../generator/openapi/index.js";
import { reconcile } from "../../../generator/reconcile/index.js";

const project = { title: "Boxes", version: "1.0.0", package: "boxes", credentials: [] };
const key = { type: "apiKey", in: "header", name: "X-Key" };
const token = { type: "http", scheme: "bearer" };

type Json = Readonly<Record<string, unknown>>;

interface Given {
  readonly parameter?: Json;
  readonly security?: readonly Json[];
  /** What the operation states itself. */
  readonly own?: readonly Json[];
  readonly securitySchemes?: Json;
}

/** What the operation needs whose parameter `Authorization` a test is about, in a spec with another operation. */
function need({ own, parameter = {}, security = [{ key: [] }], securitySchemes = { key } }: Given) {
  const header = {
    name: "Authorization",
    in: "header",
    required: true,
    schema: { type: "string" },
    ...parameter,
  };
  const responses = { "200": { description: "OK" } };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Boxes", version: "1" },
    security,
    paths: {
      "/a": { get: { parameters: [header], security: own, responses } },
      "/b": { get: { responses } },
    },
    components: { securitySchemes },
  });
  const document = { name: "boxes.json", text };
  const reading = openApi.read(document, undefined, readLocated);
  const { abilities, name } = openApi;
  const { spec } = reconcile([{ document, dialect: name, abilities, rank: 1, ...reading }], project);
  const needs = (path: string) =>
    (spec.operations.find((one) => one.path === path)?.security ?? spec.security).map((one) =>
      one.map(({ scheme }) => scheme),
    );
  return { a: needs("/a"), b: needs("/b"), spec, reading };
}

describe("a required header of authorisation beside a stated way to authenticate", () => {
  it("is needed with it, by that operation alone, on record", () => {
    const { a, b, reading, spec } = need({});
    expect(a).toEqual([["key", "authorizationHeader"]]);
    expect(b).toEqual([["key"]]);
    expect(spec.credentials.map(({ option, type }) => [option, type])).toEqual([
      ["key", "apiKey"],
      ["authorization", "apiKey"],
    ]);
    expect(reading.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'header-no-parameter: the header "Authorization" of get /a is no parameter, as OpenAPI has it: a call must authenticate by it and by what its security states',
    ]);
  });

  it("is needed with each of several ways, and alone where a call may go without those", () => {
    const security = [{ key: [] }, { other: [] }, {}];
    const { a } = need({ security, securitySchemes: { key, other: { ...key, name: "X-Other" } } });
    const header = "authorizationHeader";
    expect(a).toEqual([["key", header], ["other", header], [header]]);
  });

  it("is the way that the document declares for other operations", () => {
    const { a, spec } = need({ securitySchemes: { key, token } });
    expect(a).toEqual([["key", "token"]]);
    expect(spec.credentials).toHaveLength(2);
  });

  it("is a bearer token by its words, under an option that is free", () => {
    const optionsOf = (securitySchemes: Json, name: string) =>
      need({
        parameter: { description: "Bearer token" },
        security: [{ [name]: [] }],
        securitySchemes,
      }).spec.credentials.map(({ option, type }) => [option, type]);
    expect(optionsOf({ key }, "key")).toEqual([
      ["key", "apiKey"],
      ["apiToken", "bearer"],
    ]);
    expect(optionsOf({ apiToken: key }, "apiToken")).toEqual([
      ["apiToken", "apiKey"],
      ["authorizationHeader", "bearer"],
    ]);
  });

  it.each<[string, Given]>([
    ["that may be left out", { parameter: { required: false } }],
    ["that is another way by its words", { parameter: { description: "Use it instead of the key." } }],
    [
      "by the words of its schema",
      { parameter: { schema: { type: "string", description: "Either this or X-Key" } } },
    ],
  ])("is one of the ways %s", (_, given) => {
    expect(need(given).a).toEqual([["key"], ["authorization"]]);
  });

  it.each<[string, Given, unknown]>([
    ["which is that header", { security: [{ token: [] }], securitySchemes: { token } }, [["token"]]],
    [
      "one of which is that header",
      { security: [{ key: [] }, { token: [] }], securitySchemes: { key, token } },
      [["key"], ["token"]],
    ],
    ["which is none", { security: [], securitySchemes: {} }, [["authorization"]]],
  ])("adds nothing to a way %s", (_, given, expected) => {
    expect(need(given).a).toEqual(expected);
  });
});

describe("a header of authorisation of an operation that states no need to authenticate", () => {
  it("is needed, as the way that the document declares", () => {
    const { a, b, reading } = need({ own: [], security: [{ token: [] }], securitySchemes: { token } });
    expect([a, b]).toEqual([[["token"]], [["token"]]]);
    expect(reading.diagnostics.map(({ message }) => message)).toEqual([
      'the header "Authorization" of get /a is no parameter, as OpenAPI has it: it is the way to authenticate',
    ]);
  });

  it("is needed where the document declares other ways alone", () => {
    const { a, b } = need({ own: [] });
    expect([a, b]).toEqual([[["authorizationHeader"]], [["key"]]]);
  });

  it("is sent by those who have it where it may be left out", () => {
    const parameter = { required: false };
    const { a } = need({ own: [], parameter, security: [{ token: [] }], securitySchemes: { token } });
    expect(a).toEqual([["token"], []]);
  });
});
