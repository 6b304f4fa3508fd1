import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../generator/dialects/page-text/evidence.js";
import { findMemberRoots, findTypeRoots } from "../../../generator/dialects/page-text/section-roots.js";
import { placeOfType } from "../../../generator/dialects/shared/places.js";
import { python } from "../../../generator/dialects/python-page/language.js";
import { nestLines } from "../../support/nest-lines.js";
import { printPlace } from "../../support/print-reading.js";

const nothingKnown: Evidence = () => undefined;

/** How parameters of Python nest; `known` are the members of models. */
const nestPython = (lines: readonly string[], known: Evidence = nothingKnown) =>
  nestLines(lines, python, findMemberRoots(python, known, placeOfType)).said;

/** How the types of a resource of Python nest. */
const nestTypes = (
  lines: readonly string[],
  { canDefine = true, expected = [] as readonly string[], known = nothingKnown } = {},
) => nestLines(lines, python, findTypeRoots(python, known, new Set(expected), placeOfType, canDefine)).said;

/** Evidence for the members of models; a name that ends in `!` stands for all of them. */
const know =
  (models: Readonly<Record<string, readonly string[] | "none">>): Evidence =>
  (_, model) => {
    const names = models[model] ?? models[`${model}!`];
    if (names === undefined || names === "none") return names;
    return { names, isFull: `${model}!` in models };
  };

describe("a model in Python, whose members nothing counts", () => {
  const known = know({ Owner: ["name", "phone"] });

  it("has those that are known", () => {
    expect(nestPython(["a: Owner", "name: str", "phone: str", "b: str"], known)).toEqual(["a(name phone) b"]);
    expect(nestPython(["a: List[Owner]", "phone: str", "name: str", "b: str"], known)).toEqual([
      "a(phone name) b",
    ]);
  });

  it("has no others where the known ones are all", () => {
    const full = know({ "Owner!": ["name", "phone"] });
    expect(nestPython(["a: Owner", "name: str", "b: str"], full)).toEqual(["a(name) b"]);
    expect(nestPython(["a: Owner", "b: str"], full)).toEqual(["a b"]);
  });

  it("has no members where it is known to be a value", () => {
    expect(nestPython(["a: Size", "b: str"], know({ Size: "none" }))).toEqual(["a b"]);
  });

  it("is unsettled where nothing is known", () => {
    expect(nestPython(["a: Owner", "name: str", "b: str"])).toEqual([
      "a",
      "model-unsettled: a: Owner",
      "2 of 3 unread",
    ]);
  });

  it("is unsettled where another member than the known ones may be among them", () => {
    expect(nestPython(["a: Owner", "name: str", "b: str"], known)).toEqual([
      "a(name)",
      "model-unsettled: a: Owner",
      "1 of 3 unread",
    ]);
  });

  it("is unsettled where a member of a model around it may be one of its own", () => {
    const lines = ["class Dog:", "x: Owner", "z: str"];
    expect(nestTypes(lines, { known: know({ Dog: ["x", "y", "z"] }) })).toEqual([
      "Dog(x)",
      "model-unsettled: x: Owner",
      "1 of 3 unread",
    ]);
    expect(nestTypes(lines, { known: know({ Dog: ["x", "z"] }) })).toEqual(["Dog(x z)"]);
  });

  it("asks for its members where they stand", () => {
    const asked: string[] = [];
    const ask: Evidence = (place, model) => {
      asked.push(`${printPlace(place)} ${model}`);
      return undefined;
    };
    nestPython(["a: List[Owner]", "name: str"], ask);
    expect(asked).toEqual(["type a [] Owner"]);
  });

  it("is left behind at a declaration that must follow around it", () => {
    const dogs = know({ "Dog!": ["x", "y"] });
    const lines = ["class Dog:", "x: Owner", "name: Flat", "a: str", "b: str"];
    expect(nestTypes([...lines, "y: str"], { known: dogs })).toEqual([
      "Dog(x(name) y)",
      "model-unsettled: name: Flat",
      "2 of 6 unread",
    ]);
    expect(nestTypes([...lines, "class Cat:", "z: str"], { known: dogs, expected: ["Cat"] })).toEqual([
      "Dog(x(name)) Cat(z)",
      "model-unsettled: name: Flat",
      "2 of 7 unread",
    ]);
    expect(nestTypes([...lines, "class Cat:", "z: str"], { known: dogs })).toEqual([
      "Dog(x(name))",
      "model-unsettled: name: Flat",
      "4 of 7 unread",
    ]);
  });
});

