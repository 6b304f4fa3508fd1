import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../../generator/dialects/reference-markdown/index.js";
import { flatten } from "../../support/render-reference.js";

const folder = "test/fixtures/dialects/reference-markdown";
const fixtures = readdirSync(folder).filter((name) => name.startsWith("newest-"));

/** What a page says beside its prose, whose end a page in one line does not tell. */
function listSaid(text: string) {
  const { claims, coverage, diagnostics } = referenceMarkdown.read({ name: "page.md", text });
  const said = claims
    .filter(({ assertion }) => assertion.aspect !== "description" && assertion.aspect !== "page")
    .map(({ assertion, place }) => JSON.stringify([place, assertion]));
  return { said, unread: coverage.unread, codes: diagnostics.map(({ code }) => code) };
}

describe("a newest page that has lost its lines", () => {
  it.each(fixtures)("says what it says with them, or that several readings fit: %s", (name) => {
    const text = readFileSync(`${folder}/${name}/input.md`, "utf8");
    const whole = listSaid(text);
    const flat = listSaid(flatten(text));
    if (flat.unread === 0) expect(flat.said).toEqual(whole.said);
    else {
      expect(flat.said.filter((one) => !whole.said.includes(one))).toEqual([]);
      expect(flat.codes).toContain("nesting-undecided");
    }
  });

  it("is settled by the order of its members", () => {
    const page = (members: string) => `# A **GET** \`/a\` ## Returns ${members}`;
    const settled = listSaid(page("- `b: object` - `x: string` - `y: string` - `c: string`"));
    expect(settled.unread).toBe(0);
    expect(settled.said.filter((one) => one.includes('"x"') && one.includes('"b"')).length).toBeGreaterThan(
      0,
    );
    const open = listSaid(page("- `a: object` - `b: string` - `c: string`"));
    expect(open).toMatchObject({ unread: 3, codes: ["nesting-undecided"] });
  });

  it("is settled by the answer that its example shows", () => {
    const page =
      '# A **GET** `/a` ## Returns - `a: object` - `b: string` - `c: string` ## Example ```bash curl https://x.test/a ``` ### Response (200) ```json {"a":{"b":"x"},"c":"y"} ```';
    const { codes, said, unread } = listSaid(page);
    expect([codes, unread]).toEqual([[], 0]);
    expect(said.some((one) => one.includes('"name":"a"},{"kind":"property","name":"b"'))).toBe(true);
    expect(said.some((one) => one.includes('"name":"a"},{"kind":"property","name":"c"'))).toBe(false);
  });

  it("is settled by the request that its example shows, which need not show all", () => {
    const page = (shown: string) =>
      `# A **POST** \`/a\` ## Body parameters - \`a: object\` - \`b: string\` - \`c: optional string\` ## Returns - \`z: string\` ## Example \`\`\`bash curl https://x.test/a -d '${shown}' \`\`\``;
    const { codes, said, unread } = listSaid(page('{"a":{"b":"x"},"c":"y"}'));
    expect([codes, unread]).toEqual([[], 0]);
    expect(said.some((one) => one.includes('"name":"a"},{"kind":"property","name":"b"'))).toBe(true);
    expect(said.some((one) => one.includes('"name":"a"},{"kind":"property","name":"c"'))).toBe(false);
    expect(listSaid(page("{}")).codes).toContain("nesting-undecided");
  });

  it("is settled by where the whole section has the member that is called type", () => {
    const page = (last: string) =>
      [
        "# A **GET** `/a` ## Returns - `s: object or object` - `P object` - `n: string` - `v: object or object`",
        '- `I object` - `w: string` - `J object` - `type: optional "j"` - `name: optional string`',
        `${last} - \`Q object\` - \`z: string\``,
      ].join(" ");
    expect(listSaid(page("")).codes).toContain("nesting-undecided");
    const { codes, said, unread } = listSaid(page('- `type: optional "p"`'));
    expect([codes, unread]).toEqual([[], 0]);
    expect(said.some((one) => one.includes('"index":0},{"kind":"property","name":"name"}]'))).toBe(true);
  });

  it("is left unread where its types contradict what follows", () => {
    const { codes, unread } = listSaid('# A **GET** `/a` ## Returns - `a: "x" or "y"` - `"x"` - `b: string`');
    expect([codes, unread]).toEqual([["nesting-impossible"], 3]);
  });

  it.each([
    ["a list", ["- `array of string`"]],
    ["any value", ["- `unknown`"]],
    [
      "a list of objects",
      ["- `array of object`", "  - `id: string`", "  - `lid: object`", "    - `size: number`"],
    ],
    ["a union", ["- `object or string`", "  - `Box object`", "    - `id: string`", "  - `string`"]],
  ])("may answer %s that has no name", (_, items) => {
    const text = ["# A", "**GET** `/a`", "## Returns", ...items, "", ""].join("\n\n");
    const flat = listSaid(flatten(text));
    expect([flat.unread, flat.codes]).toEqual([0, []]);
    expect(flat.said).toEqual(listSaid(text).said);
  });
});
