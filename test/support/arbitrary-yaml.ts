import fc from "fast-check";

/** Characters that mean something in YAML, and some that mean nothing. */
const arbitraryPiece = fc.constantFrom(
  ..."\n|: -#'\"{}[],&*!?%@`~a1\t\\".split(""),
  "\n  ",
  "\n\n",
  ": ",
  "- ",
  " #",
  "---\n",
  "...",
  "0x1",
  "1e3",
  "null",
  "yes",
  "|+\n",
  "|2-\n",
  ">\n",
  "\r\n",
  "\r",
  "\u0085",
  "\u2028",
  "\ufeff",
  "&x ",
  "*x",
  "? ",
  "!!str ",
  "<<: *x\n",
  "\n# comment\n",
  "\n    ",
  "\n \n",
);

/** A text with some characters, or none, put in the place of others. */
const arbitraryEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 3 }),
  piece: fc.oneof(arbitraryPiece, fc.constant("")),
});

/** Some edits, as a function of texts. */
export const arbitraryEdits: fc.Arbitrary<(text: string) => string> = fc
  .array(arbitraryEdit, { minLength: 1, maxLength: 3 })
  .map(
    (edits) =>
      (text: string): string =>
        edits.reduce((edited, { at, length, piece }) => {
          const start = Math.floor(at * edited.length);
          return edited.slice(0, start) + piece + edited.slice(start + length);
        }, text),
  );

/** A value as it may be spelled: lines that do not know yet how far they are indented. */
interface Spelling {
  /** What stands on the line of the key or dash. */
  readonly head: string;
  /** Further lines. */
  readonly lines: readonly string[];
}

const inline = (head: string): Spelling => ({ head, lines: [] });
const word = fc.constantFrom(
  "a",
  "name",
  "two words",
  "200",
  "1.0",
  "x-y",
  "$ref",
  "null",
  "~",
  "yes",
  "a#b",
  "a:b",
  "-1",
  "<<",
  "é",
  "😀",
);
const key = fc.oneof(
  word,
  word.map((one) => `'${one}'`),
  word.map((one) => `"${one}"`),
);
const plain = fc.constantFrom(
  ...'a b|null|Null|~|true|True|FALSE|yes|0|-0|+1|01|1.|.5|1e3|1E-3|0o17|0x1F|0b1|.inf|.nan|1_000|12:30|2020-01-01|9007199254740993|http://a.b/c?d=e#f|a - b|-a|?a|:a|<<|= |it\'s|say "it"'.split(
    "|",
  ),
);
const quoted = fc.constantFrom(
  "''",
  '""',
  "'it''s'",
  String.raw`"a\n\u00e9\t\"\/\x41"`,
  "' a '",
  String.raw`"\U0001F600"`,
  "'# no'",
  '"a: b"',
);
const scalar = fc.oneof(plain, quoted);
const comment = fc.constantFrom("", "", "", " # comment", "\t# it's | > {");

