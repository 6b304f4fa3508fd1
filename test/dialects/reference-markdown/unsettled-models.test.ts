import { describeNesting, library } from "../../support/describe-nesting.js";
import { nestFlat, tree } from "../../support/nest-items.js";

describeNesting("items in one line are left unread where nothing tells whose they are", nestFlat, [
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
  [
    "a member of one name with the use of a model before it, which may hold itself",
    tree`
      first: Shelf
      second: Shelf
      second: string`,
    { repeatsModels: undefined },
    tree`
      first: Shelf ..
      ! 2 unread
      ! unsettled first: Shelf`,
  ],
]);
