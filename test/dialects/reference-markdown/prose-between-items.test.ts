import { describeNesting } from "../../support/describe-nesting.js";
import { nestFlat, tree } from "../../support/nest-items.js";

describeNesting("types and values that nothing waits for are prose", nestFlat, [
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
