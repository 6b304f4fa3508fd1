import { compile } from "html-to-text";

const start = /^\uFEFF?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b/isu;

/** Whether a text is a page of HTML. */
export function isHtmlPage(text: string): boolean {
  return start.test(text);
}

/** A line of the page for each block, nothing added: what a browser copies of it. */
const convert = compile({
  wordwrap: false,
  whitespaceCharacters: " \t\r\n\f\u200b",
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    ...["img", "svg", "script", "style", "noscript", "template", "nav", "footer"].map((selector) => ({
      selector,
      format: "skip",
    })),
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
      selector,
      options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 },
    })),
    ...["ul", "ol", "li", "dl", "dt", "dd", "summary", "details"].map((selector) => ({
      selector,
      format: "block",
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    })),
    { selector: "p", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "pre", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false } },
  ],
});

/** The text of a page of HTML, a line for each block, as a reader would copy it from a browser. */
export function readHtmlText(html: string): string {
  return `${convert(html).trim()}\n`;
}
