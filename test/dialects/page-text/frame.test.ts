import { describe, expect, it } from "vitest";
import type { PageDeclaration, PageItem } from "../../../generator/dialects/page-text/declaration.js";
import type { Evidence } from "../../../generator/dialects/page-text/evidence.js";
import {
  createFrame,
  isComplete,
  judge,
  meetMember,
  type PageNode,
} from "../../../generator/dialects/page-text/frame.js";
import type { PageLanguage } from "../../../generator/dialects/page-text/language.js";
import { placeAt } from "../../../generator/dialects/shared/places.js";
import { python } from "../../../generator/dialects/python-page/language.js";
import { http } from "../../../generator/dialects/reference-page/language.js";

const at = { start: 0, end: 0 };

function makeNode(language: PageLanguage, text: string, alternatives?: typeof at): PageNode {
  const [declaration] = language.readDeclarations(text);
  if (!declaration) throw new Error(`no declaration: ${text}`);
  const item: PageItem = { declaration, at, constraints: [], ...(alternatives && { alternatives }) };
  return { item, opened: declaration.type.open(undefined), children: [] };
}

interface Asked {
  readonly language: PageLanguage;
  /** The declaration of the frame; a union has none of its variants behind it. */
  readonly parent: string;
  readonly met?: readonly string[];
  readonly next: string;
  /** Whether `One of the following:` stands below the declaration. */
  readonly isMarked?: boolean;
  readonly known?: ReturnType<Evidence>;
}

function makeFrame({ isMarked, language, met = [], parent }: Omit<Asked, "next">) {
  const frame = createFrame(makeNode(language, parent, isMarked ? at : undefined), placeAt({ kind: "api" }));
  for (const text of met) {
    const node = makeNode(language, text);
    const { declaration } = node.item;
    frame.node.children.push(node);
    if (declaration.kind === "property") meetMember(frame, declaration.name);
  }
  return frame;
}

function ask({ known, next, ...asked }: Asked) {
  const frame = makeFrame(asked);
  const declaration: PageDeclaration = makeNode(asked.language, next).item.declaration;
  const { printsFields } = asked.language;
  return judge(frame, frame.node.opened, declaration, { evidence: () => known, printsFields });
}

