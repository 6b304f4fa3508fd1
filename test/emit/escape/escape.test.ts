import ts from "typescript";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeComment } from "../../../generator/emit/escape/comment.js";
import { toExportName, toKebabCase, toTypeName } from "../../../generator/emit/escape/identifier.js";
import { escapeMarkdown, printCodeSpan } from "../../../generator/emit/escape/markdown.js";
import { printTypeKey, printValueKey } from "../../../generator/emit/escape/property-key.js";
import { printStringLiteral } from "../../../generator/emit/escape/string-literal.js";

const anyText = fc.string({ unit: "binary", maxLength: 30 });

/** The value of an expression that is a string literal, as the compiler reads it. */
function readLiteral(text: string): string | undefined {
  const file = ts.createSourceFile("literal.ts", text, ts.ScriptTarget.Latest);
  const [statement] = file.statements;
  const isLiteral =
    file.statements.length === 1 && statement !== undefined && ts.isExpressionStatement(statement);
  return isLiteral && ts.isStringLiteral(statement.expression) ? statement.expression.text : undefined;
}

describe("a string literal", () => {
  it("reads back as the text it was printed from", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readLiteral(printStringLiteral(text))).toBe(text);
      }),
    );
  });

  it("takes the quotes that need fewer escapes", () => {
    expect(printStringLiteral(`say "hi"`)).toBe(`'say "hi"'`);
    expect(printStringLiteral(`it's`)).toBe(`"it's"`);
  });

  it("shows characters that hide or reorder text as escapes", () => {
    expect(printStringLiteral("a\u202eb\u200bc\u2028")).toBe(String.raw`"a\u202eb\u200bc\u2028"`);
  });
});

describe("the text of a comment", () => {
  it("never ends the comment, nor begins a tag", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("*/", "*", "/", "@ts-ignore", "\n", " ", "{@link x}", "`", "a")),
        (parts) => {
          const comment = `/** ${escapeComment(parts.join("")).join("\n * ")} */`;
          const file = ts.createSourceFile("c.ts", `${comment}\nlet x = 1;`, ts.ScriptTarget.Latest, true);
          expect(file.statements).toHaveLength(1);
          expect(ts.getLeadingCommentRanges(file.text, 0)).toHaveLength(1);
        },
      ),
    );
  });

  it.each([
    ["@ts-ignore", String.raw`\@ts-ignore`],
    ["see @param x", String.raw`see \@param x`],
    ["{@link evil}", String.raw`{\@link evil}`],
    ["`@cf/meta/llama`", "`@cf/meta/llama`"],
    ["dev@example.com", "dev@example.com"],
    ["@__NO_SIDE_EFFECTS__", String.raw`\@\__NO_SIDE_EFFECTS__`],
    ["a\u2028b", "a\nb"],
  ])("%j becomes %j", (text, escaped) => {
    expect(escapeComment(text).join("\n")).toBe(escaped);
  });
});

describe("a key", () => {
  it.each([
    ["name", "name", "name"],
    ["x-label", '"x-label"', '"x-label"'],
    ["1st", '"1st"', '"1st"'],
    ["", '""', '""'],
    ["__proto__", "__proto__", '["__proto__"]'],
  ])("%j is %s in a type and %s in a value", (name, inType, inValue) => {
    expect([printTypeKey(name), printValueKey(name)]).toEqual([inType, inValue]);
  });
});

describe("a name made of a documented one", () => {
  it.each([
    ["AIGateway", "AIGateway"],
    ["log list response", "LogListResponse"],
    ["string", "String"],
    ["class", "Class"],
    ["3d-model", "_3dModel"],
    ["", "_"],
    ["😀", "_"],
    ["Cafe\u0301", "Caf\u00e9"],
  ])("%j is the type %j", (name, type) => {
    expect(toTypeName(name)).toBe(type);
  });

  it.each([
    ["list", "list"],
    ["delete", "delete"],
    ["list_deployments", "list_deployments"],
    ["list deployments", "listDeployments"],
    ["URL list", "urlList"],
    ["then", "then_"],
    ["default", "default_"],
    ["__proto__", "__proto___"],
    ["constructor", "constructor"],
  ])("%j is exported as %j", (name, exported) => {
    expect(toExportName(name)).toBe(exported);
  });

  it("is in kebab-case as a file", () => {
    expect(["dynamicRouting", "AIGateway", "topup_config"].map(toKebabCase)).toEqual([
      "dynamic-routing",
      "ai-gateway",
      "topup-config",
    ]);
  });
});

describe("Markdown", () => {
  it("shows text as it is, without markup of its own", () => {
    expect(escapeMarkdown("# a *b* [c](d) <e>")).toBe(String.raw`\# a \*b\* \[c\](d) &lt;e\>`);
  });

  it("fences code behind more back-ticks than it holds", () => {
    expect(printCodeSpan("a`b``c")).toBe("``` a`b``c ```");
  });
});
