import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue, diagnose, findPosition, printDiagnostic } from "../generator/diagnostics.js";

const page = "generator/DIAGNOSTICS.md";

/** A parameter of a message that stands for any value: it prints as its own name, as a text, a number or a list. */
function createPlaceholder(name: string): unknown {
  const shown = `<${name}>`;
  const list: unknown = [shown];
  return new Proxy(new String(shown), {
    get: (text, key) => {
      if (key === "toJSON") return () => shown;
      const owner: unknown = key in text ? text : list;
      const member: unknown = Reflect.get(owner as object, key);
      return typeof member === "function" ? (member.bind(owner) as unknown) : member;
    },
  });
}

const placeholders = new Proxy({}, { get: (_, name) => createPlaceholder(String(name)) });

function printMessage(message: (parameters: never) => string): string {
  try {
    return message(placeholders as never);
  } catch {
    return "";
  }
}

/** The page that lists every diagnostic, made from the catalogue. */
function printPage(): string {
  const sections = Object.entries(catalogue)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { help, message, severity }]) => {
      const text = printMessage(message);
      return `## ${code}\n\n\`\`\`\n${severity}: ${text} [${code}]\n\`\`\`\n\n${help}\n`;
    });
  return `# Diagnostics\n\nWritten by \`UPDATE=1 npm test\` from the catalogue in \`generator/diagnostics\`: what each one says, and the way out.\n\n${sections.join("\n")}`;
}

describe("the catalogue of diagnostics", () => {
  it("is documented on one page", () => {
    if (process.env["UPDATE"] === "1") writeFileSync(page, printPage());
    expect(existsSync(page) ? readFileSync(page, "utf8") : "").toBe(printPage());
  });

  it.each(Object.entries(catalogue))("%s says what it is about and what to do", (code, { help, message }) => {
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(printMessage(message)).not.toBe("");
    expect(help).toMatch(/^[A-Z`].*\.$/s);
  });
});

describe("printDiagnostic", () => {
  const document = { name: "page.md", text: "# Title\n\n- `id: strin`\n" };
  const documents = new Map([[document.name, document]]);

  it("gives file, line and column, the line with a caret, and the way out", () => {
    const at = { source: "page.md", start: 16, end: 21 };
    expect(
      printDiagnostic(diagnose("file-not-found", { path: "x.md", reason: "ENOENT" }, at), documents),
    ).toBe(
      `page.md:3:8: error: there is no file x.md [file-not-found]
  - \`id: strin\`
         ^^^^^
  help: Check the path. The documents of a project lie in spec/sources; docwright generate writes spec/openapi.yaml.`,
    );
  });

  it("shows where reading stopped in the same way", () => {
    const at = { source: "page.md", start: 0, end: 1 };
    const stoppedAt = { source: "page.md", start: 12, end: 14 };
    const diagnostic = diagnose("model-unsettled", { model: "Lid", unread: 1 }, at, stoppedAt);
    expect(printDiagnostic(diagnostic, documents).split("\n").slice(1, -1)).toEqual([
      "  # Title",
      "  ^",
      "page.md:3:4: reading it stopped here",
      "  - `id: strin`",
      "     ^^",
    ]);
  });

  it("cuts a line of a flattened page around the place", () => {
    const text = `${"a".repeat(500)}HERE${"b".repeat(500)}`;
    const flat = new Map([["flat.md", { name: "flat.md", text }]]);
    const at = { source: "flat.md", start: 500, end: 504 };
    const [, excerpt = "", caret = ""] = printDiagnostic(
      diagnose("file-not-found", { path: "x", reason: "" }, at),
      flat,
    ).split("\n");
    expect(excerpt.length).toBeLessThan(120);
    expect(excerpt.slice(caret.indexOf("^"), caret.indexOf("^") + 4)).toBe("HERE");
  });
});

describe("findPosition", () => {
  it.each([
    [0, { line: 1, column: 1 }],
    [7, { line: 1, column: 8 }],
    [8, { line: 2, column: 1 }],
    [9, { line: 3, column: 1 }],
  ])("of offset %i", (offset, position) => {
    expect(findPosition("# Title\n\n- item", offset)).toEqual(position);
  });
});
