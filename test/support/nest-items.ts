import { parseDeclaration } from "../../generator/dialects/notation/index.js";
import type { ItemNode } from "../../generator/dialects/reference-markdown/nest/item-node.js";
import { gatherShapes } from "../../generator/dialects/reference-markdown/nest/model-shapes.js";
import { nestByIndent } from "../../generator/dialects/reference-markdown/nest/nest-by-indent.js";
import type {
  NestingProblem,
  Surroundings,
} from "../../generator/dialects/reference-markdown/nest/nesting.js";
import { nestWithoutDoubt } from "../../generator/dialects/reference-markdown/nest/settle-doubts.js";
import type { Entry } from "../../generator/dialects/reference-markdown/page.js";
import type { JsonValue, Place } from "../../generator/model/index.js";
import { printPlace } from "./print-reading.js";
import { hintMembers } from "./hints.js";

/** What is known of a section besides its items. */
export interface KnownAround {
  /** Sections that the page has before, each as a tree: what they tell of models is known. */
  readonly before?: readonly string[];
  /** What the page's example of the whole shows; of an answer everything, of a request some. */
  readonly answer?: JsonValue | undefined;
  readonly request?: JsonValue | undefined;
  /** Whether the page prints models in full every time; undefined where nothing tells. */
  readonly repeatsModels?: boolean | undefined;
  /** The members that another document knows, by the place: `.book` for the value of the member `book`. */
  readonly hints?: Readonly<Record<string, readonly string[]>>;
}

const operation = { method: "get", path: "/" } as const;
const root: Place = { root: { kind: "response", operation, status: "200" }, steps: [] };
const rootName = printPlace(root);

/** The items of a tree of lines, two spaces a level; what follows ` -- ` on a line is prose under the item. */
export function readEntries(tree: string, isIndented: boolean): Entry[] {
  return tree.split("\n").map((line, index): Entry => {
    const [words = "", prose] = line.trim().split(" -- ");
    const declaration = parseDeclaration(words);
    if (!declaration) throw new Error(`no declaration: ${words}`);
    const at = { start: 1000 * index, end: 1000 * index + words.length };
    const indent = isIndented ? line.search(/\S/) : 0;
    const item = { kind: "item", declaration, declaredAt: at, indent, ...at } as const;
    return { item, ...(prose !== undefined && { prose: { start: at.end, end: at.end + 1, indent } }) };
  });
}

function makeSurroundings(known: KnownAround, entries: readonly Entry[]): Surroundings {
  const { answer, before = [], hints = {}, request } = known;
  const members = (place: Place) => hints[printPlace(place).slice(rootName.length).trim()];
  return {
    shapes: gatherShapes([...before.flatMap((tree) => readEntries(tree, false)), ...entries]),
    repeatsModels: "repeatsModels" in known ? known.repeatsModels : false,
    hidesValues: false,
    example: answer ?? request,
    isExampleFull: answer !== undefined,
    root,
    findPlace: (declaration) =>
      declaration.kind === "property"
        ? { ...root, steps: [{ kind: "property", name: declaration.name }] }
        : root,
    hints: hintMembers(members),
  };
}

/** A number that a type declares, and the number that is there. */
const printCount = ({ declared, found }: Extract<NestingProblem, { kind: "count" }>): string =>
  ` (${String(found)} of ${String(declared ?? "some")})`;

function nest(tree: string, known: KnownAround, isIndented: boolean): string {
  const lines = tree.split("\n");
  const entries = readEntries(tree, isIndented);
  const around = makeSurroundings(known, entries);
  const run = isIndented ? nestByIndent : nestWithoutDoubt;
  const elsewhere = makeSurroundings({ ...known, answer: undefined, request: undefined }, []);
  for (const section of known.before ?? []) {
    run(readEntries(section, isIndented), { ...elsewhere, shapes: around.shapes });
  }
  const { problems, prose, roots, unread } = run(entries, around);
  const wordsOf = (entry: Entry) => (lines[entries.indexOf(entry)] ?? "").trim();
  const print = (node: ItemNode, depth: number): string[] => [
    `${"  ".repeat(depth)}${wordsOf(node.entry)}${node.isPartial ? " .." : ""}`,
    ...node.children.flatMap((child) => print(child, depth + 1)),
  ];
  return [
    ...roots.flatMap((node) => print(node, 0)),
    ...(prose > 0 ? [`! ${String(prose)} prose`] : []),
    ...(unread > 0 ? [`! ${String(unread)} unread`] : []),
    ...problems.map((it) => `! ${it.kind} ${wordsOf(it.entry)}${it.kind === "count" ? printCount(it) : ""}`),
  ].join("\n");
}

/** The tree that the items of a tree make without their indentation, and what is wrong with it. */
export function nestFlat(tree: string, known: KnownAround = {}): string {
  return nest(tree, known, false);
}

/** The tree that the items of a tree make by their indentation, and what is wrong with it. */
export function nestIndented(tree: string, known: KnownAround = {}): string {
  return nest(tree, known, true);
}

/** Lines of a tree, without the indentation that they share. */
export function tree([text = ""]: TemplateStringsArray): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const shared = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(shared)).join("\n");
}
