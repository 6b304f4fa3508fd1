import { describe, expect, it } from "vitest";
import { nestFlat, nestIndented, tree, type KnownAround } from "../../support/nest-items.js";

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

type Case = readonly [name: string, items: string, known: KnownAround, expected: string];

/** The tree that the items make, and what is wrong with it; `..` marks what may have more. */
function describeNesting(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [title, items, known, expected] of cases) {
      it(title, () => {
        expect(nestFlat(items, known)).toBe(expected);
      });
    }
  });
}

describeNesting("items in one line are left unread where nothing tells whose they are", [
  [
    "a member that the model may have, and what is around it",
    tree`
      id: string
      shelf: Shelf
        row: string`,
    {},
    tree`
      id: string
      shelf: Shelf ..
      ! 1 unread
      ! unsettled shelf: Shelf`,
  ],
  [
    "a member that the example of a request shows around the model",
    tree`
      id: string
      shelf: Shelf
        row: string`,
    { request: { id: "", row: "" } },
    tree`
      id: string
      shelf: Shelf ..
      ! 1 unread
      ! unsettled shelf: Shelf`,
  ],
  [
    "a member that the example of a request shows in the model and around it",
    tree`
      id: string
      shelf: Shelf
        row: string`,
    { request: { shelf: { row: "" }, row: "" } },
    tree`
      id: string
      shelf: Shelf ..
      ! 1 unread
      ! unsettled shelf: Shelf`,
  ],
  [
    "a member that the example of a request shows in the model and in an object around it",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: Shelf
          row: string
        d: string`,
    { request: { book: { c: { row: "" }, row: "" } } },
    tree`
      book: object { a, b, c, 2 more } ..
        a: string
        b: string
        c: Shelf ..
      ! 2 unread
      ! unsettled c: Shelf`,
  ],
  [
    "what follows a member that the example of a request shows in the model alone",
    tree`
      shelf: Shelf
        row: string
      size: optional number`,
    { request: { shelf: { row: "" } } },
    tree`
      shelf: Shelf ..
        row: string
      ! 1 unread
      ! unsettled shelf: Shelf`,
  ],
  [
    "an optional member that an object around may leave out of its type",
    tree`
      Answer object { a, b, c, 2 more }
        a: string
        b: string
        c: Shelf
          row: optional string
        d: optional string
        e: optional string`,
    {},
    tree`
      Answer object { a, b, c, 2 more } ..
        a: string
        b: string
        c: Shelf ..
      ! 3 unread
      ! unsettled c: Shelf`,
  ],
  [
    "a member that two models may have",
    tree`
      Answer object { id, shelf }
        id: string
        shelf: Shelf
          row: string
          chair: Chair
            legs: number`,
    {},
    tree`
      Answer object { id, shelf }
        id: string
        shelf: Shelf ..
          row: string
          chair: Chair ..
      ! 1 unread
      ! unsettled chair: Chair`,
  ],
  [
    "a value after a type, in a model",
    tree`
      Answer object { shelf, next }
        shelf: Shelf
          string
          "a"
            "a"
        next: string`,
    {},
    tree`
      Answer object { shelf, next } ..
        shelf: Shelf ..
          string
      ! 3 unread
      ! unsettled shelf: Shelf`,
  ],
  [
    "a type after a value, in a model",
    tree`
      Answer object { shelf, next }
        shelf: Shelf
          "a"
          string
        next: string`,
    {},
    tree`
      Answer object { shelf, next } ..
        shelf: Shelf ..
          "a"
      ! 2 unread
      ! unsettled shelf: Shelf`,
  ],
  [
    "a variant that the union around waits for",
    tree`
      Answer object { box, next }
        box: Shelf or number
          Shelf = Other
          number
        next: string`,
    {},
    tree`
      Answer object { box, next } ..
        box: Shelf or number ..
          Shelf = Other ..
      ! 2 unread
      ! unsettled Shelf = Other`,
  ],
  [
    "a value that the union around waits for",
    tree`
      Answer object { box, next }
        box: Shelf or "all"
          Shelf = Other
          "all"
            "all"
        next: string`,
    {},
    tree`
      Answer object { box, next } ..
        box: Shelf or "all" ..
          Shelf = Other ..
      ! 3 unread
      ! unsettled Shelf = Other`,
  ],
  [
    "a variant that a model around may have",
    tree`
      Answer object { box, next }
        box: Boxes
          Shelf = Chair
          number
        next: string`,
    {},
    tree`
      Answer object { box, next } ..
        box: Boxes ..
          Shelf = Chair ..
      ! 2 unread
      ! unsettled Shelf = Chair`,
  ],
  [
    "a value that comes once more",
    tree`
      Answer object { rank, next }
        rank: Rank
          "gold"
            "gold"
          "gold"
        next: string`,
    {},
    tree`
      Answer object { rank, next } ..
        rank: Rank ..
          "gold"
            "gold"
      ! 2 unread
      ! unsettled rank: Rank`,
  ],
  [
    "what another document does not know of a model, and knows around it",
    tree`
      shelf: Shelf
        row: string
        other: string
      size: string`,
    { hints: { ".shelf": ["row"], "": ["shelf", "size"] } },
    tree`
      shelf: Shelf ..
        row: string
      ! 2 unread
      ! unsettled shelf: Shelf`,
  ],
  [
    "a member that another document knows in an object around, among those left out",
    tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: Chair
          top: string
        size: string`,
    { hints: { ".book.d": ["legs"], ".book": ["a", "b", "c", "d", "size"], "": ["book"] } },
    tree`
      book: object { a, b, c, 2 more } ..
        a: string
        b: string
        c: Chair ..
      ! 2 unread
      ! unsettled c: Chair`,
  ],
  [
    "a member that the model before and the one around it may have",
    tree`
      Answer object { shelf, next }
        shelf: Shelf
          a: Chair
          b: string
        next: string`,
    {},
    tree`
      Answer object { shelf, next } ..
        shelf: Shelf ..
          a: Chair ..
      ! 2 unread
      ! unsettled a: Chair`,
  ],
  [
    "a model with several variants, of which none follows",
    tree`
      media: Media
      next: string`,
    { before: [library] },
    tree`
      media: Media ..
      ! 1 unread
      ! unsettled media: Media`,
  ],
  [
    "a model with values, of which none follows",
    tree`
      rank: Rank
      next: string`,
    { before: [library] },
    tree`
      rank: Rank ..
      ! 1 unread
      ! unsettled rank: Rank`,
  ],
  [
    "a model with members, of which none follows",
    tree`
      book: Book
      next: string`,
    { before: [library] },
    tree`
      book: Book ..
      ! 1 unread
      ! unsettled book: Book`,
  ],
  [
    "a variant of a name that was printed, in a page that prints models again",
    tree`
      first: User or number
        User object { id }
          id: string
        number
      second: User or string
        User object { id }
        string
      next: string`,
    { repeatsModels: true },
    tree`
      first: User or number
        User object { id }
          id: string
        number
      second: User or string
        User object { id }
        string
      next: string
      ! childless User object { id }`,
  ],
  [
    "one of two meanings, where both may follow",
    tree`
      user: User
        id: string
      next: string`,
    {
      before: ["User object { id }\n  id: string", "User object { id, name }\n  id: string\n  name: string"],
    },
    tree`
      user: User ..
      ! 2 unread
      ! unsettled user: User`,
  ],
  [
    "a name that stands for itself",
    tree`
      alias: Alias
        id: string
      first: First
        id: string`,
    { before: [library] },
    tree`
      alias: Alias ..
      ! 3 unread
      ! unsettled alias: Alias`,
  ],
  [
    "a model that the section has printed with other members",
    tree`
      first: User
        id: string
      second: User
        name: string`,
    { before: ["User object { id }\n  id: string", "User object { name }\n  name: string"] },
    tree`
      first: User
        id: string
      second: User ..
      ! 1 unread
      ! unsettled second: User`,
  ],
  [
    "a model that the page may print once more",
    tree`
      first: Shelf
        row: string
      second: Shelf
      row: string`,
    { repeatsModels: undefined, before: ["Shelf object { row }\n  row: string"] },
    tree`
      first: Shelf
        row: string
      second: Shelf ..
      ! 1 unread
      ! unsettled second: Shelf`,
  ],
]);

