import { parseDeclaration, readType, type Declaration, type TypeExpression } from "../notation/index.js";
import type { PageDeclaration } from "../page-text/declaration.js";
import { makePageType } from "./page-type.js";

/** `Name { a, b }` names an object model and prints its fields; the shared notation knows no types of bare names alone. */
function readModel(text: string): Declaration | undefined {
  const cursor = { text, limit: text.length, at: 0 };
  const type = readType(cursor);
  if (!type || cursor.at < text.length) return undefined;
  return findNamed(type) ?? { kind: "anonymous", type };
}

function findNamed({ alternatives, nullable }: TypeExpression): Declaration | undefined {
  const [only, second] = alternatives;
  if (second || only?.atom.kind !== "model" || !only.atom.fields) return undefined;
  return { kind: "named", name: only.atom.name, fields: only.atom.fields, ...(nullable && { nullable }) };
}

function makeDeclaration(declaration: Declaration, isDeprecated: boolean): PageDeclaration {
  const type = makePageType(declaration);
  switch (declaration.kind) {
    case "property": {
      const presence = declaration.optional ? "optional" : "required";
      return { kind: "property", name: declaration.name, presence, isDeprecated, type };
    }
    case "named":
    case "alias":
      return { kind: "definition", name: declaration.name, type };
    case "anonymous":
      return { kind: "anonymous", type };
    default:
      return declaration satisfies never;
  }
}

const deprecation = "Deprecated";

function readDeprecated(text: string): PageDeclaration | undefined {
  if (!text.startsWith(deprecation)) return undefined;
  const declaration = parseDeclaration(text.slice(deprecation.length).trimStart());
  return declaration?.kind === "property" ? makeDeclaration(declaration, true) : undefined;
}

/**
 * What a line can declare, the likeliest first. A prefix `Deprecated` is glued to the name of a property, so a property
 * whose name begins with that word can be read in two ways.
 */
export function readDeclarations(text: string): readonly PageDeclaration[] {
  const declaration = parseDeclaration(text) ?? readModel(text);
  const plain = declaration && makeDeclaration(declaration, false);
  return [readDeprecated(text), plain].filter((one) => one !== undefined);
}