it("goes on with no model whose end is unknown", () => {
  const known = know({ "Dog!": ["x"], Owner: ["name", "q"] });
  expect(nestTypes(["class Dog:", "x: Owner", "name: Flat", "a: str", "q: str"], { known })).toEqual([
    "Dog(x(name))",
    "model-unsettled: name: Flat",
    "2 of 5 unread",
  ]);
});

describe("the types that a page of Python defines", () => {
  it("have the members below them", () => {
    expect(nestTypes(["class Dog:", "id: str", "name: str", "class Cat:", "id: str", "Size = str"])).toEqual([
      "Dog(id name) Cat(id) Size",
    ]);
  });

  it("are one where a call returns it", () => {
    expect(nestTypes(["class Dog:", "id: str", "class Cat:"], { canDefine: false })).toEqual([
      "Dog(id)",
      "item-misplaced: class Cat:",
      "1 of 3 unread",
    ]);
    expect(nestTypes(["List[Dog]"], { canDefine: false })).toEqual(["model"]);
    expect(nestTypes(["str", "int"], { canDefine: false })).toEqual(["primitive"]);
    expect(nestTypes(["id: str"], { canDefine: false })).toEqual([
      "",
      "item-misplaced: id: str",
      "1 of 1 unread",
    ]);
  });

  it("may have unions of classes, in which each ends where the next begins", () => {
    const mark = "One of the following:";
    const classes = ["class A:", "x: str", "y: str", "class B:", "z: str", "class C:", "w: str"];
    expect(nestTypes(["class Dog:", "a: Union[A, B, C]", mark, ...classes], { canDefine: false })).toEqual([
      "Dog(a(A(x y) B(z) C(w)))",
    ]);
    expect(nestTypes(["class Dog:", "a: Pet", mark, ...classes], { canDefine: false })).toEqual([
      "Dog(a(A(x y) B(z) C(w)))",
    ]);
    expect(nestTypes(["class Dog:", "a: Pet", mark, ...classes, "v: str"], { canDefine: false })).toEqual([
      "Dog(a(A(x y) B(z) C(w)))",
      "model-unsettled: class C:",
      "1 of 10 unread",
    ]);
  });

  it("may begin with any class where the page defines several", () => {
    const lines = [
      "class Dog:",
      "a: Pet",
      "One of the following:",
      "class A:",
      "x: str",
      "y: str",
      "class B:",
    ];
    expect(nestTypes(lines)).toEqual(["Dog(a(A(x)))", "model-unsettled: class A:", "2 of 6 unread"]);
  });

  it("end where no class follows but in code, or in another union", () => {
    const lines = ["class Dog:", "a: Pet", "One of the following:", "class A:", "x: str"];
    const unsettled = ["Dog(a(A(x)))", "model-unsettled: class A:"];
    expect(nestTypes([...lines, "y: str", "```", "class B:", "```"], { canDefine: false })).toEqual([
      ...unsettled,
      "1 of 5 unread",
    ]);
    expect(
      nestTypes([...lines, "b: Pet", "One of the following:", "class B:"], { canDefine: false }).slice(0, 2),
    ).toEqual(unsettled);
  });

  it("go on with a property below values, though a class follows", () => {
    expect(
      nestTypes(["class Dog:", "a: Size", "One of the following:", '"x"', '"y"', "b: Pet", "class A:"], {
        canDefine: false,
      }),
    ).toEqual(['Dog(a("x" "y") b)', "item-misplaced: class A:", "1 of 6 unread"]);
  });

  it("leave no union before all its variants are met", () => {
    const lines = ["a: Union[List[Owner], B]", "One of the following:", "List[Owner]", "p: str", "q: str"];
    expect(nestTypes(["class Dog:", ...lines, "class B:", "z: str"], { canDefine: false })).toEqual([
      "Dog(a(model(p q) B(z)))",
    ]);
  });
});
