import { afterEach, describe, expect, it, vi } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import { MisprintError, printChecked } from "../../../generator/emit/source/print-checked.js";
import { constant, kinds, type Statement } from "../../../generator/emit/source/structures.js";
import { garden } from "../specs/garden.js";
import { breakouts, poison } from "../support/poison.js";

/** The escaping functions that the emitters print text of a document through; one at a time becomes the identity. */
const broken = vi.hoisted(() => ({ name: "" }));

vi.mock(import("../../../generator/emit/escape/comment.js"), async (load) => {
  const real = await load();
  return {
    escapeComment: (text) => (broken.name === "comment" ? text.split("\n") : real.escapeComment(text)),
  };
});

vi.mock(import("../../../generator/emit/escape/string-literal.js"), async (load) => {
  const real = await load();
  return {
    printStringLiteral: (text) =>
      broken.name === "string literal" ? `"${text}"` : real.printStringLiteral(text),
  };
});

vi.mock(import("../../../generator/emit/escape/property-key.js"), async (load) => {
  const real = await load();
  const isBroken = () => broken.name === "property key";
  return {
    printTypeKey: (name) => (isBroken() ? name : real.printTypeKey(name)),
    printValueKey: (name) => (isBroken() ? name : real.printValueKey(name)),
    printMemberAccess: (name) => (isBroken() ? `.${name}` : real.printMemberAccess(name)),
  };
});

afterEach(() => {
  broken.name = "";
});

/** Text that leaves the context of an escaping and is code there, of each kind that the check knows. */
const ways: readonly (readonly [escaping: string, what: string, text: string])[] = [
  ["comment", "a statement", "*/ } globalThis.PWN_CODE = 1; interface Rest { /*"],
  ["comment", "a member", "*/ evil: string; /*"],
  ["comment", "a broken file", "*/ }"],
  ["comment", "an order to the compiler", "*/\n// @ts-ignore\n/*"],
  ["string literal", "a statement", '"; globalThis.PWN_CODE = 1; "'],
  ["string literal", "a member of an object", '", evil: (globalThis.PWN_CODE = 1), other: "'],
  ["string literal", "a call", '" + fetch("https://evil.example") + "'],
  ["string literal", "an argument", '", () => globalThis.PWN_CODE, "'],
  ["property key", "a member", "a: string; evil"],
  ["property key", "an initialiser", "a: (globalThis.PWN_CODE = 1), evil"],
];

describe("with an escaping that does nothing", () => {
  it.each(ways)(
    "of a %s, text that makes %s is a bug with a name, and nothing is written",
    async (name, _, text) => {
      broken.name = name;
      const outcome = emit(poison(garden, text));
      await expect(outcome).rejects.toThrow(MisprintError);
      await expect(outcome).rejects.toThrow(/^src\/[\w./-]+\.ts was not printed as it was asked for: /u);
    },
  );

  it.each(["comment", "string literal", "property key"])(
    "of each %s, no text of any kind becomes code",
    async (name) => {
      broken.name = name;
      for (const text of Object.values(breakouts)) {
        const outcome = await emit(poison(garden, text)).catch((error: unknown) => error);
        if (!(outcome instanceof Error)) continue;
        expect(outcome, text).toBeInstanceOf(MisprintError);
      }
    },
  );

  it("says which operation or type the text came from", async () => {
    broken.name = "string literal";
    const [first, ...others] = garden.operations;
    if (!first) throw new Error("the garden has no operations");
    const spec = { ...garden, operations: [{ ...first, path: `${first.path}"` }, ...others] };
    await expect(emit(spec)).rejects.toThrow("the operation plants.list: ");
  });
});

const listed: Statement = { kind: kinds.alias, isExported: true, name: "Listed", type: "string[]" };
const given: Statement = {
  kind: kinds.variable,
  declarationKind: constant,
  declarations: [{ name: "given", initializer: "[1, -2]" }],
};

describe("a file that is printed", () => {
  it("has the text of its structures", () => {
    const { text } = printChecked({ path: "src/a.ts", statements: [listed, given] });
    expect(text).toBe("export type Listed = string[];\n\nconst given = [1, -2];\n");
  });

  it.each<readonly [what: string, statement: Statement, complaint: string]>([
    ["a type that goes on", { ...listed, type: "string; var x" }, "printed variable { x }"],
    ["a second alias", { ...listed, name: "A = 1; type B" }, "asked for export type A = 1"],
    ["a modifier", { ...listed, name: "A = 1; declare const b: 1; type C" }, "asked for"],
    [
      "a comment to the compiler",
      { ...listed, leadingTrivia: "// @ts-nocheck\n" },
      "an order to the compiler",
    ],
    ["a reference", { ...listed, leadingTrivia: '/// <reference path="x" />\n' }, "an order to the compiler"],
    ["no TypeScript", { ...listed, type: "[" }, 'In "export type Listed = [;"'],
    [
      "a class",
      { ...given, declarations: [{ name: "a", initializer: "class {}" }] },
      'no emitter writes "class {}"',
    ],
    [
      "a foreign name",
      { ...given, declarations: [{ name: "a", initializer: "[process]" }] },
      "no emitter writes",
    ],
  ])("must not have %s", (_what, statement, complaint) => {
    const print = () =>
      printChecked({ path: "src/a.ts", statements: [{ ...statement, origin: "the type Odd" }, listed] });
    expect(print).toThrow(MisprintError);
    expect(print).toThrow("src/a.ts was not printed as it was asked for: the type Odd: ");
    expect(print).toThrow(complaint);
  });
});
