import { describe, expect, it } from "vitest";
import { describeNesting } from "../../support/describe-nesting.js";
import { nestFlat, nestIndented, tree } from "../../support/nest-items.js";

describeNesting("counts that contradict the items in one line are reported", nestFlat, [
  [
    "members that do not follow",
    tree`
      book: object { a, b }
        a: string
      next: string`,
    {},
    tree`
      book: object { a, b } ..
        a: string
      ! 1 unread
      ! count book: object { a, b } (1 of 2)`,
  ],
  [
    "members that do not follow at the end",
    tree`
      book: object { a, b }
        a: string`,
    {},
    tree`
      book: object { a, b }
        a: string
      ! count book: object { a, b } (1 of 2)`,
  ],
  [
    "values that do not follow",
    tree`
      mode: "a" or "b"
        "a"
      next: string`,
    {},
    tree`
      mode: "a" or "b" ..
        "a"
      ! 1 unread
      ! count mode: "a" or "b" (1 of 2)`,
  ],
  [
    "variants that do not follow",
    tree`
      box: string or number
        string
      next: string`,
    {},
    tree`
      box: string or number ..
        string
      ! 1 unread
      ! count box: string or number (1 of some)`,
  ],
  [
    "a type in the place of a member that the object leaves out",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        Book object { id }
          id: string`,
    {},
    tree`
      book: object { a, b, c, 2 more } ..
        a: string
        b: string
        c: string
      ! 2 unread
      ! count book: object { a, b, c, 2 more } (3 of 5)`,
  ],
  [
    "members of which none follows",
    tree`
      book: object { a, b }
      next: string`,
    {},
    tree`
      book: object { a, b }
      next: string
      ! childless book: object { a, b }`,
  ],
  [
    "values of which none follows",
    tree`
      mode: "a" or "b"
      next: string`,
    {},
    tree`
      mode: "a" or "b"
      next: string
      ! childless mode: "a" or "b"`,
  ],
  [
    "variants of which none follows",
    tree`
      box: string or object { a }
      next: string`,
    {},
    tree`
      box: string or object { a }
      next: string
      ! childless box: string or object { a }`,
  ],
  [
    "values that differ",
    tree`
      mode: "a" or "b" or "c"
        "a"
        "c"
        "b"
      next: string`,
    {},
    tree`
      mode: "a" or "b" or "c" ..
        "a"
      ! 3 unread
      ! misplaced "c"`,
  ],
  [
    "a value too many",
    tree`
      mode: "a" or "b"
        "a"
        "b"
        "c"
      next: string`,
    {},
    tree`
      mode: "a" or "b"
        "a"
        "b"
      ! 2 unread
      ! misplaced "c"`,
  ],
  [
    "a variant too many",
    tree`
      box: string or number
        string
        number
        boolean
      next: string`,
    {},
    tree`
      box: string or number
        string
        number
      ! 2 unread
      ! misplaced boolean`,
  ],
  [
    "a member twice",
    tree`
      id: string
      id: string
      next: string`,
    {},
    tree`
      id: string
      ! 2 unread
      ! misplaced id: string`,
  ],
  [
    "a member after a type by its name",
    tree`
      Book object { id }
        id: string
      next: string`,
    {},
    tree`
      Book object { id }
        id: string
      ! 1 unread
      ! misplaced next: string`,
  ],
  [
    "a type by its name after a member",
    tree`
      id: string
      Book object { id }`,
    {},
    tree`
      id: string
      ! 1 unread
      ! misplaced Book object { id }`,
  ],
  [
    "a required member after optional ones, where an object may have left it out",
    tree`
      book: optional object { a, b, c, 2 more }
        a: string
        b: string
        c: optional string
        d: optional string
        e: optional string
      f: string`,
    {},
    tree`
      book: optional object { a, b, c, 2 more }
        a: string
        b: string
        c: optional string
        d: optional string
        e: optional string
      ! 1 unread
      ! misplaced f: string`,
  ],
  [
    "a required member after optional ones, where a list of such objects may have left it out",
    tree`
      box: optional object { book, size }
        book: map[object { a, b, c, 2 more }]
          a: string
          b: string
          c: optional string
          d: optional string
          e: optional string
        size: optional string
      f: string`,
    {},
    tree`
      box: optional object { book, size }
        book: map[object { a, b, c, 2 more }]
          a: string
          b: string
          c: optional string
          d: optional string
          e: optional string
        size: optional string
      ! 1 unread
      ! misplaced f: string`,
  ],
  [
    "a required member after optional ones, where a model may have left it out",
    tree`
      shelf: optional Shelf
        row: optional string
      f: string`,
    { answer: { shelf: { row: "" } } },
    tree`
      shelf: optional Shelf
        row: optional string
      ! 1 unread
      ! misplaced f: string`,
  ],
  [
    "a member that the example shows in what came before",
    tree`
      book: object { a, b, c, 1 more }
        a: string
        b: string
        c: string
        d: string
      e: string`,
    { answer: { book: { a: 1, b: 1, c: 1, d: 1, e: 1 } } },
    tree`
      book: object { a, b, c, 1 more }
        a: string
        b: string
        c: string
        d: string
      ! 1 unread
      ! misplaced e: string`,
  ],
  [
    "a member that the example shows around an object that takes it",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        d: string
      e: string`,
    { answer: { book: { a: 1, b: 1, c: 1, d: 1 }, e: 1 } },
    tree`
      book: object { a, b, c, 2 more } ..
        a: string
        b: string
        c: string
        d: string
      ! 1 unread
      ! count book: object { a, b, c, 2 more } (4 of 5)`,
  ],
  [
    "a member that the example shows around a list that may have it, as the first of one printed before",
    tree`
      first: Shelf
        row: string
        size: number
      second: array of Shelf
      row: string`,
    { answer: { first: { row: "", size: 1 }, second: [{}], row: "" } },
    tree`
      first: Shelf
        row: string
        size: number
      second: array of Shelf
      ! 1 unread
      ! misplaced row: string`,
  ],
  [
    "a member that the example shows around the object around",
    tree`
      box: object { book, e }
        book: object { a, b, c, 2 more }
          a: string
          b: string
          c: string
          e: string
          f: string`,
    { answer: { box: { book: { a: 1, b: 1, c: 1 }, e: 1 } } },
    tree`
      box: object { book, e } ..
        book: object { a, b, c, 2 more } ..
          a: string
          b: string
          c: string
      ! 2 unread
      ! count book: object { a, b, c, 2 more } (3 of 5)`,
  ],
]);

describeNesting("values that are listed twice are reported", nestFlat, [
  [
    "once all are met",
    tree`
      mode: "a" or "b"
        "a"
        "b"
        "a"
        "b"`,
    {},
    tree`
      mode: "a" or "b"
        "a"
        "b"
      ! 2 unread
      ! misplaced "a"`,
  ],
]);

describe("items nested deeper than any", () => {
  const nestObjects = (depth: number) =>
    Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}a: object { a }`).join("\n");

  it("are left unread", () => {
    expect(nestFlat(nestObjects(64))).not.toContain("deep");
    expect(nestFlat(nestObjects(65))).toContain("! 1 unread\n! deep a: object { a }");
    expect(nestIndented(nestObjects(64))).not.toContain("deep");
    expect(nestIndented(nestObjects(65))).toContain("! 1 unread\n! deep a: object { a }");
  });
});
