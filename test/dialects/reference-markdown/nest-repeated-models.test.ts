import { describeTrees, library } from "../../support/describe-nesting.js";
import { tree } from "../../support/nest-items.js";

describeTrees("a section prints a model once", [
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
    "and lists the members of a list again, which another section has told",
    tree`
      first: Shelf
        row: string
        size: number
      second: array of Shelf
        row: string
        size: number
      next: string`,
    {
      before: [
        tree`
          Answer object { shelf, next }
            shelf: Shelf
              row: string
              size: number
            next: string`,
      ],
    },
  ],
  [
    "and lists the members of a list again, where the first is cut short",
    tree`
      first: Shelf
        inner: object { row }
          row: string
        size: number
      second: array of Shelf
        inner: unknown
        size: number
      next: string`,
    {
      before: [
        tree`
          Shelf object { inner, size }
            inner: object { row }
              row: string
            size: number`,
      ],
    },
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
    "but members of a variant, where its name has stood for as many values",
    tree`
      first: Rank
        "gold"
        "silver"
      box: Rank or number
        Rank object { id, size }
          id: string
          size: number
        number
      next: string`,
    { before: [library] },
  ],
  [
    "but values of a variant, where its name has stood for as many members",
    tree`
      first: User or number
        User object { id, name }
          id: string
          name: string
        number
      second: User or string
        User = "a" or "b"
          "a"
          "b"
        string
      next: string`,
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
  [
    "and nothing under a later variant whose members an example has shown",
    tree`
      Answer object { first, box, row }
        first: Shelf
          row: string
          size: number
        box: number or Shelf
          number
          Shelf object { row, size }
        row: string`,
    { answer: { first: { row: "", size: 1 }, box: 1, row: "" } },
  ],
  [
    "and all under a later variant of that name of which some members differ",
    tree`
      first: Shelf or number
        Shelf object { row, size }
          row: string
          size: number
        number
      second: Shelf or string
        Shelf object { row, width }
          row: string
          width: number
        string
      next: string`,
  ],
  [
    "and nothing under a variant of two that have its name, if an example has shown that one",
    tree`
      Answer object { first, box, id }
        first: User
          id: string
          name: string
        box: number or User
          number
          User object { id, name }
        id: string`,
    {
      before: ["User object { id }\n  id: string", "User object { id, name }\n  id: string\n  name: string"],
      answer: { first: { id: "", name: "" }, box: 1, id: "" },
    },
  ],
  [
    "and all under the other variant of two that have its name",
    tree`
      Answer object { first, box, id }
        first: User
          id: string
          name: string
        box: User or number
          User object { id }
            id: string
          number
        id: string`,
    {
      before: ["User object { id }\n  id: string", "User object { id, name }\n  id: string\n  name: string"],
      answer: { first: { id: "", name: "" }, box: 1, id: "" },
    },
  ],
]);

describeTrees("a page may print a model", [
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
    "once, as another name after its second use shows",
    tree`
      Answer object { first, second, next }
        first: Shelf
          row: string
          size: number
        second: Shelf
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
