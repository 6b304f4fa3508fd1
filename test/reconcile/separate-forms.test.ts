import { describe, expect, it } from "vitest";
import type { MediaType, PlaceRoot, Schema } from "../../generator/model/index.js";
import { object, Page, reconcilePages, text } from "./support/claims.js";

const key = { method: "post", path: "/boxes" } as const;
const answer: PlaceRoot = { kind: "response", operation: key, status: "200" };
const body: PlaceRoot = { kind: "body", operation: key };
const string: Schema = { kind: "string" };

const holding = (...names: readonly string[]): Schema => ({
  kind: "object",
  properties: names.map((name) => ({ name, required: true, schema: string })),
});

/** A page that shows a body or an answer in one form; `stated`: and says so as a spec does, form by form. */
function show(
  name: string,
  root: PlaceRoot,
  mediaType: string,
  member: string,
  stated: readonly MediaType[] = [],
): Page {
  const page = new Page(name).operation(key, "Make a box");
  page.schema(root, object({ [member]: text() })).say(root, [], { aspect: "mediaType", mediaType });
  return stated.length > 0 ? page.say(root, [], { aspect: "content", content: stated }) : page;
}

function readForms(root: PlaceRoot, ...pages: readonly Page[]): Readonly<Record<string, Schema | undefined>> {
  const [operation] = reconcilePages(pages).spec.operations;
  const content = root.kind === "body" ? operation?.requestBody?.content : operation?.responses[0]?.content;
  return Object.fromEntries((content ?? []).map(({ mediaType, schema }) => [mediaType, schema]));
}

const formOf = (mediaType: string, ...names: readonly string[]): MediaType => ({
  mediaType,
  schema: holding(...names),
});

describe("a body that two documents show in one form each", () => {
  it.each<readonly [string, PlaceRoot, string]>([
    ["an answer, as JSON and as a stream", answer, "text/event-stream"],
    ["a request, as JSON and as a form", body, "multipart/form-data"],
  ])("has both, each with its own members, whichever counts more: %s", (_, root, other) => {
    const json = () => show("json.md", root, "application/json", "id");
    const second = (name: string) => show(name, root, other, "part", [formOf(other, "part")]);
    for (const name of ["a.md", "z.md"]) {
      expect(readForms(root, json(), second(name))).toEqual({
        "application/json": holding("id"),
        [other]: holding("part"),
      });
    }
  });

  it("has one where both show the same, with what each says of it", () => {
    const csv = (name: string, member: string) =>
      show(name, answer, "text/csv", member, [formOf("text/csv", member)]);
    expect(readForms(answer, csv("a.md", "id"), csv("b.md", "size"))).toEqual({
      "text/csv": holding("id", "size"),
    });
  });

  it("has the form of the document that counts most where neither is JSON", () => {
    const form = (name: string, mediaType: string) =>
      show(name, answer, mediaType, mediaType, [formOf(mediaType, mediaType)]);
    expect(readForms(answer, form("b.md", "text/csv"), form("a.md", "text/event-stream"))).toEqual({
      "text/event-stream": holding("text/event-stream"),
      "text/csv": holding("text/csv"),
    });
  });

  it("is one where a document shows a form without stating its schema: that of a sample may be wrong", () => {
    const shown = show("b.md", answer, "multipart/form-data", "size");
    expect(readForms(answer, show("a.md", answer, "application/json", "id"), shown)).toEqual({
      "application/json": holding("id", "size"),
    });
  });

  it("keeps what is said of it whatever its form", () => {
    const stream = show("b.md", answer, "text/event-stream", "part", [formOf("text/event-stream", "part")]);
    stream.say(answer, [], { aspect: "responseDescription", text: "The box that was made" });
    const { spec } = reconcilePages([show("a.md", answer, "application/json", "id"), stream]);
    expect(spec.operations[0]?.responses[0]?.description).toBe("The box that was made");
  });
});

it("of several documents that state several forms each form is that of the one that counts most", () => {
  const first = show("a.md", answer, "application/json", "id", [
    formOf("application/json", "id"),
    formOf("text/csv", "a"),
  ]);
  const second = show("b.md", answer, "application/json", "id", [
    formOf("text/csv", "b"),
    formOf("text/xml", "c"),
  ]);
  expect(readForms(answer, second, first)).toEqual({
    "application/json": holding("id"),
    "text/csv": holding("a"),
    "text/xml": holding("c"),
  });
});

describe("a member of the request that chooses the form of the answer", () => {
  const asking = (name: string, mediaType: string, stream: boolean) =>
    show(name, answer, mediaType, "id", [formOf(mediaType, "id")]).schema(
      body,
      object({ stream: { type: "literal", values: [stream] } }),
    );
  const typeOf = (...pages: readonly Page[]) => {
    const [operation] = reconcilePages(pages).spec.operations;
    const schema = operation?.requestBody?.content[0]?.schema;
    return schema?.kind === "object" ? schema.properties[0]?.schema : undefined;
  };

  it("takes the value of each page", () => {
    const pages = [asking("a.md", "application/json", false), asking("b.md", "text/event-stream", true)];
    expect(typeOf(...pages)).toMatchObject({ values: [false, true] });
  });

  it("keeps the value of the page that counts more where both answer in one form", () => {
    const pages = [asking("a.md", "application/json", false), asking("b.md", "application/json", true)];
    expect(typeOf(...pages)).toMatchObject({ values: [false] });
  });
});
