import ts from "typescript";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeComment } from "../../../generator/emit/escape/comment.js";
import { toExportName, toKebabCase, toTypeName } from "../../../generator/emit/escape/identifier.js";
import { escapeMarkdown, printCodeSpan } from "../../../generator/emit/escape/markdown.js";
import {
  printMemberAccess,
  printTypeKey,
  printValueKey,
} from "../../../generator/emit/escape/property-key.js";
import { printStringLiteral } from "../../../generator/emit/escape/string-literal.js";

/** Text of any characters, those that mean something in a literal more often than by chance. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom("\\", '"', "'", "`", "\n", "\r", "\t", "\u2028"),
    ),
  )
  .map((parts) => parts.join(""));

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
    expect(printStringLiteral(`it's "so"`)).toBe(String.raw`'it\'s "so"'`);
  });

  it("shows characters that hide or reorder text as escapes", () => {
    expect(printStringLiteral("a\u202eb\u200bc\u2028")).toBe(String.raw`"a\u202eb\u200bc\u2028"`);
    expect(printStringLiteral("\u0007\u00ad\u{e0001}")).toBe(String.raw`"\u0007\u00ad\udb40\udc01"`);
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
    ["the end */ is none", String.raw`the end *\/ is none`],
    ["see @param x", String.raw`see \@param x`],
    ["{@link evil}", String.raw`{\@link evil}`],
    ["`@cf/meta/llama`", "`@cf/meta/llama`"],
    ["dev@example.com", "dev@example.com"],
    ["@__NO_SIDE_EFFECTS__", String.raw`\@\__NO_SIDE_EFFECTS__`],
    ["`npm i @scope/name` @see", "`npm i @scope/name` \\@see"],
    ["a\u2028b\rc\r\nd\u000be", "a\nb\nc\nd\ne"],
    ["  indented, with space after it \t\nnext ", "  indented, with space after it\nnext"],
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

  it.each([
    ["name", ".name"],
    ["x-label", '["x-label"]'],
    ["__proto__", ".__proto__"],
  ])("%j is read by %s", (name, access) => {
    expect(printMemberAccess(name)).toBe(access);
  });
});

describe("a name made of a documented one", () => {
  it.each([
    ["AIGateway", "AIGateway"],
    ["log list response", "LogListResponse"],
    ["log_entry", "log_entry"],
    ["string", "String"],
    ["class", "Class"],
    ["3d-model", "_3dModel"],
    ["", "_"],
    ["😀", "_"],
    ["Cafe\u0301", "Caf\u00e9"],
    ["E\u00b2 model", "EModel"],
    ["\u00bd\u20e3", "_"],
  ])("%j is the type %j", (name, type) => {
    expect(toTypeName(name)).toBe(type);
  });

  it.each([
    ["list", "list"],
    ["delete", "delete"],
    ["list_deployments", "list_deployments"],
    ["list deployments", "listDeployments"],
    ["URL list", "urlList"],
    ["List Deployments", "listDeployments"],
    ["3d model", "_3dModel"],
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

  it.each([
    ["snake_case and kebab-case", "snake_case and kebab-case"],
    ["_begins or ends_ a word", String.raw`\_begins or ends\_ a word`],
    ["_", String.raw`\_`],
    ["a_", String.raw`a\_`],
    ["- a list", String.raw`\- a list`],
    ["+ a list", String.raw`\+ a list`],
    ["no - list + here, nor a # heading", "no - list + here, nor a # heading"],
    ["Q&A & more", "Q&amp;A &amp; more"],
    ["&lt;", "&amp;lt;"],
    ["a (b) = {c}!", "a (b) = {c}!"],
    ["a|b~c", String.raw`a\|b\~c`],
    ["  many \t spaces\r\nand lines\n", "many spaces and lines"],
  ])("shows %j as it is", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    ["code", "`code`"],
    ["", "`  `"],
    ["two\nlines", "`two lines`"],
    ["`", "`` ` ``"],
    ["a`b``c", "``` a`b``c ```"],
  ])("fences the code %j behind more back-ticks than it holds", (text, span) => {
    expect(printCodeSpan(text)).toBe(span);
  });
});
