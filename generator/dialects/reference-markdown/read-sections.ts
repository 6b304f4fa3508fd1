import type { Place, PlaceRoot, StructureHints } from "../../model/index.js";
import type { Declaration } from "../notation/index.js";
import { placeAt, stepInto } from "../shared/places.js";
import { nestByIndent } from "./nest/nest-by-indent.js";
import type { Nesting, Surroundings } from "./nest/nesting.js";
import { nestWithoutDoubt } from "./nest/settle-doubts.js";
import type { NestedSection } from "./nested-section.js";
import type { OperationBlock, Section } from "./page.js";
import type { ReadExample } from "./read-example.js";
import type { SectionKind } from "./section-heads.js";
import { settleByTrial } from "./settle-by-trial.js";

/** A section with what it is about. */
export interface KnownSection {
  readonly section: Section;
  readonly kind: SectionKind | "type";
  readonly block?: OperationBlock;
  readonly examples?: readonly ReadExample[];
}

/** What holds for all sections of a page. */
export interface NestingOptions {
  readonly isIndented: boolean;
  readonly repeatsModels: boolean | undefined;
  readonly shapes: Surroundings["shapes"];
  readonly hints: StructureHints | undefined;
}

/** A model that one section leaves open may be settled by another, whose own models a third one settles. */
const mostPasses = 4;

/** Nests the items of every section. */
export function nestSections(sections: readonly KnownSection[], options: NestingOptions): NestedSection[] {
  const nested = sections.map((known) => nestSection(known, options));
  nestAgain(sections, nested, options);
  if (options.isIndented) return nested;
  const { shapes } = options;
  const before = shapes.members.size;
  settleByTrial(sections, nested, shapes, (known, tried) =>
    nestSection(known, { ...options, shapes: tried }),
  );
  if (shapes.members.size > before) nestAgain(sections, nested, options);
  return nested;
}

/** Nests once more what a model has stopped, as long as more becomes known of models. */
function nestAgain(
  sections: readonly KnownSection[],
  nested: NestedSection[],
  options: NestingOptions,
): void {
  for (let pass = 1; pass < mostPasses; pass += 1) {
    const before = options.shapes.members.size;
    for (const [index, known] of sections.entries()) {
      if (nested[index]?.problems.some(({ kind }) => kind === "unsettled")) {
        nested[index] = nestSection(known, options);
      }
    }
    if (options.shapes.members.size === before && pass > 1) break;
  }
}

function nestSection(known: KnownSection, options: NestingOptions): NestedSection {
  const nest: (entries: Section["entries"], around: Surroundings) => Nesting = options.isIndented
    ? nestByIndent
    : nestWithoutDoubt;
  return { ...known, ...nest(known.section.entries, describeSurroundings(known, options)) };
}

function describeSurroundings(known: KnownSection, options: NestingOptions): Surroundings {
  const { kind, examples = [] } = known;
  const isAnswer = kind === "returns";
  const values = examples.map(({ answer, body }) => (isAnswer ? answer : body));
  return {
    shapes: options.shapes,
    repeatsModels: options.repeatsModels,
    example: isAnswer || kind === "body" ? values.find((value) => value !== undefined) : undefined,
    isExampleFull: isAnswer,
    root: findWhole(known),
    findPlace: (declaration) => findPlace(known, declaration),
    hints: options.hints,
  };
}

/** The place of a body or an answer, whose members stand directly in the section. */
function findWhole({ kind, block }: KnownSection): Place | undefined {
  if (!block || (kind !== "body" && kind !== "returns")) return undefined;
  const operation = { method: block.operation.method, path: block.operation.path };
  return placeAt(kind === "body" ? { kind, operation } : { kind: "response", operation, status: "200" });
}

function findPlace({ kind, block }: KnownSection, declaration: Declaration): Place | undefined {
  const root = findRoot(kind, block, declaration);
  if (!root) return undefined;
  const place = placeAt(root);
  const isMember = (root.kind === "body" || root.kind === "response") && declaration.kind === "property";
  return isMember ? stepInto(place, { kind: "property", name: declaration.name }) : place;
}

function findRoot(
  kind: KnownSection["kind"],
  block: OperationBlock | undefined,
  declaration: Declaration,
): PlaceRoot | undefined {
  if (declaration.kind === "anonymous") return undefined;
  if (kind === "type") return { kind, name: declaration.name };
  if (!block) return undefined;
  const operation = { method: block.operation.method, path: block.operation.path };
  switch (kind) {
    case "path":
    case "query":
    case "header":
    case "cookie":
      return { kind: "parameter", operation, in: kind, name: declaration.name };
    case "body":
      return { kind, operation };
    case "returns":
      return { kind: "response", operation, status: "200" };
    case "example":
    case "response":
      return undefined;
    default:
      return kind satisfies never;
  }
}
