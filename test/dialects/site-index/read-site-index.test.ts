import { describe, expect, it } from "vitest";
import { findIndexAddress, readSiteIndex } from "../../../generator/dialects/site-index/index.js";

const llms = `# Lamps

> Everything about lamps.

## Docs

- [List lamps](https://docs.lamps.example/api/list-lamps.md): All lamps of a house
- [Guide (old)](/guides/old_(v1).md)
- [List lamps again](https://docs.lamps.example/api/list-lamps.md#top)
- [Write to us](mailto:help@lamps.example)

## OpenAPI Specs

- [openapi](https://docs.lamps.example/openapi.json)
- [Lamps v2](https://docs.lamps.example/specs/Lamps API v2.yaml)

## AsyncAPI Specs

- [events](https://docs.lamps.example/events.yaml)

## Optional

- [Everything](https://docs.lamps.example/llms-full.txt)
- [Colours](https://docs.lamps.example/colours.json)
`;

describe("an llms.txt", () => {
  const index = readSiteIndex(llms, "https://docs.lamps.example/llms.txt");

  it("lists each address once, with what it leads to", () => {
    expect(index?.kind).toBe("llms");
    expect(index?.links.map(({ address, target }) => `${target} ${address}`)).toEqual([
      "page https://docs.lamps.example/api/list-lamps.md",
      "page https://docs.lamps.example/guides/old_(v1).md",
      "openapi https://docs.lamps.example/openapi.json",
      "openapi https://docs.lamps.example/specs/Lamps%20API%20v2.yaml",
      "asyncapi https://docs.lamps.example/events.yaml",
      "index https://docs.lamps.example/llms-full.txt",
      "page https://docs.lamps.example/colours.json",
    ]);
  });

  it("keeps the words of a link", () => {
    expect(index?.links[1]?.title).toBe("Guide (old)");
  });

  it("leaves relative links as they are where nobody knows where the index came from", () => {
    expect(readSiteIndex("# A\n\n- [b](/b.md)\n")?.links).toEqual([
      { address: "/b.md", title: "b", target: "page" },
    ]);
  });

  it.each([
    ["a page with a fence", "# A\n\n- [b](/b.md)\n\n```json\n{}\n```\n"],
    ["a page whose lists are mostly words", "# A\n\n- [b](/b.md)\n- c\n- d\n"],
    ["prose", "# A\n\nSee [b](/b.md).\n"],
    ["nothing", ""],
  ])("is not taken for %s", (_, text) => {
    expect(readSiteIndex(text)).toBeUndefined();
  });
});

describe("a sitemap", () => {
  it("lists its addresses", () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc> https://lamps.example/a?b=1&amp;c=2 </loc><lastmod>2026-01-01</lastmod></url>
  <url><loc><![CDATA[https://lamps.example/d]]></loc></url>
</urlset>`;
    expect(readSiteIndex(text)).toEqual({
      kind: "sitemap",
      links: [
        { address: "https://lamps.example/a?b=1&c=2", title: "", target: "page" },
        { address: "https://lamps.example/d", title: "", target: "page" },
      ],
    });
  });

  it("has what XML has before its root: a stylesheet, as many sites give it, and comments", () => {
    const text = `<?xml version="1.0"?><?xml-stylesheet href="/a.xsl"?>\n<!-- made by > b --><urlset><url><loc>https://lamps.example/a</loc></url></urlset>`;
    expect(readSiteIndex(text)?.links.map(({ address }) => address)).toEqual(["https://lamps.example/a"]);
  });

  it("gives no address that is put together of several elements", () => {
    const text = "<urlset><url><loc>https://lamps.example/a<b>c</b></loc></url></urlset>";
    expect(readSiteIndex(text)?.links).toEqual([]);
  });

  it("leads to further sitemaps", () => {
    const text = `<sitemapindex><sitemap><loc>https://lamps.example/sitemap-0.xml</loc></sitemap></sitemapindex>`;
    expect(readSiteIndex(text)?.links.map(({ target }) => target)).toEqual(["index"]);
  });
});

describe("the index that a page names", () => {
  it("stands in its front matter", () => {
    const page =
      "---\nupdatedAt: x\nagentTools:\n  projectIndex: https://docs.lamps.example/llms.txt\n---\n# A\n";
    expect(findIndexAddress(page)).toBe("https://docs.lamps.example/llms.txt");
  });

  it("stands in its banner", () => {
    const page = "> ## Documentation Index\n> Fetch it at: https://docs.lamps.example/llms.txt\n\n# A\n";
    expect(findIndexAddress(page)).toBe("https://docs.lamps.example/llms.txt");
  });

  it("is unknown where the page names none", () => {
    expect(findIndexAddress("# A\n\nprojectIndex: https://lamps.example\n")).toBeUndefined();
  });
});
