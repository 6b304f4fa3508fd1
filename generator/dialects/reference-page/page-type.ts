import {
  consumeVariant,
  expectChildren,
  findDeclaredType,
  isArrayAmbiguous,
  isUnionComplete,
  listPlainVariants,
  type Alternative,
  type Declaration,
  type TypeExpression,
  type TypeReading,
} from "../notation/index.js";
import type { PageCore, PageDeclaration, PageType, Variants } from "../page-text/declaration.js";

/** A type of the shared notation, which knows its declaration when it is a variant itself. */
export interface NotedType extends PageType {
  readonly declaration: Declaration;
}

function findDeclaration({ type }: PageDeclaration): Declaration | undefined {
  return "declaration" in type ? (type as NotedType).declaration : undefined;
}

/** What the alternatives are, where the union says all of each; see `listPlainVariants`. */
function readPlain(reading: TypeReading): Variants["plain"] {
  return listPlainVariants(reading)?.map(({ arrays, name }) => ({
    layers: Array.from({ length: arrays }, () => ({ kind: "items" })),
    core: { kind: "primitive", type: name },
  }));
}

function readVariants(alternatives: readonly Alternative[], reading: TypeReading): Variants {
  return {
    plain: readPlain(reading),
    isArrayAmbiguous: isArrayAmbiguous(reading),
    take: (progress, declaration) => {
      const variant = findDeclaration(declaration);
      return variant && consumeVariant(alternatives, progress, variant);
    },
    isPrinted: ({ at }) => alternatives[at]?.atom.kind !== "more",
    isComplete: (progress) => isUnionComplete(alternatives, progress),
  };
}

function readCore(reading: TypeReading): PageCore {
  const { core } = reading;
  if (core.kind === "primitive") return { kind: "primitive", type: core.name };
  if (core.kind === "variants")
    return { kind: "variants", variants: readVariants(core.alternatives, reading) };
  // The text of a page has no object without its fields.
  return core.kind === "object" ? { kind: "fields", names: [], count: 0 } : core;
}

function findLiteral({ alternatives }: TypeExpression): PageType["literal"] {
  const [only, second] = alternatives;
  return only?.arrays === 0 && only.atom.kind === "literal" && !second ? only.atom.value : undefined;
}

/** Makes a type of the shared notation one that pages of all languages have. */
export function makePageType(declaration: Declaration): NotedType {
  const expression = findDeclaredType(declaration);
  const literal = findLiteral(expression);
  return {
    declaration,
    ...(literal !== undefined && { literal }),
    open: (first) => {
      const reading = expectChildren(expression, first && findDeclaration(first));
      return {
        nullable: expression.nullable,
        layers: reading.layers,
        core: readCore(reading),
      };
    },
  };
}
