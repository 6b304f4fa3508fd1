import { describeTrees } from "../../support/describe-nesting.js";
import { tree } from "../../support/nest-items.js";

describeTrees("items nest as the types around them say", [
  [
    "objects have their members",
    tree`
      book: object { id, shelf, year }
        id: string
        shelf: object { row }
          row: number
        year: optional number
      next: optional string`,
  ],
  [
    "objects of many members have those that the type leaves out",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        d: object { x }
          x: string
        e: string
      next: string`,
  ],
  [
    "enumerations have their values, those left out as well",
    tree`
      mode: "a" or "b" or "c" or 2 more
        "a"
        "b"
        "c"
        "d"
        "e"
      kind: "x"
        "x"
      next: string`,
  ],
  [
    "unions have their variants",
    tree`
      box: array of object { a, b } or "all" or string or map[object { c }]
        object { a, b }
          a: string
          b: string
        "all"
          "all"
        string
        map[object { c }]
          c: string
      next: string`,
  ],
  [
    "unions of many variants have those that the type leaves out",
    tree`
      box: object { a } or string or number or 2 more
        object { a }
          a: string
        string
        number
        Book object { id }
          id: string
        boolean
      next: string`,
  ],
  [
    "lists and maps have what is in them",
    tree`
      books: array of map[array of object { id }]
        id: string
      tags: array of string
      names: map[unknown]
      next: optional string`,
  ],
  [
    "answers are types by their names",
    tree`
      Book object { id }
        id: string
      Media = string or number
        string
        number`,
  ],
]);

describeTrees("items nest where", [
  [
    "a required member after optional ones, where nothing before may have left it out",
    tree`
      book: optional object { a }
        a: string
      f: string`,
  ],
  [
    "a member of an object that names it, whatever the example shows",
    tree`
      book: object { a, b }
        a: string
        b: string`,
    { answer: { book: { a: 1 }, b: 1 } },
  ],
  [
    "a member that an object leaves out, and the example of a request shows around it",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        d: string
        e: string`,
    { request: { book: { a: 1, b: 1, c: 1, d: 1 }, e: 1 } },
  ],
  [
    "a member that an object leaves out, and the example too",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        d: string
        e: string`,
    { answer: { book: { a: 1, b: 1, c: 1, d: 1 } } },
  ],
  [
    "an optional member that an object leaves out, whatever the example shows",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        d: string
        e: optional string`,
    { answer: { book: { a: 1, b: 1, c: 1, d: 1 }, e: 1 } },
  ],
  [
    "variants that are enumerations",
    tree`
      box: "a" or "b" or object { c }
        "a" or "b"
          "a"
          "b"
        object { c }
          c: string
      next: string`,
  ],
  [
    "variants that are lists of values",
    tree`
      box: array of "a" or number
        array of "a"
          "a"
        number
      next: string`,
  ],
  [
    "the values of a model within a model",
    tree`
      Answer object { shelf, next }
        shelf: Shelf
          rank: Rank
            "gold"
            "silver"
          size: number
        next: string`,
  ],
  [
    "members of a model that the whole example does not show beside it",
    tree`
      shelf: Shelf
        row: string
        size: string
      next: string`,
    { answer: { shelf: null, next: "" } },
  ],
  [
    "members of a model in a union that waits for more",
    tree`
      box: Shelf or number
        Shelf = Chair
          legs: number
        number
      next: string`,
  ],
  [
    "members of a model that an object around cannot have any more, and what another document knows of that object",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: optional string
        c: optional Chair
          legs: number
        d: optional string
        e: optional string
      next: string`,
    { hints: { ".book": ["a", "b", "c", "d", "e"] } },
  ],
  [
    "members of a model beside those that the example shows around it",
    tree`
      shelf: Shelf
        chair: Chair
          legs: number
        size: number
      next: string`,
    { answer: { shelf: { chair: null, size: 1 }, next: "" } },
  ],
  [
    "members of a model that are met around it already",
    tree`
      shelf: Shelf
        size: number
        chair: Chair
          size: number
      next: string`,
    { answer: { shelf: { chair: null, size: 1 }, next: "" } },
  ],
  [
    "members of a model that the model around it cannot have any more",
    tree`
      Answer object { id, shelf }
        id: string
        shelf: Shelf
          row: optional string
          chair: optional Chair
            legs: number`,
  ],
  [
    "members of models that another document knows",
    tree`
      shelf: Shelf
        chair: Chair
          legs: number
        size: number
      next: string`,
    { hints: { ".shelf": ["chair", "size"], ".shelf.chair": ["legs"], "": ["shelf", "next"] } },
  ],
  [
    "members of variants, lists and maps that another document knows",
    tree`
      box: Chair or Shelf
        Chair = Seat
          legs: number
        Shelf = Board
          row: string
      list: array of map[Top]
        top: string
      next: string`,
    { hints: { ".box|0": ["legs"], ".box|1": ["row"], ".list[]{}": ["top"], "": ["box", "list", "next"] } },
  ],
]);
