import { describe, expect, it } from "vitest";
import type { Schema } from "../../generator/model/index.js";
import { readTexts, type PagesMade } from "../support/read-text.js";

const http = `## Retrieve a Box

**get** \`/v1/boxes/{box_id}\`

### Path Parameters

- \`box_id: string\`

### Query Parameters

- \`expand: optional array of string\`

### Returns

- \`Box object { id, label, kind, weight }\`

  - \`id: string\`

  - \`label: string\`

  - \`kind: "small" or "large"\`

    - \`"small"\`

    - \`"large"\`

  - \`weight: number\`
`;

const sdk = `## Retrieve a Box

\`client.boxes.retrieve(stringboxID, BoxRetrieveParamsparams?, RequestOptionsoptions?): Box\`

**get** \`/v1/boxes/{box_id}\`

### Parameters

- \`boxID: string\`

  The box.

- \`params: BoxRetrieveParams\`

  - \`expand?: Array<string> | null\`

### Returns

- \`Box\`

  - \`id: string\`

  - \`label: string | null\`

  - \`kind: "small" | "large"\`

    - \`"small"\`

    - \`"large"\`

  - \`weight: string\`

  - \`note?: string\`
`;

const method = (returns: string) => `## retrieve

\`client.boxes.retrieve(box_id: string, expand?: string[]): object\`

**get** \`/v1/boxes/{box_id}\`

### Parameters

- \`box_id: string\`

- \`expand?: string[]\`
  What comes with it.

### Returns

- \`${returns}\`
`;

const operationOf = ({ spec }: PagesMade) => spec.operations[0];
const answerOf = (made: PagesMade) => operationOf(made)?.responses[0]?.content[0]?.schema;

/** A schema with the named type for its name. */
function resolve(made: PagesMade, schema: Schema | undefined): Schema | undefined {
  if (schema?.kind !== "ref") return schema;
  return made.spec.schemas.find(({ name }) => name === schema.name)?.schema;
}

/** The members of an object, as `name?: kind | null`. */
function listMembers(made: PagesMade, schema: Schema | undefined): string[] {
  const object = resolve(made, schema);
  if (object?.kind !== "object") throw new Error(`${object?.kind ?? "nothing"} has no members`);
  return object.properties.map(
    ({ name, required, schema: { kind, nullable } }) =>
      `${name}${required ? "" : "?"}: ${kind}${nullable === true ? " | null" : ""}`,
  );
}

const disagreementsOf = ({ ledger }: PagesMade): string =>
  /## Disagreements\n([^]*?)(?:\n## |$)/.exec(ledger)?.[1] ?? "";

describe("the page of a TypeScript SDK beside the HTTP page of its operation", () => {
  const orders: readonly Readonly<Record<string, string>>[] = [
    { "a-http.md": http, "b-sdk.md": sdk },
    { "a-sdk.md": sdk, "b-http.md": http },
  ];

  it.each([0, 1])("says what may be null, whichever is read first", (first) => {
    const made = readTexts(orders[first] ?? {});
    const members = [
      "id: string",
      "label: string | null",
      "kind: literal",
      "weight: number",
      "note?: string",
    ];
    expect(listMembers(made, answerOf(made))).toEqual(members);
    expect(operationOf(made)?.parameters).toMatchObject([
      { in: "path", name: "box_id", description: "The box." },
      { in: "query", name: "expand", required: false, schema: { kind: "array", nullable: true } },
    ]);
    expect(made.diagnostics.map(({ code }) => code)).not.toContain("parameter-unlocated");
  });

  it("never outranks it: what they disagree on is on record, with the words of both", () => {
    const disputed = disagreementsOf(readTexts({ "a-sdk.md": sdk, "b-http.md": http }));
    expect(disputed).toContain("`Box.weight`, type: `number` (rank)");
    expect(disputed).toContain("for: `b-http.md` `weight: number`");
    expect(disputed).toContain("against: `a-sdk.md` `weight: string`");
  });

  it("gives the same as the two the other way round", () => {
    const [first, second] = orders.map((texts) => readTexts(texts).spec);
    expect(second).toEqual(first);
  });
});

