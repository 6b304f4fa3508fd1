import { describeNesting } from "../../support/describe-nesting.js";
import { nestIndented, tree } from "../../support/nest-items.js";

describeNesting("items with indentation nest as they stand", nestIndented, [
  [
    "types and values under a primitive or an object are prose, and so is what is under them",
    tree`
      id: string
        "a"
          "b"
            x: string
        "c"
      book: object { a }
        string
        a: string
      next: string`,
    {},
    tree`
      id: string
      book: object { a }
        a: string
      next: string
      ! 5 prose`,
  ],
  [
    "types and values beside members are prose",
    tree`
      id: string
      "a"
      string
      next: string`,
    {},
    tree`
      id: string
      next: string
      ! 2 prose`,
  ],
  [
    "nothing is under a model but what is indented, whatever follows",
    tree`
      book: Book
      id: string
      size: number`,
    { before: ["Book object { id, size }\n  id: string\n  size: number"] },
    tree`
      book: Book
      id: string
      size: number`,
  ],
  [
    "members may stand in an unusual order",
    tree`
      book: object { a, b, c, 1 more }
        a: optional string
        b: string
        c: optional string
        d: string
      id: optional string
      next: string`,
    {},
    tree`
      book: object { a, b, c, 1 more }
        a: optional string
        b: string
        c: optional string
        d: string
      id: optional string
      next: string`,
  ],
  [
    "what follows at the same column is under nothing",
    tree`
      box: array of string or number
      array: array of string or number
        array of string
        number
      mode: optional "x"`,
    {},
    tree`
      box: array of string or number
      array: array of string or number
        array of string
        number
      mode: optional "x"
      ! childless box: array of string or number`,
  ],
  [
    "a model may hold what it likes",
    tree`
      shelf: Shelf
        row: string
        row: string
        string
        "a"`,
    {},
    tree`
      shelf: Shelf
        row: string
        row: string
        string
        "a"`,
  ],
]);

describeNesting("items with indentation that contradict their types are reported", nestIndented, [
  [
    "a member under a primitive",
    tree`
      id: string
        a: string
          b: object { c }
            c: string
      next: string`,
    {},
    tree`
      id: string
      next: string
      ! 3 unread
      ! misplaced a: string`,
  ],
  [
    "a member that the object does not list",
    tree`
      book: object { a, b }
        a: string
        c: string
      next: string`,
    {},
    tree`
      book: object { a, b }
        a: string
        c: string
      next: string
      ! count book: object { a, b } (2 of 2)`,
  ],
  [
    "a member too many",
    tree`
      book: object { a }
        a: string
        b: string`,
    {},
    tree`
      book: object { a }
        a: string
        b: string
      ! count book: object { a } (2 of 1)`,
  ],
  [
    "a value in the place of a member",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        Book object { id }
          id: string
        d: string`,
    {},
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        Book object { id }
          id: string
        d: string
      ! count book: object { a, b, c, 2 more } (5 of 5)`,
  ],
  [
    "a value that the enumeration does not list",
    tree`
      mode: "a" or "b"
        "a"
        "c"`,
    {},
    tree`
      mode: "a" or "b"
        "a"
        "c"
      ! count mode: "a" or "b" (2 of 2)`,
  ],
  [
    "a variant that the union does not list",
    tree`
      box: string or number
        string
        Book object { id }
          id: string`,
    {},
    tree`
      box: string or number
        string
        Book object { id }
          id: string
      ! count box: string or number (2 of some)`,
  ],
  [
    "variants of one union too few",
    tree`
      box: string or number or boolean
        string
        number
      next: string`,
    {},
    tree`
      box: string or number or boolean
        string
        number
      next: string
      ! count box: string or number or boolean (2 of some)`,
  ],
  [
    "members of which none follows",
    tree`
      book: object { a }
      next: string`,
    {},
    tree`
      book: object { a }
      next: string
      ! childless book: object { a }`,
  ],
  [
    "a type by its name after a member",
    tree`
      id: string
      Book object { id }
        id: string
      next: string`,
    {},
    tree`
      id: string
      next: string
      ! 2 unread
      ! misplaced Book object { id }`,
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
    "a variant too many",
    tree`
      box: string or number
        string
        number
        boolean`,
    {},
    tree`
      box: string or number
        string
        number
        boolean
      ! count box: string or number (3 of some)`,
  ],
  [
    "values that do not follow, under a model of which nothing is known",
    tree`
      shelf: Shelf
        mode: "a" or "b"
        row: string`,
    {},
    tree`
      shelf: Shelf
        mode: "a" or "b"
        row: string
      ! childless mode: "a" or "b"`,
  ],
]);
