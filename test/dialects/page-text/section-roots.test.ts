import { describe, expect, it } from "vitest";
import type { PageDeclaration } from "../../../generator/dialects/page-text/declaration.js";
import type { PageNode } from "../../../generator/dialects/page-text/frame.js";
import type { PageLanguage } from "../../../generator/dialects/page-text/language.js";
import type { SectionRoots } from "../../../generator/dialects/page-text/nest.js";
import {
  findMemberRoots,
  findReturnRoots,
  findTypeRoots,
} from "../../../generator/dialects/page-text/section-roots.js";
import { placeAt, placeOfType } from "../../../generator/dialects/shared/places.js";
import { python } from "../../../generator/dialects/python-page/language.js";
import { http } from "../../../generator/dialects/reference-page/language.js";
import { printPlace } from "../../support/print-reading.js";

function declare(language: PageLanguage, text: string): PageDeclaration {
  const [declaration] = language.readDeclarations(text);
  if (!declaration) throw new Error(`no declaration: ${text}`);
  return declaration;
}

function judge(language: PageLanguage, roots: SectionRoots, text: string, before: readonly string[] = []) {
  const nodes = before.map((line): PageNode => {
    const declaration = declare(language, line);
    const item = { declaration, at: { start: 0, end: 0 }, constraints: [] };
    return { item, opened: declaration.type.open(undefined), children: [] };
  });
  return roots.judgeRoot(declare(language, text), nodes);
}

const place = (language: PageLanguage, roots: SectionRoots, text: string) =>
  printPlace(roots.placeRoot(declare(language, text)));

const nothing = () => undefined;

describe("the roots of parameters and bodies", () => {
  const ofHttp = findMemberRoots(http, nothing, placeOfType);
  const ofPython = findMemberRoots(python, nothing, placeOfType);

  it("are members, if nothing but counting tells them from those of a model", () => {
    expect(judge(http, ofHttp, "a: string")).toBe("yes");
    expect(judge(python, ofPython, "a: str")).toBe("maybe");
    for (const text of ["A { b }", "array of string"]) expect(judge(http, ofHttp, text)).toBe("no");
    for (const text of ["class A:", "str"]) expect(judge(python, ofPython, text)).toBe("no");
  });

  it("have the places of members", () => {
    expect(place(http, ofHttp, "a: string")).toBe("type a");
  });
});

describe("the roots of an answer", () => {
  const roots = findReturnRoots(http, nothing, placeAt({ kind: "api" }));

  it.each([
    ["yes", "a: string", []],
    ["yes", "b: string", ["a: string"]],
    ["no", "b: string", ["A = string"]],
    ["no", "b: string", ["array of string"]],
    ["yes", "A = string", []],
    ["yes", "B = string", ["A = string"]],
    ["no", "A = string", ["a: string"]],
    ["yes", "array of string", []],
    ["no", "array of string", ["array of string"]],
    ["no", "array of string", ["a: string"]],
  ])("%s: %j after %j", (verdict, text, before) => {
    expect(judge(http, roots, text, before)).toBe(verdict);
  });

  it("have the place of the body, or of a member of it", () => {
    expect(place(http, roots, "a: string")).toBe("api .a");
    expect(place(http, roots, "A = string")).toBe("api");
    expect(place(http, roots, "array of string")).toBe("api");
  });

  it("may be types of several names", () => {
    expect(roots.canDefine).toBe(true);
  });
});

describe("the roots of named types", () => {
  const find = (language: PageLanguage, canDefine: boolean) =>
    findTypeRoots(language, nothing, new Set(["Dog"]), placeOfType, canDefine);

  it.each([
    ["yes", "class A:", [], true],
    ["yes", "class A:", ["class B:"], true],
    ["next", "class Dog:", [], true],
    ["next", "class Dog:", ["class B:"], true],
    ["yes", "A = str", ["class B:"], true],
    ["next", "class Dog:", [], false],
    ["yes", "class A:", [], false],
    ["no", "class Dog:", ["class B:"], false],
    ["no", "a: str", [], true],
    ["no", "a: str", ["class B:"], true],
    ["yes", "str", [], false],
    ["no", "str", ["class B:"], false],
  ])("%s: %j after %j, several: %s", (verdict, text, before, canDefine) => {
    expect(judge(python, find(python, canDefine), text, before)).toBe(verdict);
  });

  it("have names, where a page says what is in a body", () => {
    expect(judge(http, find(http, true), "array of string")).toBe("no");
    expect(judge(http, find(http, true), "A = string")).toBe("yes");
  });

  it("have the places of types", () => {
    expect(place(python, find(python, true), "class A:")).toBe("type A");
    expect(place(python, find(python, true), "str")).toBe("type ");
  });
});
