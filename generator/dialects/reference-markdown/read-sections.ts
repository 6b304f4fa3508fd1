import type { JsonValue, OperationKey, Place, StructureHints } from "../../model/index.js";
import type { Declaration } from "../notation/index.js";
import {
  placeOfBody,
  placeOfMember,
  placeOfParameter,
  placeOfResponse,
  placeOfType,
} from "../shared/places.js";
import { findDisplaced } from "./nest/find-displaced.js";
import { nestByIndent } from "./nest/nest-by-indent.js";
import { nestBySearch } from "./nest/nest-by-search.js";
import type { Nesting, Surroundings } from "./nest/nesting.js";
import { nestWithoutDoubt } from "./nest/settle-doubts.js";
import type { NestedSection } from "./nested-section.js";
import type { OperationBlock, Section } from "./page.js";
import type { ReadExample } from "./read-example.js";
import { findAnswerStatus } from "./find-answer-status.js";
import type { ItemSectionKind } from "./section-heads.js";
import { settleByTrial } from "./settle-by-trial.js";

/** A section of named types, or of an operation with its examples. */
export type KnownSection =
  | { readonly section: Section; readonly kind: "type" }
  | {
      readonly section: Section;
      readonly kind: ItemSectionKind;
      readonly block: OperationBlock;
      readonly examples: readonly ReadExample[];
    };

/** What holds for all sections of a page. */
export interface NestingOptions {
  readonly isIndented: boolean;
  readonly repeatsModels: boolean | undefined;
  /** Whether the page prints no fields of objects, and nothing of a model of one value. */
  readonly hidesMembers: boolean;
  readonly text: string;
  readonly shapes: Surroundings["shapes"];
  readonly hints: StructureHints | undefined;
}

/** A model that one section leaves open may be settled by another, whose own models a third one settles. */
const mostPasses = 4;

/** Nests the items of every section. */
export function nestSections(sections: readonly KnownSection[], options: NestingOptions): NestedSection[] {
  const nested = sections.map((known) => nestSection(known, options));
  nestAgain(sections, nested, options);
  settleByTrial(sections, nested, options.shapes, (known, shapes) =>
    nestSection(known, { ...options, shapes }),
  );
  nestAgain(sections, nested, options);
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
    if (options.shapes.members.size === before) break;
  }
}

function nestSection(known: KnownSection, options: NestingOptions): NestedSection {
  const around = describeSurroundings(known, options);
  return { ...known, ...nestEntries(known.section.entries, around, options) };
}

function nestEntries(entries: Section["entries"], around: Surroundings, options: NestingOptions): Nesting {
  if (options.isIndented) {
    const nesting = nestByIndent(entries, around);
    const rule = options.hidesMembers ? "type-anywhere" : "none";
    const displaced = findDisplaced(nesting.roots, options.text, {
      rule,
      isOrdered: around.root !== undefined,
    });
    return { ...nesting, problems: [...nesting.problems, ...displaced] };
  }
  if (options.hidesMembers) return nestBySearch(entries, options.text, around);
  return nestWithoutDoubt(entries, around);
}

function describeSurroundings(known: KnownSection, options: NestingOptions): Surroundings {
  return {
    shapes: options.shapes,
    repeatsModels: options.repeatsModels,
    hidesValues: options.hidesMembers,
    example: findExample(known),
    isExampleFull: known.kind === "returns",
    root: findWhole(known),
    findPlace: (declaration) => findPlace(known, declaration),
    hints: options.hints,
  };
}

/** What the first example that shows a body or an answer shows of it. */
function findExample(known: KnownSection): JsonValue | undefined {
  if (known.kind !== "body" && known.kind !== "returns") return undefined;
  const values = known.examples.map(({ answer, body }) => (known.kind === "body" ? body : answer));
  return values.find((value) => value !== undefined);
}

/** The place of a body or an answer, whose members stand directly in the section. */
function findWhole(known: KnownSection): Place | undefined {
  if (known.kind === "body") return placeOfBody(keyOf(known.block));
  return known.kind === "returns"
    ? placeOfResponse(keyOf(known.block), findAnswerStatus(known.block))
    : undefined;
}

function keyOf({ operation: { method, path } }: OperationBlock): OperationKey {
  return { method, path };
}

function findPlace(known: KnownSection, declaration: Declaration): Place | undefined {
  switch (known.kind) {
    case "type":
      return declaration.kind === "anonymous" ? undefined : placeOfType(declaration.name);
    case "path":
    case "query":
    case "header":
    case "cookie":
      return declaration.kind === "property"
        ? placeOfParameter(keyOf(known.block), known.kind, declaration.name)
        : undefined;
    case "body":
    case "returns": {
      const whole = findWhole(known);
      return declaration.kind === "property" ? whole && placeOfMember(whole, declaration.name) : whole;
    }
    default:
      return known satisfies never;
  }
}
