import { describe, expect, it } from "vitest";
import { claimNode, claimSchema } from "../../../generator/dialects/shared/claim-node.js";
import { claimAlternatives } from "../../../generator/dialects/shared/claim-root.js";
import { claimRequest } from "../../../generator/dialects/shared/claim-request.js";
import { Collector } from "../../../generator/dialects/shared/collector.js";
import type { DescribedNode, DescribedShape } from "../../../generator/dialects/shared/described-node.js";
import { parseJson } from "../../../generator/dialects/shared/parse-json.js";
import { placeAt } from "../../../generator/dialects/shared/places.js";
import { readCurl } from "../../../generator/dialects/shared/read-curl.js";
import { printPlace } from "../../support/print-reading.js";

const operation = { method: "post", path: "/books" } as const;

/** What is claimed and reported, a line each, with the words of the document after it. */
function listSaid(text: string, claim: (collector: Collector) => void): string[] {
  const collector = new Collector({ name: "page.md", text });
  claim(collector);
  const { claims, diagnostics } = collector.finish();
  const quote = (at?: { readonly start: number; readonly end: number }) => at && text.slice(at.start, at.end);
  return [
    ...claims.map(({ at, assertion: { aspect, ...rest }, place }) => {
      const said = Object.values(rest).map((value) => JSON.stringify(value));
      return `${[printPlace(place), aspect, ...said].join(" ")} <- ${String(quote(at))}`;
    }),
    ...diagnostics.map(({ at, code }) => `! ${code} <- ${String(quote(at))}`),
  ];
}

describe("an example request says", () => {
  const listRequest = (command: string, isBodyDocumented = true) =>
    listSaid(command, (collector) => {
      const curl = readCurl(command, 0, command.length);
      if (!curl) throw new Error("no curl command");
      const body = curl.body && parseJson(curl.body.text);
      claimRequest(collector, operation, { curl, body }, isBodyDocumented);
    });

  it("the server, unless the path of the URL is another one", () => {
    expect(listRequest("curl https://example.com/v1/books")).toEqual([
      'operation post /books server "https://example.com/v1" <- https://example.com/v1/books',
    ]);
    expect(listRequest("curl https://example.com/loans")).toEqual([]);
    expect(listRequest("curl")).toEqual([]);
  });

  it("the body, and how it is written", () => {
    expect(listRequest("curl -H 'Content-Type: Application/JSON ; charset=utf-8' -d 1")).toEqual([
      "body post /books mediaType \"application/json\" <- 'Content-Type: Application/JSON ; charset=utf-8'",
      "body post /books example 1 <- 1",
    ]);
    expect(listRequest("curl -H content-type:text/plain")).toEqual([]);
    expect(listRequest("curl -H content-type: -d 1")).toEqual(["body post /books example 1 <- 1"]);
    expect(listRequest("curl -d {..}")).toEqual(["! example-invalid <- {..}"]);
  });

  it("how a form is written", () => {
    expect(listRequest("curl -F a=1 -F b=2")).toEqual([
      'body post /books mediaType "multipart/form-data" <- a=1',
    ]);
    expect(listRequest("curl -H content-type:a/b -F a=1")).toEqual([
      'body post /books mediaType "a/b" <- content-type:a/b',
    ]);
  });

  it("the parts of a form that is documented nowhere else", () => {
    expect(listRequest("curl -F name=x -F image=@a.png -F tag=a -F tag=b", false).slice(1)).toEqual([
      "body post /books exists <- name=x -F image=@a.png -F tag=a -F tag=b",
      'body post /books type "object" <- name=x -F image=@a.png -F tag=a -F tag=b',
      "body post /books .name exists <- name=x",
      'body post /books .name type "string" <- name=x',
      "body post /books .image exists <- image=@a.png",
      'body post /books .image type "file" <- image=@a.png',
      "body post /books .tag exists <- tag=a",
      'body post /books .tag type "array" <- tag=a',
      'body post /books .tag[] type "string" <- tag=a',
      "! form-undocumented <- name=x -F image=@a.png -F tag=a -F tag=b",
    ]);
    expect(listRequest("curl", false)).toEqual([]);
  });
});