describe("the page of a method beside the HTTP page of its operation", () => {
  const returns = "{ id: string; label?: string; kind: 'small' | 'large'; weight: number; }";

  it.each([
    ["read last", { "a.md": http, "b.md": method(returns) }],
    ["read first", { "a.md": method(returns), "b.md": http }],
  ])("adds descriptions, and its word on what may be left out to the record, %s", (_, texts) => {
    const made = readTexts(texts);
    expect(listMembers(made, answerOf(made))).toEqual([
      "id: string",
      "label: string",
      "kind: literal",
      "weight: number",
    ]);
    expect(operationOf(made)?.parameters[1]?.description).toBe("What comes with it.");
    expect(disagreementsOf(made)).toContain("`Box.label`, required: `required` (rank)");
  });

  it("says nothing where it prints `object`, which can stand for anything", () => {
    const made = readTexts({
      "a.md": http,
      "b.md": method("{ id: string; label: object; kind: object; weight: object; }"),
    });
    expect(disagreementsOf(made)).toBe("");
  });
});

const openApi = (schema: string) => `openapi: 3.1.0
info: { title: Boxes, version: "1" }
servers: [{ url: https://api.example.com }]
paths:
  /v1/boxes/{box_id}:
    get:
      operationId: getBox
      parameters: [{ name: box_id, in: path, required: true, schema: { type: string } }]
      responses:
        "201": { description: OK, content: { application/json: { schema: ${schema} } } }
components:
  schemas:
    Box:
      type: object
      required: [id, state]
      properties: { id: { type: string }, state: { enum: [new, sent] }, size: { type: integer } }
`;

