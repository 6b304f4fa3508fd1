import { describe, expect, it } from "vitest";
import { leaveOutOperations } from "../../../generator/emit/plan/left-out.js";
import type { ApiSpec, Operation, Parameter } from "../../../generator/model/index.js";
import { json } from "../../support/contents.js";
import { garden } from "../specs/garden.js";

const text = { kind: "string" } as const;
const cookie = (required: boolean): Parameter => ({ name: "session", in: "cookie", required, schema: text });

function having(operation: Partial<Operation>): ApiSpec {
  const whole: Operation = {
    method: "post",
    path: "/beds",
    resource: ["beds"],
    name: "create",
    parameters: [],
    responses: [],
    ...operation,
  };
  return { ...garden, operations: [whole] };
}

describe("leaving out", () => {
  it.each<[string, Partial<Operation>]>([
    ['no request can go to its own server, "https://{host}/v1"', { servers: [{ url: "https://{host}/v1" }] }],
    ["it belongs to no resource", { resource: [] }],
    [
      "a GET request can't have a body",
      { method: "get", requestBody: { required: true, content: json(text) } },
    ],
    [
      "its body is multipart/mixed",
      { requestBody: { required: true, content: json(text, { mediaType: "multipart/mixed" }) } },
    ],
    [
      "its body is application/form-data; multipart/form-data may be meant",
      {
        requestBody: {
          required: true,
          content: json({ kind: "object", properties: [] }, { mediaType: "application/form-data" }),
        },
      },
    ],
    [
      'its body is ""',
      {
        requestBody: { required: true, content: json({ kind: "object", properties: [] }, { mediaType: "" }) },
      },
    ],
    [
      'two of its parameters are called "id"',
      {
        parameters: [
          { name: "id", in: "header", required: true, schema: text },
          { name: "id", in: "query", required: false, schema: text },
        ],
      },
    ],
  ])("says %s", (reason, operation) => {
    const { diagnostics, leftOut, spec } = leaveOutOperations(having(operation));
    expect(leftOut).toBe(1);
    expect(spec.operations).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "operation-left-out", severity: "warning" }]);
    expect(diagnostics[0]?.message).toContain(reason);
  });

  it("sends a request without an optional body that its method can't have, and says so", () => {
    const { diagnostics, leftOut, spec } = leaveOutOperations(
      having({ method: "get", requestBody: { required: false, content: json(text) } }),
    );
    expect(leftOut).toBe(0);
    expect(spec.operations[0]).not.toHaveProperty("requestBody");
    expect(diagnostics).toMatchObject([{ code: "body-unsent", severity: "warning" }]);
  });

  it("gives a path parameter another name where a parameter of the query has its own", () => {
    const { diagnostics, spec } = leaveOutOperations(
      having({
        path: "/beds/{id}",
        parameters: [
          { name: "id", in: "path", required: true, schema: text },
          { name: "id", in: "query", required: false, schema: text },
        ],
      }),
    );
    expect(spec.operations).toMatchObject([
      {
        path: "/beds/{path_id}",
        parameters: [
          { name: "path_id", in: "path" },
          { name: "id", in: "query" },
        ],
      },
    ]);
    expect(diagnostics).toMatchObject([{ code: "parameter-renamed", severity: "warning" }]);
  });

  it("keeps an operation with a cookie, which browsers do not send", () => {
    const { diagnostics, spec } = leaveOutOperations(having({ parameters: [cookie(false)] }));
    expect(spec.operations).toMatchObject([{ parameters: [{ name: "session" }] }]);
    expect(diagnostics).toMatchObject([{ code: "cookie-parameter", severity: "warning" }]);
  });

  it.each(["204", "205"])("takes away the body of an answer %s, which never has one", (status) => {
    const answers = [
      { status: "200", description: "OK", headers: [], content: json(text) },
      { status, description: "Done", headers: [], content: json(text) },
    ];
    const { diagnostics, spec } = leaveOutOperations(having({ responses: answers }));
    expect(spec.operations[0]?.responses).toEqual([answers[0], { ...answers[1], content: [] }]);
    expect(diagnostics).toMatchObject([{ code: "answer-bodiless", severity: "info" }]);
  });

  it("ignores the headers that a client sets itself", () => {
    const accept: Parameter = { name: "Accept", in: "header", required: true, schema: text };
    const { diagnostics, spec } = leaveOutOperations(having({ parameters: [accept] }));
    expect(spec.operations).toMatchObject([{ parameters: [] }]);
    expect(diagnostics).toEqual([]);
  });

  it.each(["Content-Length", "Host", "transfer-encoding"])("has no parameter for %s, and says so", (name) => {
    const header: Parameter = { name, in: "header", required: true, schema: text };
    const { diagnostics, leftOut, spec } = leaveOutOperations(having({ parameters: [header] }));
    expect(leftOut).toBe(0);
    expect(spec.operations).toMatchObject([{ parameters: [] }]);
    expect(diagnostics).toMatchObject([{ code: "header-unsent", severity: "warning" }]);
  });

  it.each(["Date", "origin", "Referer", "Sec-Fetch-Site", "Proxy-Authorization"])(
    "keeps %s, which browsers do not let a client send, and says so",
    (name) => {
      const header: Parameter = { name, in: "header", required: true, schema: text };
      const { diagnostics, spec } = leaveOutOperations(having({ parameters: [header] }));
      expect(spec.operations).toMatchObject([{ parameters: [{ name }] }]);
      expect(diagnostics).toMatchObject([{ code: "header-parameter", severity: "warning" }]);
    },
  );

  it.each([
    { name: "Date", in: "query" },
    { name: "Security-Level", in: "header" },
  ] as const)("says nothing of $name in the $in, which browsers send", (place) => {
    const parameter: Parameter = { ...place, required: true, schema: text };
    expect(leaveOutOperations(having({ parameters: [parameter] })).diagnostics).toEqual([]);
  });

  it("changes nothing of a spec that a client can do", () => {
    expect(leaveOutOperations(garden)).toEqual({ spec: garden, diagnostics: [], leftOut: 0 });
  });
});
