import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIndexAddress, readSiteIndex } from "../../../generator/dialects/site-index/index.js";
import { splitPages } from "../../../generator/dialects/shared/split-pages.js";

/** Addresses in the form that they keep when they are made absolute. */
const address = fc
  .tuple(
    fc.constantFrom("https://a.test", "http://docs.b.test", "https://c.test/base"),
    fc.array(fc.stringMatching(/^[a-z0-9_-]{1,8}$/), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", ".md", ".json", ".yaml", ".xml", ".txt", "?a=1"),
  )
  .map(([site, path, end]) => `${site}/${path.join("/")}${end}`);

const addresses = fc.uniqueArray(address, { minLength: 1, maxLength: 8 });
const words = fc.stringMatching(/^[A-Z][a-z]{0,8}(?: [a-z]{1,8}){0,2}$/);

/** What indexes are made of, whole and broken. */
const pieces = [
  "# A\n\n",
  "## OpenAPI Specs\n\n",
  "- [a](https://a.test/a.md)\n",
  "- [b](/b.md): b\n",
  "- [c](https://a.test/c d.yaml)\n",
  "- [d](<https://a.test/d.md>)\n",
  "- [e](",
  "- c\n",
  "[f]: https://a.test/f.md\n",
  "- [f]\n",
  "> See https://a.test/llms.txt\n",
  "---\nagentTools:\n  projectIndex: https://a.test/docs/llms.txt\n---\n",
  "projectIndex: ",
  "Source: https://a.test/a\n",
  '<?xml version="1.0"?>',
  "<?xml-stylesheet href='a.xsl'?>",
  "<urlset>",
  "<sitemapindex>",
  "<url><loc>",
  "</loc></url>",
  "<loc>https://a.test/g</loc>",
  "<lastmod>2026</lastmod>",
  "https://a.test/h",
  "</urlset>",
  "<!-- -->",
  "<!--",
  "```\n",
  "\n",
  " ",
  "\\",
  ")",
];

const anyText = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(""));

const brokenIndex = fc
  .array(fc.constantFrom(...pieces.filter((piece) => piece !== "\\")), { maxLength: 24 })
  .map((parts) => parts.join(""));

const base = "https://base.test/";

/** Whether a text holds an address, written whole or relative to its own. */
function isHeld(text: string, found: string): boolean {
  const written = decodeURI(found);
  const forms = written.startsWith(base)
    ? [written.slice(base.length)]
    : [written, written.replace(/\/$/, "")];
  return forms.some((form) => text.includes(form));
}

describe("a text of any kind", () => {
  it("never makes reading its addresses fail", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(fc.constantFrom(base, "no address"), { nil: undefined }),
        (text, from) => {
          readSiteIndex(text, from);
          findIndexAddress(text);
          splitPages(text);
        },
      ),
    );
  });

  it("gives no address that it does not hold", () => {
    fc.assert(
      fc.property(brokenIndex, (text) => {
        const index = findIndexAddress(text);
        const links = readSiteIndex(text, base)?.links ?? [];
        const sources = splitPages(text).map(({ url }) => url);
        const found = [
          ...links.map((link) => link.address),
          ...sources,
          ...(index === undefined ? [] : [index]),
        ];
        expect(found.filter((one) => !isHeld(text, one))).toEqual([]);
      }),
    );
  });
});

describe("an index of any addresses", () => {
  it("gives just these, in their order, as an llms.txt", () => {
    fc.assert(
      fc.property(addresses, words, (all, title) => {
        const text = `# Site\n\n## Docs\n\n${all.map((one) => `- [${title}](${one}): about it\n`).join("")}`;
        const links = readSiteIndex(text)?.links.map((link) => [link.address, link.title]);
        expect(links).toEqual(all.map((one) => [one, title]));
      }),
    );
  });

  it("gives just these, in their order, as a sitemap, whatever stands before its root", () => {
    const prolog = fc.array(
      fc.constantFrom(
        '<?xml version="1.0"?>\n',
        "<?xml-stylesheet href='a.xsl'?>\n",
        "<!-- made by a > b -->\n",
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(addresses, prolog, (all, before) => {
        const entries = all.map((one) => `<url><loc>\n${one}\n</loc><lastmod>2026-01-01</lastmod></url>`);
        const text = `${before.join("")}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</urlset>`;
        expect(readSiteIndex(text)).toMatchObject({
          kind: "sitemap",
          links: all.map((one) => ({ address: one })),
        });
      }),
    );
  });

  it("is named by a page in its front matter and in its banner", () => {
    fc.assert(
      fc.property(address, words, (one, title) => {
        const index = `${new URL(one).origin}/docs/llms.txt`;
        expect(findIndexAddress(`---\ntitle: ${title}\nprojectIndex: ${index}\n---\n# A\n`)).toBe(index);
        expect(findIndexAddress(`> ${title} (${one}) is in ${index}.\n\n# A\n`)).toBe(index);
      }),
    );
  });
});

describe("a text of 50,000 characters", () => {
  /** Beginnings that a reader which looks back could try again and again. */
  it.each([
    "<!---->",
    "<!--",
    "<?xml?>",
    "<loc>",
    "https://a.test/",
    "- [a](/",
    "- [a](https://a.test/a.md)\n",
    "[a](/ ",
    " a",
    "[",
    "](",
    "> https://",
    "---\n",
    "projectIndex: ",
    "Source: https:",
    "/llms.txt",
    "sitemap.xml",
    "*",
    "`",
    "# ",
    "- ",
  ])("of %j is read in less than 2 s of processor", (piece) => {
    const text = piece.repeat(50_000 / piece.length);
    const starts = ["", "<urlset>", "# A\n\n- [a](/a ", "> "];
    const before = process.cpuUsage();
    for (const start of starts) {
      readSiteIndex(start + text, base);
      findIndexAddress(start + text);
      splitPages(start + text);
    }
    const { system, user } = process.cpuUsage(before);
    expect((system + user) / 1_000_000).toBeLessThan(2);
  });
});