describe("what a call returns", () => {
  const returned = `${method("{ id: string; state: 'new' | 'sent'; size?: number; }")}
  - \`state: 'new' | 'sent'\`
    How far it is.
`;
  const state = { kind: "literal", values: ["new", "sent"], description: "How far it is." };
  const stateOf = (made: PagesMade) => {
    const box = made.spec.schemas.find(({ name }) => name === "Box")?.schema;
    return box?.kind === "object" ? box.properties.find(({ name }) => name === "state")?.schema : undefined;
  };

  it.each([
    ["the answer itself", '{ $ref: "#/components/schemas/Box" }'],
    [
      "a member of it",
      '{ type: object, properties: { ok: { type: boolean }, result: { $ref: "#/components/schemas/Box" } } }',
    ],
  ])("is told of %s, in the named type, under the status of the answer", (_, schema) => {
    const made = readTexts({ "page.md": returned, "spec.yaml": openApi(schema) });
    expect(stateOf(made)).toMatchObject(state);
    expect(operationOf(made)?.responses.map(({ status }) => status)).toEqual(["201"]);
    expect(made.spec.schemas.map(({ name }) => name)).toContain("Box");
    expect(disagreementsOf(made)).toBe("");
  });

  it("is told of the items of a list, where the example goes through pages", () => {
    const paged = `${returned}
### Example

\`\`\`typescript
for await (const box of client.boxes.retrieve('id')) {
  console.log(box);
}
\`\`\`
`;
    const list =
      '{ type: object, properties: { data: { type: array, items: { $ref: "#/components/schemas/Box" } } } }';
    expect(stateOf(readTexts({ "page.md": paged, "spec.yaml": openApi(list) }))).toMatchObject(state);
    const alone = readTexts({ "page.md": paged });
    expect(alone.diagnostics.map(({ code }) => code)).toContain("result-of-list");
    expect(operationOf(alone)?.responses[0]?.content).toEqual([]);
  });

  it("is told of the part that is most like it", () => {
    const like = (names: readonly string[]) =>
      `{ type: object, properties: { ${names.map((name) => `${name}: {}`).join(", ")} } }`;
    const parts = {
      half: like(["id", "state"]),
      whole: like(["id", "state", "size"]),
      none: like(["id", "x", "y", "z"]),
    };
    const schema = `{ type: object, properties: { ${Object.entries(parts)
      .map(([name, part]) => `${name}: ${part}`)
      .join(", ")} } }`;
    const answer = answerOf(readTexts({ "page.md": returned, "spec.yaml": openApi(schema) }));
    const told = (answer?.kind === "object" ? answer.properties : []).map(({ name, schema: part }) => [
      name,
      JSON.stringify(part).includes("How far it is."),
    ]);
    expect(told).toEqual([
      ["half", false],
      ["whole", true],
      ["none", false],
    ]);
  });

  it.each([
    ["like less than half of every part", "{ type: object, properties: { id: {}, x: {}, y: {}, z: {} } }"],
    [
      "like the items of a list that it is none of",
      '{ type: array, items: { $ref: "#/components/schemas/Box" } }',
    ],
    ["unlike every part of it", "{ type: object, properties: { colour: { type: string } } }"],
    [
      "equally like two parts of it",
      '{ type: object, properties: { old: { $ref: "#/components/schemas/Box" }, new: { $ref: "#/components/schemas/Box" } } }',
    ],
  ])("is left out with a word on it where it is %s", (_, schema) => {
    const made = readTexts({ "page.md": returned, "spec.yaml": openApi(schema) });
    expect(made.diagnostics.map(({ code }) => code)).toContain("result-unplaced");
    expect(stateOf(made)?.description).toBeUndefined();
  });

  it("is told of the part that has its name, however its members differ", () => {
    const named = http.replace(
      /- `Box object[^]*/,
      "- `box: Box`\n\n  - `size: number`\n\n  - `label: string`\n\n- `copy: object { id, label, kind }`\n\n  - `id: string`\n\n  - `label: string`\n\n  - `kind: string`\n",
    );
    const made = readTexts({ "a.md": named, "b.md": sdk });
    const box = made.spec.schemas.find(({ name }) => name === "Box")?.schema;
    expect(listMembers(made, box)).toContain("label: string | null");
    expect(made.diagnostics.map(({ code }) => code)).not.toContain("result-unplaced");
  });

  const boxes = '{ type: array, items: { $ref: "#/components/schemas/Box" } }';

  it.each([
    ["the answer itself", boxes],
    ["a member of it", `{ type: object, properties: { ok: { type: boolean }, data: ${boxes} } }`],
  ])("is told of the items of a list that is %s", (_, schema) => {
    const list = method("{ id: string; state: 'new' | 'sent'; size?: number; }[]");
    const made = readTexts({
      "page.md": `${list}\n  - \`state: 'new' | 'sent'\`\n    How far it is.\n`,
      "spec.yaml": openApi(schema),
    });
    expect(stateOf(made)).toMatchObject(state);
    expect(made.diagnostics.map(({ code }) => code)).not.toContain("result-unplaced");
  });

  it("is told of what is in a map", () => {
    const counts = sdk.replace(/- `Box`[^]*/, "- `Counts`\n\n  - `sizes: Record<string, number | null>`\n");
    const map = "{ type: object, properties: { sizes: { type: object, additionalProperties: {} } } }";
    const answer = answerOf(readTexts({ "page.md": counts, "spec.yaml": openApi(map) }));
    const sizes = answer?.kind === "object" ? answer.properties[0]?.schema : undefined;
    expect(sizes).toMatchObject({ kind: "map", values: { nullable: true } });
  });

  it("is the answer where no document says what that is", () => {
    const silent = openApi("{}").replace(/, content: .*/, " }");
    const made = readTexts({ "page.md": returned, "spec.yaml": silent });
    expect(listMembers(made, answerOf(made))).toEqual(["id: string", "state: literal", "size?: number"]);
    expect(operationOf(made)?.responses.map(({ status }) => status)).toEqual(["201"]);
  });

  it.each([
    ["a text where the answer is one", "string", "{ type: string }", false],
    ["a text where the answer is an object", "string", '{ $ref: "#/components/schemas/Box" }', true],
    ["anything where the answer is an object", "object", '{ $ref: "#/components/schemas/Box" }', false],
  ])("of %s", (_, returns, schema, isLeftOut) => {
    const made = readTexts({ "page.md": method(returns), "spec.yaml": openApi(schema) });
    const codes = made.diagnostics.map(({ code }) => code);
    expect(codes.includes("result-unplaced")).toBe(isLeftOut);
    expect(disagreementsOf(made)).toBe("");
  });

  it("stands where an example alone shows the answer", () => {
    const example =
      '\n### Example\n\n```typescript\nfor await (const box of client.boxes.list()) {}\n```\n\n#### Response\n\n```json\n{ "data": [{ "id": "b" }], "more": true }\n```\n';
    const answer = answerOf(readTexts({ "page.md": `${sdk}${example}` }));
    const members = answer?.kind === "object" ? answer.properties : [];
    expect(members.map(({ name, schema }) => [name, schema.kind])).toEqual([
      ["data", "array"],
      ["more", "boolean"],
    ]);
    expect(members[0]?.schema).toMatchObject({ items: { kind: "ref", name: "Box" } });
  });

  it("is told of a union by the members of all variants, and of those within them", () => {
    const tree = `${openApi('{ $ref: "#/components/schemas/Tree" }')}    Tree:
      oneOf:
        - { type: object, required: [kind], properties: { kind: { const: a }, x: { type: string } } }
        - { $ref: "#/components/schemas/Branch" }
    Branch:
      oneOf:
        - { type: object, required: [kind], properties: { kind: { const: b }, y: { type: number } } }
`;
    const page = method("{ kind: 'a'; x?: string; } | { kind: 'b'; y?: number; }");
    const codes = readTexts({ "page.md": page, "spec.yaml": tree }).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("result-unplaced");
  });

  it("is the successful answer where no document but the page speaks of the operation", () => {
    const made = readTexts({ "page.md": returned });
    expect(operationOf(made)?.responses.map(({ status }) => status)).toEqual(["200"]);
    expect(listMembers(made, answerOf(made))).toEqual(["id: string", "state: literal", "size?: number"]);
  });

  it("is left out where no list of the answer has such items", () => {
    const paged = `${returned}\n### Example\n\n\`\`\`typescript\nfor await (const box of client.boxes.list()) {}\n\`\`\`\n`;
    const other = "{ type: object, properties: { data: { type: array, items: { type: string } } } }";
    const codes = readTexts({ "page.md": paged, "spec.yaml": openApi(other) }).diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toContain("result-unplaced");
    expect(codes).not.toContain("result-of-list");
  });

  it("adds no variant to a union that another document has, and puts it on record", () => {
    const tagged = (kind: string) =>
      `{ type: object, required: [kind], properties: { kind: { const: ${kind} } } }`;
    const union = `{ type: object, required: [part], properties: { part: { oneOf: [${tagged("a")}, ${tagged("b")}] } } }`;
    const made = readTexts({
      "page.md": method("{ part: { kind: 'a'; size?: number; } | { kind: 'c'; }; }"),
      "spec.yaml": openApi(union),
    });
    const answer = answerOf(made);
    const part = answer?.kind === "object" ? resolve(made, answer.properties[0]?.schema) : undefined;
    expect(part).toMatchObject({ kind: "union", variants: { length: 2 } });
    expect(disagreementsOf(made)).toMatch(/^- `boxes.get.201.part`, type: `union` \(rank\)/m);
    expect(disagreementsOf(made)).toContain("against: `page.md`");
  });
});