describe("whether a declaration stands under another one", () => {
  it.each([
    ["no", "a: string", [], "b: string"],
    ["no", "a: string", [], '"x"'],
    ["next", "a: object { b, c }", [], "b: string"],
    ["no", "a: object { b, c }", [], "c: string"],
    ["next", "a: object { b, c }", ["b: string"], "c: string"],
    ["no", "a: object { b, c }", ["b: string", "c: string"], "d: string"],
    ["no", "a: object { b, c }", [], "array of string"],
    ["no", "a: object { b, c }", [], "B { c }"],
    ["next", "a: object { b, c, d, 2 more }", ["b: 1", "c: 1", "d: 1"], "e: string"],
    ["no", "a: object { b, c, d, 2 more }", ["b: 1", "c: 1", "d: 1"], "c: string"],
    ["no", "a: object { b, c, d, 2 more }", ["b: 1", "c: 1", "d: 1"], "array of string"],
    ["next", 'a: "x" or "y"', [], '"x"'],
    ["no", 'a: "x" or "y"', [], '"y"'],
    ["next", 'a: "x" or "y"', ['"x"'], '"y"'],
    ["no", 'a: "x" or "y"', ['"x"', '"y"'], '"z"'],
    ["next", "a: 1 or 2 or 3 or 2 more", ["1", "2", "3"], "4"],
    ["no", "a: 1 or 2 or 3 or 2 more", ["1", "2", "3", "4", "5"], "6"],
    ["no", 'a: "x" or "y"', [], 'b: "x"'],
    ["no", 'a: "x" or "y"', [], 'B = "x"'],
    ["no", 'a: "x" or "y"', [], "array of string"],
    ["no", 'a: "x"', [], '"x"'],
    ["next", "a: string or object { b }", [], "string"],
    ["no", "a: string or object { b }", [], "number"],
    ["no", "a: string or object { b }", [], "string: string"],
    ["no", "a: Dog", [], "b: string"],
    ["no", "a: Dog", [], '"x"'],
  ])("%s: of %j with %j, %j", (verdict, parent, met, next) => {
    expect(ask({ language: http, parent, met, next })).toBe(verdict);
  });

  it("may be one of those that a union leaves out", () => {
    const frame = makeFrame({ language: http, parent: "a: string or object { b } or 2 more" });
    const next = makeNode(http, "number").item.declaration;
    const options = { evidence: () => undefined, printsFields: true };
    expect(judge(frame, frame.node.opened, next, options)).toBe("no");
    frame.union = { at: 2, met: 0 };
    expect(judge(frame, frame.node.opened, next, options)).toBe("yes");
    frame.union = { at: 3, met: 0 };
    expect(judge(frame, frame.node.opened, next, options)).toBe("no");
  });

  it.each([
    ["next", 'a: "x"', [], '"x"'],
    ["no", 'a: "x"', [], '"y"'],
    ["no", 'a: "x"', ['"x"'], '"x"'],
    ["next", "a: Dog", [], '"x"'],
    ["next", "a: Dog", ['"x"'], '"y"'],
    ["next", "a: Dog", [], "B { c }"],
    ["maybe", "a: Dog", ["B { c }"], "C { c }"],
    ["maybe", "a: Dog", ["B { c }"], '"x"'],
    ["maybe", "a: Dog", ['"x"'], "B { c }"],
    ["maybe", "a: Dog", ['"x"', "B { c }"], '"y"'],
    ["no", "a: Dog", [], "b: string"],
    ["no", "a: Dog", ["B { c }"], "b: string"],
  ])("%s: of the alternatives of %j with %j, %j", (verdict, parent, met, next) => {
    expect(ask({ language: http, parent, met, next, isMarked: true })).toBe(verdict);
  });

  const names = ["b", "c"];

  it.each([
    ["maybe", undefined, [], "b: str"],
    ["maybe", undefined, ["b: str"], "c: str"],
    ["no", undefined, ["b: str"], "b: str"],
    ["no", undefined, [], "str"],
    ["no", undefined, [], "class B:"],
    ["no", "none" as const, [], "b: str"],
    ["next", { names, isFull: false }, [], "b: str"],
    ["yes", { names, isFull: false }, [], "c: str"],
    ["maybe", { names, isFull: false }, [], "d: str"],
    ["next", { names, isFull: false }, ["b: str"], "c: str"],
    ["no", { names, isFull: false }, ["b: str", "c: str"], "d: str"],
    ["no", { names, isFull: true }, [], "d: str"],
    ["next", { names, isFull: true }, ["b: str"], "c: str"],
    ["maybe", { names, isFull: true }, ["d: str"], "e: str"],
    ["next", { names, isFull: true }, ["d: str"], "b: str"],
  ])("%s: of a model known to have %j, with %j, %j", (verdict, known, met, next) => {
    expect(ask({ language: python, parent: "a: Dog", known, met, next })).toBe(verdict);
  });

  it("is the first member of a class whatever is known", () => {
    const asked = { language: python, parent: "class Dog:", next: "b: str" };
    expect(ask({ ...asked, known: "none" })).toBe("next");
    expect(ask({ ...asked, known: "none", met: ["a: str"] })).toBe("no");
    expect(ask({ ...asked, met: ["a: str"] })).toBe("maybe");
    expect(ask({ ...asked, next: "class B:" })).toBe("no");
  });

  it("is judged by the members met since the evidence was asked for", () => {
    const frame = makeFrame({ language: python, parent: "a: Dog" });
    const options = { evidence: () => ({ names, isFull: true }), printsFields: false };
    const judgeNext = (text: string) =>
      judge(frame, frame.node.opened, makeNode(python, text).item.declaration, options);
    expect(judgeNext("d: str")).toBe("no");
    meetMember(frame, "b");
    expect(judgeNext("c: str")).toBe("next");
    expect(judgeNext("d: str")).toBe("no");
    meetMember(frame, "d");
    expect(judgeNext("e: str")).toBe("maybe");
  });
});

describe("whether a declaration has all that stands under it", () => {
  it.each([
    [true, "a: string", []],
    [true, "a: Dog", []],
    [true, 'a: "x"', []],
    [false, 'a: "x" or "y"', []],
    [false, 'a: "x" or "y"', ['"x"']],
    [true, 'a: "x" or "y"', ['"x"', '"y"']],
    [false, "a: object { b, c }", ["b: 1"]],
    [true, "a: object { b, c }", ["b: 1", "c: 1"]],
    [false, "a: object { b, c, d, 2 more }", ["b: 1", "c: 1", "d: 1"]],
    [false, "a: string or object { b }", []],
  ])("%s: %j with %j", (isWhole, parent, met) => {
    expect(isComplete(makeFrame({ language: http, parent, met }))).toBe(isWhole);
  });

  it("goes by the progress of a union", () => {
    const frame = makeFrame({ language: http, parent: "a: string or object { b }" });
    frame.union = { at: 2, met: 0 };
    expect(isComplete(frame)).toBe(true);
  });
});
