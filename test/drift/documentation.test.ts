import { expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { JsonValue } from "../../generator/model/index.js";
import { parseYaml } from "../../generator/openapi/index.js";
import { readWrittenTree } from "./support/read-spec.js";

/** What a document says in one place that the tests vary. */
interface Said {
  readonly path?: Readonly<Record<string, JsonValue>>;
  readonly parameter?: Readonly<Record<string, JsonValue>>;
  readonly header?: Readonly<Record<string, JsonValue>>;
  readonly media?: Readonly<Record<string, JsonValue>>;
  readonly schema?: Readonly<Record<string, JsonValue>>;
}

function read({ header, media, parameter, path, schema }: Said) {
  const content = { "application/json": { schema: { type: "string", ...schema }, ...media } };
  const answer = { description: "ok", headers: { Etag: { schema: { type: "string" }, ...header } }, content };
  const id = { name: "id", in: "path", required: true, schema: { type: "string" }, ...parameter };
  const document = {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: {
      "/items/{id}": {
        get: { operationId: "items.get", parameters: [id], responses: { "200": answer } },
        ...path,
      },
    },
  };
  const { root } = parseYaml({ name: "spec.json", text: JSON.stringify(document) });
  const spec = root && readWrittenTree(root);
  if (!spec) throw new Error("the document is no spec");
  return spec;
}

function judge(before: Said, after: Said) {
  const [base, revision] = [read(before), read(after)];
  const written = { base: base.written, revision: revision.written };
  return compare(base.spec, revision.spec, { written }).map(
    ({ kind, pointer, types, wire }) => `${kind} ${wire} ${types} ${pointer}`,
  );
}

const get = "/paths/~1items~1{id}/get";
const one = { one: { value: "a", summary: "An a" } };

it.each([
  ["parameter", `${get}/parameters/0`],
  ["header", `${get}/responses/200/headers/Etag`],
  ["media", `${get}/responses/200/content/application~1json`],
] as const)("an example with a name, of a %s, is an example", (place, pointer) => {
  expect(judge({}, { [place]: { examples: one } })).toEqual([
    `example-changed none none ${pointer}/examples/one`,
  ]);
  const others = { examples: { two: { value: "b" }, ...one } };
  expect(judge({ [place]: { examples: { ...one, two: { value: "b" } } } }, { [place]: others })).toEqual([]);
  expect(judge({ [place]: others }, { [place]: { examples: { ...one, two: { value: "c" } } } })).toEqual([
    `example-changed none none ${pointer}/examples/two`,
  ]);
});

it("words and remarks that the model leaves out stay words and remarks", () => {
  expect(judge({}, { path: { summary: "One item", description: "By its id" } })).toEqual([
    "summary-changed none none /paths/~1items~1{id}/summary",
    "description-changed none none /paths/~1items~1{id}/description",
  ]);
  const schema = { $comment: "A remark", externalDocs: { url: "https://shop.example/items" } };
  const place = `${get}/responses/200/content/application~1json/schema`;
  expect(judge({}, { schema })).toEqual([
    `keyword-without-effect none none ${place}/$comment`,
    `page-changed none none ${place}/externalDocs`,
  ]);
});
