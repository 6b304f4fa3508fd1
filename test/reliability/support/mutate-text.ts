import fc from "fast-check";

/** One edit that a careless or hostile hand makes to a text; places are shares of its length, from 0 to 1. */
export type Edit =
  | { readonly kind: "delete" | "double"; readonly at: number; readonly length: number }
  | { readonly kind: "move"; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: "insert"; readonly at: number; readonly text: string }
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "recount"; readonly at: number; readonly by: number }
  | { readonly kind: "respace"; readonly at: number; readonly length: number; readonly by: string };

/** What dialects give meaning to, and what tools and hosts leave in texts. */
const tokens = [
  ..."` * # - : | = < > ( ) [ ] { } \" ' \\".split(" "),
  "\t",
  "\n",
  "\n\n",
  "- `a: string`\n",
  "- `a: object { b, c, 3 more }`\n",
  "- `Name = object { b }`\n",
  '  - `"value"`\n',
  "## Get\n\n**get** `/a/{b}`\n\n",
  "### Returns\n\n",
  "### Body Parameters\n\n",
  "```json\n",
  "```\n",
  "class Name:\n",
  "name: Optional[List[Name]]\n",
  "name: optional array of object { a, b } \n",
  "One of the following:\n",
  "maxLength64\n",
  "\n\n# Make\n\n**POST** `/a{/b}{?c,d*}` (beta)\n\n",
  "\n\n## Make\n\nPOST /a\n\n",
  "POST/a/:b?c=1#d\n",
  "## Body parameters\n\n",
  "\n\n- `a?: Name<string> | null`\n\n",
  "\n\n- `object`\n\n",
  "**Deprecated**: why\n\n",
  "minLength: 9, maxLength: 2, pattern: ^(a+)+$\n\n",
  "default: 1\n\n",
  "[Name](/a#(b)%20[c])",
  "<details><summary>Show 2</summary>\n",
  "Returns\n",
  "#### 200 OK\n",
  '{"a": [{"b": null}]}\n',
  " or null",
  " or ",
  "optional ",
  "array of ",
  "map[",
  "99 more",
  "\u0000",
  "\u2028",
  "\u202E",
  "\uD800",
  "𝒳",
  "__proto__",
  "constructor",
  "*/ PWN() /*",
  "${PWN()}",
  "<<<<<<< HEAD\n",
];

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const length = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 8 }), weight: 3 },
  fc.integer({ min: 1, max: 400 }),
);

const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom("delete" as const, "double" as const), at: place, length }),
  fc.record({ kind: fc.constant("move" as const), at: place, length, to: place }),
  {
    arbitrary: fc.record({
      kind: fc.constant("insert" as const),
      at: place,
      text: fc.constantFrom(...tokens),
    }),
    weight: 4,
  },
  fc.record({ kind: fc.constant("cut" as const), at: place }),
  fc.record({ kind: fc.constant("recount" as const), at: place, by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({
    kind: fc.constant("respace" as const),
    at: place,
    length,
    by: fc.constantFrom("", " ", "\n", "    "),
  }),
);

/** One edit to some, in their order. */
export const arbitraryEdits: fc.Arbitrary<readonly Edit[]> = fc.array(arbitraryEdit, {
  minLength: 1,
  maxLength: 6,
});

function edit(text: string, { at, ...one }: Edit): string {
  const start = Math.floor(at * text.length);
  const [before, after] = [text.slice(0, start), text.slice(start)];
  switch (one.kind) {
    case "delete":
      return before + after.slice(one.length);
    case "double":
      return before + after.slice(0, one.length) + after;
    case "move": {
      const rest = before + after.slice(one.length);
      const target = Math.floor(one.to * rest.length);
      return rest.slice(0, target) + after.slice(0, one.length) + rest.slice(target);
    }
    case "insert":
      return before + one.text + after;
    case "cut":
      return before;
    case "recount":
      return before + after.replace(/\d+/, (number) => String(Number(number) + one.by));
    case "respace":
      return before + after.slice(0, one.length).replace(/\s/g, one.by) + after.slice(one.length);
    default:
      return one satisfies never;
  }
}

/** A text after some edits. */
export function mutate(text: string, edits: readonly Edit[]): string {
  return edits.reduce(edit, text);
}
