import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isHtmlPage, readHtmlText } from "../../../generator/dialects/html-page/html-page.js";
import { findDialect } from "../../../generator/dialects/index.js";

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A page as a site might serve it: a block for each line, with the furniture that no reader copies. */
function toHtml(text: string): string {
  const blocks = text.split("\n").map((line) => {
    if (/^\s*[{}[\]"]/u.test(line)) return `<pre>${escape(line)}</pre>`;
    return line.trim() === "" ? "" : `<div><span>${escape(line)}</span></div>`;
  });
  return `<!doctype html>
<html><head><title>A page</title><style>p { color: red }</style></head>
<body><nav><a href="/">Elsewhere</a></nav><main>${blocks.join("\n")}</main>
<script>document.title = "GET/nothing"</script></body></html>`;
}

function readAs(dialect: string, text: string) {
  const reading = findDialect(dialect)?.read({ name: "page", text });
  return reading?.claims.map(({ place, assertion }) => ({ place, assertion }));
}

describe("a page of HTML", () => {
  it.each([
    ["reference-page", "ai-gateway.gateways.get.http.txt"],
    ["python-page", "ai-gateway.logs.get.python.txt"],
  ])("says as %s what a browser copies of it", (dialect, file) => {
    const text = readFileSync(`spec/sources/${file}`, "utf8");
    const fromHtml = readAs(dialect, readHtmlText(toHtml(text)));
    expect(fromHtml?.length).toBeGreaterThan(10);
    expect(fromHtml).toEqual(readAs(dialect, text));
  });

  it("keeps the words of links and the lines of code, and leaves out what no reader sees", () => {
    const html = `<html><body><h1>Fetch</h1><p>Gets <a href="/x">a lamp</a>.</p>
<pre>{\n  "a":   1\n}</pre><ul><li>one<ul><li>two</li></ul></li></ul><style>x</style></body></html>`;
    expect(readHtmlText(html)).toBe('Fetch\n\nGets a lamp.\n\n{\n  "a":   1\n}\none\ntwo\n');
  });

  it("is told by how it begins", () => {
    expect(isHtmlPage("<!-- saved -->\n<!DOCTYPE html>\n<html>")).toBe(true);
    expect(isHtmlPage("\n<html lang=en>")).toBe(true);
    expect(isHtmlPage("# A page\n\n<html>")).toBe(false);
  });
});
