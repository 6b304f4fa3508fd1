import { readType, readValueType } from "./read-type.js";
import type { TypeScriptType } from "./typescript-type.js";

/** What the back-ticks of a bullet hold. */
export type Declaration =
  | {
      readonly kind: "property";
      readonly name: string;
      readonly isOptional: boolean;
      readonly type: TypeScriptType;
      /** Where the type begins in the declaration. */
      readonly typeAt: number;
    }
  | { readonly kind: "type"; readonly name?: string; readonly type: TypeScriptType; readonly typeAt: number };

const propertyForm = /^(?:"([^"]+)"|'([^']+)'|([^\s:;{}?|"'`](?:[^:;{}?|"'`]|:(?! ))*))(\?)?: /;
const namedForm = /^(?:interface |class |type )?([\p{Lu}_$][\p{L}\p{N}_$]*)(?: = |$)/u;

function readProperty(text: string): Declaration | undefined {
  const [head, double, single, bare, optional] = propertyForm.exec(text) ?? [];
  const name = double ?? single ?? bare;
  const value = head === undefined ? undefined : readValueType(text.slice(head.length));
  if (head === undefined || name === undefined || !value) return undefined;
  const isOptional = optional !== undefined || value.canBeAbsent;
  return { kind: "property", name, isOptional, type: value.type, typeAt: head.length };
}

/** How a type begins that a bullet of prose does not begin with. */
const typeStart =
  /^(?:[{[(<`]|(?:readonly|keyof|typeof|unique|new) |[\p{L}_$][\p{L}\p{N}_$.]*(?:[<[]| extends | & ))/u;

/** Reads the name of a member whose type can't be read. */
export function readBrokenDeclaration(text: string): Declaration | undefined {
  const [head, double, single, bare, optional] = propertyForm.exec(text) ?? [];
  const name = double ?? single ?? bare;
  if (head === undefined || name === undefined || !typeStart.test(text.slice(head.length))) return undefined;
  const type: TypeScriptType = { kind: "unsaid", isBroken: true };
  return { kind: "property", name, isOptional: optional !== undefined, type, typeAt: head.length };
}

function readNamed(text: string): Declaration | undefined {
  const [head, name] = namedForm.exec(text) ?? [];
  if (head === undefined || name === undefined) return undefined;
  if (!head.endsWith("= ")) return { kind: "type", name, type: { kind: "unsaid", name }, typeAt: 0 };
  const type = readType(text.slice(head.length));
  return type && { kind: "type", name, type, typeAt: head.length };
}

/** Reads what a bullet declares: a parameter or member with its type, a type with a name, or a type. */
export function readDeclaration(text: string): Declaration | undefined {
  const declared = readProperty(text) ?? readNamed(text);
  if (declared) return declared;
  const type = readType(text);
  return type && { kind: "type", type, typeAt: 0 };
}
