import { describe, expect, it } from "vitest";
import { nestFlat, nestIndented, tree, type KnownAround } from "../../support/nest-items.js";

type Case = readonly [name: string, items: string, known?: KnownAround];

/** The tree is what the items make, with their indentation and without. */
function describeNesting(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [title, items, known] of cases) {
      it(title, () => {
        expect(nestIndented(items, known)).toBe(items);
        expect(nestFlat(items, known)).toBe(items);
      });
    }
  });
}

describeNesting("items nest as the types around them say", [
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

const library = tree`
  Book object { id, size }
    id: string
    size: number
  Rank = "gold" or "silver"
    "gold"
    "silver"
  Media = Book or number
    Book object { id, size }
      id: string
      size: number
    number
  Books = array of Book
    id: string
    size: number
  Tag = string
  Tags = map[array of Tag]
  Alias = Alias
  First = Second
  Second = First`;

describeNesting("what a page says of a model elsewhere tells what is under its name", [
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

describeNesting("an example of the answer tells what is under the name of a model", [
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
]);

describeNesting("what stands around a model tells what is under its name", [
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

describeNesting("a section prints a model once", [
  [
    "and nothing under a later use of it",
    tree`
      Answer object { first, second, third, 2 more }
        first: Shelf
          row: string
          size: number
        second: Shelf
        third: Shelf
        row: string
        next: string`,
    { before: [library], repeatsModels: false },
  ],
  [
    "and in a list of it its members, without what is under them",
    tree`
      Answer object { first, second, third, other, next }
        first: object { shelf }
          shelf: Shelf
            mode: "a" or "b"
              "a"
              "b"
            place: object { row }
              row: string
        second: array of Shelf
          mode: "a" or "b"
          place: object { row }
        third: map[Shelf]
        other: object { row }
          row: string
        next: string`,
    {
      before: [
        tree`
          Shelf object { mode, place }
            mode: "a" or "b"
              "a"
              "b"
            place: object { row }
              row: string`,
      ],
    },
  ],
  [
    "and nothing under a later variant of that name and those members",
    tree`
      first: User or number
        User object { id }
          id: string
        number
      second: User or string
        User object { id }
        string
      next: string`,
  ],
  [
    "and all under a later variant of that name and other members",
    tree`
      first: User or number
        User object { id }
          id: string
        number
      second: User or string
        User object { name }
          name: string
        string
      third: User or boolean
        User object { id, name }
          id: string
          name: string
        boolean
      next: string`,
  ],
  [
    "or leaves all out under a later variant of that name and other members",
    tree`
      first: User or number
        User object { id }
          id: string
        number
      second: User or string
        User object { name }
        string
      next: string`,
  ],
  [
    "and nothing under a later variant with the members that a list of it has shown",
    tree`
      books: array of Book
        id: string
        size: number
      media: Media
        Book object { id, size }
        number
      next: string`,
    { before: [library] },
  ],
  [
    "and lists the members of a list again, where an alias stands for it",
    tree`
      book: Book
        id: string
        size: number
      books: Books
        id: string
        size: number
      maps: Maps
        id: string
        size: number
      next: string`,
    { before: [library + "\nMaps = map[Book]"] },
  ],
  [
    "and nothing under an alias of it",
    tree`
      book: Book
        id: string
        size: number
      volume: Volume
      next: string`,
    { before: [library + "\nVolume = Book"] },
  ],
  [
    "with its fields or without, as other pages print it",
    tree`
      first: Book { id, size }
        id: string
        size: number
      second: Book { id, size }
        id: string
        size: number
      next: string`,
  ],
  [
    "as it does in every section",
    tree`
      first: Shelf
        row: string
      second: Shelf
      row: string`,
    { before: ["Shelf object { row }\n  row: string"] },
  ],
  [
    "whatever its name stands for",
    tree`
      Answer object { books, more, id }
        books: Books
          id: string
          size: number
        more: Books
        id: string`,
    { before: [library] },
  ],
  [
    "by another name as well",
    tree`
      Answer object { book, volume, id }
        book: Book
          id: string
          size: number
        volume: Volume
        id: string`,
    { before: [library, "Volume = Book"] },
  ],
  [
    "whose members an example has shown",
    tree`
      first: Shelf
        row: string
        size: number
      box: Shelf or number
        Shelf object { row, size }
        number
      next: string`,
    { answer: { first: { row: "", size: 1 }, box: "", next: "" } },
  ],
  [
    "but members of a variant, where its name has stood for values",
    tree`
      first: Rank
        "gold"
        "silver"
      box: Rank or number
        Rank object { id }
          id: string
        number
      next: string`,
    { before: [library] },
  ],
]);

describeNesting("a page may print a model", [
  [
    "as often as it is used",
    tree`
      first: Book
        id: string
        size: number
      second: Book
        id: string
        size: number
      third: Media
        Book object { id, size }
          id: string
          size: number
        number
      fourth: Media
        Book object { id, size }
          id: string
          size: number
        number
      next: string`,
    { repeatsModels: true, before: [library] },
  ],
  [
    "as often as it is used, as the second use of three shows",
    tree`
      Answer object { first, second, third, next }
        first: Rank
          "gold"
          "silver"
        second: Rank
          "gold"
          "silver"
        third: Rank
          "gold"
          "silver"
        next: string`,
    { repeatsModels: undefined },
  ],
  [
    "as often as it is used, with members",
    tree`
      Answer object { first, second, next }
        first: Shelf
          row: string
          size: number
        second: Shelf
          row: string
          size: number
        next: string`,
    { repeatsModels: undefined },
  ],
  [
    "once, as members of the same names around it show",
    tree`
      Answer object { first, second, row, size }
        first: Shelf
          row: string
          size: number
        second: Shelf
        row: string
        size: number`,
    { repeatsModels: undefined },
  ],
]);

describeNesting("items nest where", [
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