describe("a parameter that no page locates", () => {
  it("is the header of its name in any spelling, or the member of the body", () => {
    const located = http.replace(
      "### Query Parameters\n\n- `expand: optional array of string`",
      '### Header Parameters\n\n- `"x-trace": optional string`',
    );
    const text = method("{ id: string; }").replaceAll("expand?: string[]", "X-Trace?: string");
    const made = readTexts({ "a.md": located, "b.md": text });
    expect(operationOf(made)?.parameters).toMatchObject([
      { in: "path", name: "box_id" },
      { in: "header", name: "x-trace", description: "What comes with it." },
    ]);
    expect(made.diagnostics.map(({ code }) => code)).not.toContain("parameter-unlocated");
  });

  it.each([
    ["in the path, by its name", "box_id", "path"],
    ["in a header, by the form of its name", "Idempotency-Key", "header"],
    ["in a header, by the form of its name", "x-trace", "header"],
    ["in the query of a method without a body", "page-size", "query"],
  ])("is %s: %s", (_, name, location) => {
    const text = method("{ id: string; }").replace("expand?", `${name}?`).replace("`expand?", `\`${name}?`);
    expect(operationOf(readTexts({ "page.md": text }))?.parameters).toContainEqual(
      expect.objectContaining({ name, in: location }),
    );
  });
});