const ofLines: fc.Arbitrary<Spelling> = fc
  .tuple(
    fc.constantFrom("|", ">", "|-", ">-", "|+", ">+", "|2", ">1", "| # comment", ">-  "),
    fc.array(fc.constantFrom("text", "  more", "", "# none", "a: b", "- a", "\ttab", "end ", " "), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.constantFrom("  ", " ", "    "),
  )
  .map(([head, lines, indent]) => ({ head, lines: lines.map((line) => (line === "" ? "" : indent + line)) }));

const folded: fc.Arbitrary<Spelling> = fc
  .tuple(
    fc.constantFrom(["a", "b"], ["'a", "b'"], ['"a', 'b"'], ['"a\\', '  b"'], ["'a", "", "b'"], ["1", "2"]),
    fc.constantFrom("  ", "   "),
  )
  .map(([[head = "", ...lines], indent]) => ({
    head,
    lines: lines.map((line) => (line === "" ? "" : indent + line)),
  }));

const between = fc.constantFrom(", ", ",", " , ", ",\n   ", ", # comment\n   ");
const edge = fc.constantFrom("", " ", "\n   ");

const { flow } = fc.letrec<{ flow: string; flowList: string; flowMap: string }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(scalar, fc.constantFrom("*x", "&x a", "&x [b]")),
    tie("flowList"),
    tie("flowMap"),
  ),
  flowList: fc
    .tuple(
      edge,
      fc.array(
        fc.oneof({ weight: 9, arbitrary: tie("flow") }, { weight: 1, arbitrary: fc.constant("a: b") }),
        { maxLength: 3 },
      ),
      between,
      edge,
    )
    .map(([before, items, comma, after]) => `[${before}${items.join(comma)}${after}]`),
  flowMap: fc
    .tuple(
      edge,
      fc.array(fc.tuple(key, fc.constantFrom(": ", " : ", ":"), tie("flow")), { maxLength: 3 }),
      between,
      edge,
    )
    .map(
      ([before, members, comma, after]) =>
        `{${before}${members.map((one) => one.join("")).join(comma)}${after}}`,
    ),
}));

const properties = fc.constantFrom("", "", "", "", "", "", "&x ", "&y ", "!!str ", "! ");
const remark = fc.constantFrom<readonly string[]>(
  [],
  [],
  [],
  [],
  ["# comment"],
  [""],
  ["  # further in"],
  ["", "# one", ""],
);

const indented = (lines: readonly string[], indent: string): string[] =>
  lines.map((line) => (line === "" ? "" : indent + line));

const { node } = fc.letrec<{ node: Spelling; map: Spelling; list: Spelling }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      fc.tuple(properties, scalar, comment).map((parts) => inline(parts.join(""))),
      fc.constantFrom("", "*x", "*y").map(inline),
      ofLines,
      folded,
      flow.map((text) => ({ head: text.split("\n")[0] ?? "", lines: text.split("\n").slice(1) })),
    ),
    tie("map"),
    tie("list"),
  ),
  map: fc
    .tuple(
      fc.array(fc.tuple(key, tie("node"), remark), { minLength: 1, maxLength: 4 }),
      fc.constantFrom("  ", "  ", " ", "    ", ""),
      fc.constantFrom("", "", "", "&x", "# comment"),
    )
    .map(([members, indent, head]) => ({
      head,
      lines: indented(
        members.flatMap(([name, value, after]) => [
          `${name}: ${value.head}`.trimEnd(),
          ...indented(value.lines, " "),
          ...after,
        ]),
        indent,
      ),
    })),
  list: fc
    .tuple(
      fc.array(fc.tuple(fc.boolean(), tie("node"), remark), { minLength: 1, maxLength: 3 }),
      fc.constantFrom("  ", "", " "),
      fc.constantFrom("", "", "&y"),
    )
    .map(([items, indent, head]) => ({
      head,
      lines: indented(
        items.flatMap(([isCompact, value, after]) => {
          const [first = "", ...others] = value.lines;
          // The first line of a list or a map may stand behind the dash.
          if (isCompact && value.head === "" && first !== "")
            return [`- ${first.trimStart()}`, ...indented(others, "  "), ...after];
          return [`- ${value.head}`.trimEnd(), ...indented(value.lines, "  "), ...after];
        }),
        indent,
      ),
    })),
}));

/** YAML in many spellings, most of it without a mistake. */
export const arbitraryYaml: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "", "", "---\n", "# comment\n", "\ufeff", "%YAML 1.2\n---\n", "\n"),
    node,
    fc.constantFrom("\n", "\n", "", "\n\n", "\n# end\n", "\n...\n", "\n---\na: b\n"),
    fc.constantFrom("\n", "\n", "\n", "\r\n"),
  )
  .map(([start, { head, lines }, end, lineBreak]) =>
    (start + [head, ...lines].join("\n").replace(/^\n/, "") + end).replaceAll("\n", lineBreak),
  );
