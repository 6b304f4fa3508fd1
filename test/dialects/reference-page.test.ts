import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { referencePage } from "../../generator/dialects/reference-page/index.js";
import type { DialectReading } from "../../generator/model/index.js";
import { describeGolden } from "../support/golden.js";
import { printReading } from "../support/print-reading.js";

const own = "spec/sources/ai-gateway.gateways.get.http.txt";

describeGolden("reference-page reads", "test/fixtures/dialects/reference-page", (folder) => {
  const text = readFileSync(join(folder, "input.txt"), "utf8");
  return { "reading.txt": printReading(text, referencePage.read({ name: "input.txt", text })) };
});

describe("the project's own page", () => {
  const text = readFileSync(own, "utf8");
  let page: DialectReading;

  beforeAll(() => {
    page = referencePage.read({ name: "page.txt", text });
  });

  it("is used to the last line", () => {
    expect(page.diagnostics).toEqual([]);
    expect(page.coverage).toEqual({ operations: 1, items: 62, unread: 0, unused: [] });
  });

  it("keeps the secrets of its examples out of every quotation", () => {
    const quoted = page.claims.map(({ at }) => text.slice(at.start, at.end)).join("\n");
    expect(quoted).toContain("Authorization: Bearer");
    expect(quoted).not.toContain("Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY");
    expect(quoted).not.toContain("144c9defac04969c7bfad8efaa8ea194");
  });

  it("is read as far as it goes when it is cut off anywhere", () => {
    for (let end = 0; end < text.length; end += 41) {
      const reading = referencePage.read({ name: "page.txt", text: text.slice(0, end) });
      expect(reading.coverage.items).toBeLessThanOrEqual(62);
    }
  });
});

describe("a hostile page", () => {
  const read = (lines: string) =>
    referencePage.read({
      name: "page.txt",
      text: `Get\n\nGET/dogs\n\nPath ParametersExpand Collapse\n${lines}`,
    });

  it("nested deeper than any API is reported, not followed", () => {
    const { coverage, diagnostics } = read("a: object { a }\n".repeat(2000));
    expect(coverage.items).toBe(2000);
    expect(new Set(diagnostics.map(({ code }) => code))).toContain("nesting-too-deep");
  });

  it.each([
    ["of blank lines", "\n".repeat(20_000)],
    ["of brackets", "[".repeat(20_000)],
    ["of anchors", "a: string[]".repeat(5000)],
    ["of glued words", `a: ${"format".repeat(20_000)}`],
    ["of a quotation that never ends", `Get\n\ncurl https://a\n{ "${'\\"'.repeat(20_000)}`],
  ])("%s is read to its end", (_, lines) => {
    expect(read(lines).coverage.operations).toBe(1);
  });
});

describe("a page is taken for one of HTTP", () => {
  it.each([
    ["with verb and path glued", "Get a dog\n\nGET/dogs/{dog_id}\n", true],
    ["wrapped in Markdown", "# Get a dog\n\nDELETE/dogs/{dog\\_id}\n", true],
    ["not with a signature of Python", "Get a dog\n\ndogs.get(strid) -> Dog\nGET/dogs/{dog_id}\n", false],
    ["not with one of TypeScript", "Get a dog\n\nclient.dogs.get(stringid): Dog\nGET/dogs/{dog_id}\n", false],
    ["not with one of Java", "Get a dog\n\nclient.dogs().get(params): Dog\nGET/dogs/{dog_id}\n", false],
    ["not with one of PHP", "Get a dog\n\n$client->dogs->get($id)\nGET/dogs/{dog_id}\n", false],
    ["not with one of C++", "Get a dog\n\nDogs::get(id)\nGET/dogs/{dog_id}\n", false],
    ["not with one of an operation alone", "Get\n\nGET/dogs\n\ndogs.add()\nPOST/dogs\n", false],
    ["with a bracket in its title", "Get a dog (old)\n\nGET/dogs/{dog_id}\n", true],
    ["with a title of one word before a bracket", "Get (one)\n\nGET/dogs/{dog_id}\n", true],
    ["with a call in its title", "Get a dog, as dogs.get(id)\n\nGET/dogs\n", true],
    ["without a title", "GET/dogs/{dog_id}\n", true],
    ["not with a space between verb and path", "Get a dog\n\nGET /dogs/{dog_id}\n", false],
    ["not of a browser with its verb in a fence", "```\nGET/dogs\n```\n", false],
    ["not in the Markdown of a reference", "## Get a dog\n\n**get** `/dogs/{dog_id}`\n", false],
    ["not in the Markdown of samples", "## Get a dog\n\n**GET** `/dogs/{dog_id}`\n", false],
  ])("%s", (_, text, isOne) => {
    expect(referencePage.recognises(text)).toBe(isOne);
  });
});
