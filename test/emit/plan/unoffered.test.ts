import { describe, expect, it } from "vitest";
import { leaveOutOperations } from "../../../generator/emit/plan/left-out.js";
import type { MediaType, Operation, Parameter, Schema } from "../../../generator/model/index.js";
import { garden } from "../specs/garden.js";

const text: Schema = { kind: "string" };
const bed: Schema = {
  kind: "object",
  properties: [{ name: "size", required: true, schema: { kind: "number" } }],
};
const plan: Schema = { kind: "object", properties: [{ name: "file", required: true, schema: text }] };

function tell(rest: Partial<Operation>): readonly string[] {
  const operation: Operation = {
    method: "post",
    path: "/beds",
    resource: ["beds"],
    name: "create",
    parameters: [],
    responses: [],
    ...rest,
  };
  const { diagnostics } = leaveOutOperations({ ...garden, operations: [operation] });
  return diagnostics.map(({ message }) => message);
}

const taking = (...content: readonly MediaType[]) => tell({ requestBody: { required: true, content } });
const answering = (...content: readonly MediaType[]) =>
  tell({ responses: [{ status: "200", description: "OK", headers: [], content }] });

describe("what a call can't choose is told", () => {
  it("a body that is another one in another media type", () => {
    const upload = { mediaType: "multipart/form-data", schema: plan };
    expect(taking({ mediaType: "application/json", schema: bed }, upload)).toEqual([
      'POST /beds also takes a body of "multipart/form-data", another one than the client sends',
    ]);
  });

  it("an answer beside a stream", () => {
    expect(
      answering({ mediaType: "text/event-stream", schema: bed }, { mediaType: "text/plain", schema: text }),
    ).toEqual(['POST /beds can also be answered with "text/plain", another answer than the client asks for']);
  });

  it("another answer in JSON", () => {
    const problem = { mediaType: "application/vnd.plan+json", schema: plan };
    expect(answering({ mediaType: "application/json", schema: bed }, problem)).toEqual([
      'POST /beds can also be answered with "application/vnd.plan+json", another answer than the client asks for',
    ]);
  });
});

describe("what is not sent is told", () => {
  it("headers of the parts of a form", () => {
    const headers = [{ name: "X-Part", required: true, schema: text }];
    expect(
      taking({ mediaType: "multipart/form-data", schema: plan, encoding: { file: { headers } } }),
    ).toEqual(['the client sends the part "file" of POST /beds without its header "X-Part"']);
  });
});

describe("a parameter with structures within its value", () => {
  const list: Schema = { kind: "array", items: bed };
  const tellOf = (more: Partial<Parameter>) =>
    tell({ parameters: [{ name: "beds", in: "query", required: false, schema: list, ...more }] });

  it("is told, since a call that gives one fails", () => {
    const told =
      'POST /beds takes lists or objects within the query parameter "beds", which no style but deepObject writes: a call that gives one fails';
    const holding: Schema = {
      kind: "object",
      properties: [{ name: "all", required: false, schema: { kind: "array", items: text } }],
    };
    expect([tellOf({}), tellOf({ schema: holding })]).toEqual([[told], [told]]);
  });

  it("is not where it is written as JSON, in brackets, or has none", () => {
    const flat: Schema = { kind: "array", items: text };
    expect([
      tellOf({ mediaType: "application/json" }),
      tellOf({ style: "deepObject", explode: true }),
      tellOf({ schema: flat }),
      tellOf({ schema: bed }),
    ]).toEqual([[], [], [], []]);
  });
});

describe("a body whose format the client does not write", () => {
  const xml = { mediaType: "application/xml", schema: bed };

  it("is a text that callers give, and is told", () => {
    expect(taking(xml)).toEqual([
      "the body of POST /beds is a structure in application/xml, which the client does not write: callers give its text",
    ]);
  });

  it("comes after those that the client writes", () => {
    expect(taking(xml, { mediaType: "application/x-www-form-urlencoded", schema: bed })).toEqual([]);
  });
});

describe("nothing is told of", () => {
  it("a body that a call can choose, or that is the same in another format", () => {
    const form = { mediaType: "application/x-www-form-urlencoded", schema: bed };
    const xml = { mediaType: "application/xml", schema: bed };
    expect(taking({ mediaType: "application/json", schema: bed }, form, xml)).toEqual([]);
  });

  it("an answer that a call can ask for, or that is the same in another format", () => {
    const csv = { mediaType: "text/csv", schema: text };
    const hal = { mediaType: "application/hal+json", schema: bed };
    expect(answering({ mediaType: "application/json", schema: bed }, csv, hal)).toEqual([]);
  });
});