describeNesting("types and values that nothing waits for are prose", [
  [
    "types after a member of a model are prose",
    tree`
      Answer object { shelf, next }
        shelf: Shelf
          row: string
          string
        next: string`,
    {},
    tree`
      Answer object { shelf, next }
        shelf: Shelf
          row: string
        next: string
      ! 1 prose`,
  ],
  [
    "values with words after them are prose, after the values of a model",
    tree`
      Answer object { rank, next }
        rank: Rank
          "gold"
          "silver"
          "none" -- words
        next: string`,
    {},
    tree`
      Answer object { rank, next }
        rank: Rank
          "gold"
          "silver"
        next: string
      ! 1 prose`,
  ],
  [
    "values under no enumeration are prose",
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
    "values with words before the values of an enumeration are prose",
    tree`
      mode: "a" or "b"
        "b" -- words
        "a" -- words
        "a"
        "b"
      next: string`,
    {},
    tree`
      mode: "a" or "b"
        "a"
        "b"
      next: string
      ! 2 prose`,
  ],
  [
    "values with words before an enumeration that leaves some out are prose",
    tree`
      mode: "a" or "b" or "c" or 2 more
        "a" -- words
        "e" -- words
        "a"
        "b"
        "c"
        "d"
        "e"
      next: string`,
    {},
    tree`
      mode: "a" or "b" or "c" or 2 more
        "a"
        "b"
        "c"
        "d"
        "e"
      next: string
      ! 2 prose`,
  ],
  [
    "values before an enumeration are prose up to where it begins",
    tree`
      mode: "a" or "b" or "c" or "d"
        "b"
        "a"
        "b"
        "a"
        "b"
        "c"
        "d"
      next: string`,
    {},
    tree`
      mode: "a" or "b" or "c" or "d"
        "a"
        "b"
        "c"
        "d"
      next: string
      ! 3 prose`,
  ],
  [
    "values that stand in another order are no values of the enumeration",
    tree`
      mode: "a" or "b"
        "b"
        "c"
      next: string`,
    {},
    tree`
      mode: "a" or "b"
      next: string
      ! 2 prose
      ! childless mode: "a" or "b"`,
  ],
  [
    "values with words are values where nothing better follows",
    tree`
      mode: "a" or "b"
        "a" -- words
        "b"
      next: string`,
    {},
    tree`
      mode: "a" or "b"
        "a" -- words
        "b"
      next: string`,
  ],
  [
    "a type that nothing before waits for is prose",
    tree`
      book: object { id }
        id: string
      object { id }
      next: string`,
    {},
    tree`
      book: object { id }
        id: string
      next: string
      ! 1 prose`,
  ],
  [
    "an answer may be one type without a name",
    tree`
      object { id }
        id: string`,
    {},
    tree`
      object { id }
        id: string`,
  ],
  [
    "values with words after an enumeration are prose",
    tree`
      mode: "a" or "b"
        "a"
        "b"
      "c" -- words
      next: string`,
    {},
    tree`
      mode: "a" or "b"
        "a"
        "b"
      next: string
      ! 1 prose`,
  ],
  [
    "types with words after a union are prose",
    tree`
      box: string or number
        string
        number
      boolean -- words
      next: string`,
    {},
    tree`
      box: string or number
        string
        number
      next: string
      ! 1 prose`,
  ],
  [
    "values before an enumeration that never comes are read as far as they fit",
    tree`
      mode: "a" or "b" or "c"
        "a" -- words
        "a"
        "b"
      next: string`,
    {},
    tree`
      mode: "a" or "b" or "c" ..
        "a" -- words
      ! 3 unread
      ! misplaced "a"`,
  ],
  [
    "values of an enumeration that is not printed whole are found",
    tree`
      mode: "a" or "b" or "c" or 2 more
        "b" -- words
        "a"
        "b"
        "c"
        "d"
        "e"
      next: string`,
    {},
    tree`
      mode: "a" or "b" or "c" or 2 more
        "a"
        "b"
        "c"
        "d"
        "e"
      next: string
      ! 1 prose`,
  ],
  [
    "values of a short enumeration are found",
    tree`
      mode: "a" or 1 more
        "b" -- words
        "a"
        "b"
      next: string`,
    {},
    tree`
      mode: "a" or 1 more
        "a"
        "b"
      next: string
      ! 1 prose`,
  ],
  [
    "values that only begin like an enumeration are not it",
    tree`
      mode: "a" or "b" or "c"
        "x" -- words
        "a"
        "b"
        "x"
      next: string`,
    {},
    tree`
      mode: "a" or "b" or "c" ..
        "a"
        "b"
      ! 1 prose
      ! 2 unread
      ! misplaced "x"`,
  ],
  [
    "values with words under a model that the example shows as a primitive are prose",
    tree`
      rank: Rank
        "gold" -- words
      next: string`,
    { answer: { rank: "gold", next: "" } },
    tree`
      rank: Rank
      next: string
      ! 1 prose`,
  ],
]);

describeNesting("counts that contradict the items in one line are reported", [
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
