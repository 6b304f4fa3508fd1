import { describeTrees, library } from "../../support/describe-nesting.js";
import { tree } from "../../support/nest-items.js";

describeTrees("what a page says of a model elsewhere tells what is under its name", [
  [
    "members",
    tree`
      book: Book
        id: string
        size: number
      id: string`,
    { before: [library] },
  ],
  [
    "members, behind aliases and lists",
    tree`
      books: map[Books]
        id: string
        size: number
      id: optional string`,
    { before: [library] },
  ],
  [
    "values",
    tree`
      rank: Rank
        "gold"
        "silver"
      id: string`,
    { before: [library] },
  ],
  [
    "variants",
    tree`
      media: Media
        Book object { id, size }
          id: string
          size: number
        number
      id: string`,
    { before: [library] },
  ],
  [
    "nothing, of a primitive",
    tree`
      tag: Tag
      tags: Tags
      more: array of Tag
      id: string`,
    { before: [library] },
  ],
  [
    "one of its meanings, by what follows",
    tree`
      user: User
        name: string
      id: string
      other: User
        "nobody"
        "anybody"`,
    {
      before: [
        tree`
          User object { id }
            id: number`,
        tree`
          User object { name }
            name: string`,
        tree`
          User = "nobody" or "anybody"
            "nobody"
            "anybody"`,
      ],
    },
  ],
  [
    "members that another section shows",
    tree`
      shelf: Shelf
        row: string
        size: number
      size: number`,
    {
      before: [
        tree`
          Answer object { all, next }
            all: array of Shelf
              row: string
              size: number
            next: string`,
      ],
    },
  ],
  [
    "nothing, where another section ends without any",
    tree`
      isbn: Isbn
      id: string`,
    { before: ["isbn: Isbn"] },
  ],
]);

describeTrees("of what several sections say of a model, the first tells what is under its name", [
  [
    "its members",
    tree`
      shelf: Shelf
        row: string
      next: string`,
    {
      before: [
        tree`
          Answer object { shelf, next }
            shelf: Shelf
              row: string
            next: string`,
        tree`
          Answer object { shelf, next }
            shelf: Shelf
              size: string
            next: string`,
      ],
    },
  ],
]);

describeTrees("an example of the answer tells what is under the name of a model", [
  [
    "members, wherever it is the value",
    tree`
      first: Shelf
        row: string
        size: optional number
      list: array of Chair
        legs: number
      map: map[Table]
        top: string
      next: string`,
    { answer: { first: { row: "", size: 1 }, list: [{ legs: 4 }], map: { a: { top: "" } }, next: "" } },
  ],
  [
    "members, behind a list that its name stands for",
    tree`
      first: Shelves
        row: string
      size: number`,
    { answer: { first: [[{ row: "" }]], size: 1 } },
  ],
  [
    "nothing, of a string, a number or a boolean",
    tree`
      a: Isbn
      b: Count
      c: array of Flag
      next: string`,
    { answer: { a: "978", b: 1, c: [true], next: "" } },
  ],
  [
    "members, of the variant that it shows",
    tree`
      box: object { shelf } or object { chair }
        object { shelf }
          shelf: Shelf
            row: string
        object { chair }
          chair: string
      row: string`,
    { answer: { box: { shelf: { row: "" } }, row: "" } },
  ],
  [
    "members, of a named answer",
    tree`
      Answer object { shelf, row }
        shelf: Shelf
          size: number
        row: string`,
    { answer: { shelf: { size: 1 }, row: "" } },
  ],
  [
    "values, where the example shows one of them",
    tree`
      rank: Rank
        "gold"
        "silver"
      next: string`,
    { answer: { rank: "gold", next: "" } },
  ],
  [
    "variants, where the example shows one of them",
    tree`
      rank: Rank
        string
        number
      next: string`,
    { answer: { rank: "gold", next: "" } },
  ],
  [
    "members, of the variant that has all that it shows",
    tree`
      box: Chair or Box
        Chair object { legs, size }
          legs: string
          size: Size
            width: string
        Box object { a, b, c, 2 more }
          a: string
          b: string
          c: string
          seat: Shelf
            row: string
          size: string
      next: string`,
    { answer: { box: { a: "", b: "", c: "", seat: { row: "" }, size: "" }, next: "" } },
  ],
  [
    "members, in a type of which it does not show all",
    tree`
      Answer object { a, b, c, 2 more }
        a: string
        b: optional string
        c: optional string
        shelf: optional Shelf
          row: optional string
        size: optional string`,
    { answer: { a: "", shelf: { row: "" }, size: "" } },
  ],
  [
    "members, of the last variant",
    tree`
      box: Chair or Box
        Chair object { legs }
          legs: string
        Box object { shelf }
          shelf: Shelf
            row: string
            size: number
      row: string`,
    { answer: { box: { shelf: { row: "", size: 1 } }, row: "" } },
  ],
]);

describeTrees("what stands around a model tells what is under its name", [
  [
    "members of a name that the example shows around it, where that comes again",
    tree`
      shelf: Shelf
        row: string
      row: string`,
    { answer: { shelf: {}, row: "" } },
  ],
  [
    "variants with prose",
    tree`
      media: Media
        number -- words
        array of string -- words
      next: string`,
  ],
  [
    "all values, where the union around waits for another type",
    tree`
      box: map[Rank] or Shelf
        map[Rank]
          "gold"
          "silver"
        Shelf object { row }
          row: string
      next: string`,
  ],
  [
    "up to the next member by name",
    tree`
      book: object { shelf, size }
        shelf: Shelf
          row: string
        size: number
      next: string`,
    { answer: {} },
  ],
  [
    "required members, where those around are optional by now",
    tree`
      Answer object { a, b, c, 2 more }
        a: string
        b: optional Shelf
          row: string
          size: number
        c: optional string
        d: optional string
        e: optional string`,
  ],
  [
    "all that follows, where nothing around can have it",
    tree`
      Answer object { id, shelf }
        id: string
        shelf: Shelf
          row: string
          chair: optional object { legs }
            legs: number
          size: optional number`,
  ],
  [
    "all values that follow, or all variants",
    tree`
      Answer object { a, b, c }
        a: Rank
          "gold"
          "silver"
        b: Media
          number
          array of string
        c: string`,
  ],
  [
    "what another document knows",
    tree`
      shelf: Shelf
        row: string
        size: number
      size: number
      chairs: array of Chair
        legs: number
      next: string`,
    { hints: { ".shelf": ["row", "size"], ".chairs[]": ["legs"], "": ["shelf", "size", "chairs", "next"] } },
  ],
]);