describe("a declaration says", () => {
  const place = placeAt({ kind: "type", name: "Book" });
  const at = { start: 0, end: 4 };
  const node = (shape: DescribedShape, rest: Partial<DescribedNode> = {}): DescribedNode => ({
    at,
    type: { shape },
    ...rest,
  });
  const listNode = (described: DescribedNode) =>
    listSaid("Book is bad", (collector) => {
      claimNode(collector, place, described);
    });
  const text = node({ kind: "primitive", type: "string" });

  it("that something is there, and nothing of what it does not know", () => {
    expect(listNode(node({ kind: "silent" }))).toEqual(["type Book exists <- Book"]);
  });

  it("whether it must be there, and what else holds", () => {
    const silent = { kind: "silent" } as const;
    expect(listNode(node(silent, { presence: "required" }))).toContain("type Book required true <- Book");
    expect(listNode(node(silent, { presence: "optional" }))).toContain("type Book required false <- Book");
    expect(listNode(node(silent, { presence: "absentOrNull" }))).toContain("type Book absentOrNull <- Book");
    expect(listNode(node(silent, { isDeprecated: true }))).toContain("type Book deprecated <- Book");
    expect(listNode(node(silent, { description: { text: "A book", start: 5, end: 7 } }))).toContain(
      'type Book description "A book" <- is',
    );
  });

  it("its type", () => {
    expect(
      listNode({ at, type: { model: "Media", nullable: false, shape: text.type.shape } }).slice(1),
    ).toEqual([
      'type Book model "Media" <- Book',
      "type Book nullable false <- Book",
      'type Book type "string" <- Book',
    ]);
    expect(listNode(node({ kind: "literal", values: ["a", "b", "a", -0, 0] })).slice(1)).toEqual([
      'type Book type "literal" <- Book',
      'type Book values ["a","b",0] <- Book',
    ]);
    expect(listNode(node({ kind: "object", members: [{ name: "id", node: text }] })).slice(1)).toEqual([
      'type Book type "object" <- Book',
      "type Book .id exists <- Book",
      'type Book .id type "string" <- Book',
    ]);
    expect(listNode(node({ kind: "union", variants: [text] })).slice(1)).toEqual([
      'type Book type "union" <- Book',
      "type Book |0 exists <- Book",
      'type Book |0 type "string" <- Book',
    ]);
    expect(listNode(node({ kind: "array", of: { shape: { kind: "map", of: text.type } } })).slice(1)).toEqual(
      [
        'type Book type "array" <- Book',
        'type Book [] type "map" <- Book',
        'type Book []{} type "string" <- Book',
      ],
    );
  });

  it("constraints, and none that is impossible", () => {
    const constraints = [4, -4].map((value, index) => ({
      constraint: { aspect: "constraint", keyword: "maxLength", value } as const,
      at: { start: 5 + 3 * index, end: 7 + 4 * index },
    }));
    expect(listNode({ at, type: { constraints, shape: { kind: "silent" } } }).slice(1)).toEqual([
      'type Book constraint "maxLength" 4 <- is',
      "! constraint-impossible <- bad",
    ]);
  });

  it("constraints at the variants that can be held to them", () => {
    const constraints = (["minLength", "minimum", "minItems"] as const).map((keyword, index) => ({
      constraint: { aspect: "constraint", keyword, value: index } as const,
      at: { start: 5, end: 7 },
    }));
    const number = node({ kind: "primitive", type: "number" });
    const shape: DescribedShape = {
      kind: "union",
      variants: [text, node({ kind: "union", variants: [number] })],
    };
    expect(
      listNode({ at, type: { constraints, shape } }).filter((line) => line.includes("constraint")),
    ).toEqual([
      'type Book |0 constraint "minLength" 0 <- is',
      'type Book |1|0 constraint "minimum" 1 <- is',
      "! constraint-impossible <- is",
    ]);
  });

  it("no bounds that nothing lies between, and none of a type that has no such bounds", () => {
    const bound = (keyword: "minLength" | "maxLength", value: number) => ({
      constraint: { aspect: "constraint", keyword, value } as const,
      at: { start: 5, end: 7 },
    });
    const listBounds = (shape: DescribedShape, ...constraints: ReturnType<typeof bound>[]) =>
      listNode({ at, type: { constraints, shape } }).filter((line) => line.includes("constraint"));
    const flag: DescribedShape = { kind: "primitive", type: "boolean" };
    expect(listBounds(text.type.shape, bound("minLength", 3), bound("maxLength", 2))).toEqual([
      "! constraint-impossible <- is",
      "! constraint-impossible <- is",
    ]);
    expect(listBounds(text.type.shape, bound("minLength", 2), bound("maxLength", 2))).toHaveLength(2);
    expect(listBounds(flag, bound("minLength", 3))).toEqual(["! constraint-impossible <- is"]);
  });

  it("one type, or one of several", () => {
    const list = (types: readonly DescribedNode[]) =>
      listSaid("Book", (collector) => {
        claimAlternatives(collector, place, types, at);
      });
    expect(list([])).toEqual(["type Book exists <- Book"]);
    expect(list([text])).toEqual(["type Book exists <- Book", 'type Book type "string" <- Book']);
    expect(list([text, node({ kind: "silent" })])).toEqual([
      "type Book exists <- Book",
      'type Book type "union" <- Book',
      "type Book |0 exists <- Book",
      'type Book |0 type "string" <- Book',
      "type Book |1 exists <- Book",
    ]);
  });

  it("all of it at one stretch of the document, which its claims share", () => {
    const collector = new Collector({ name: "page.md", text: "Book" });
    claimNode(collector, place, { ...text, presence: "required", isDeprecated: true });
    claimSchema(collector, place, { ...text, type: { ...text.type, model: "Media" } });
    const [first, ...others] = collector.finish().claims.map((claim) => claim.at);
    expect(first).toEqual({ source: "page.md", ...at });
    expect(others.map((one) => one === first)).toEqual([true, true, true, false, false]);
    expect(others.at(-1)).toBe(others.at(-2));
  });

  it("of each type the same words, however many places are of it", () => {
    const types = ["string", "number", "integer", "boolean", "null", "unknown"] as const;
    const others = ["object", "array", "map", "union", "literal", "file"] as const;
    for (const type of [...types, ...others]) {
      const collector = new Collector({ name: "page.md", text: "Book" });
      for (const name of ["One", "Other"]) {
        claimSchema(collector, placeAt({ kind: "type", name }), node({ kind: "primitive", type }));
      }
      const [one, other] = collector.finish().claims;
      expect(one?.assertion).toEqual({ aspect: "type", type });
      expect(other?.assertion).toBe(one?.assertion);
    }
  });
});
