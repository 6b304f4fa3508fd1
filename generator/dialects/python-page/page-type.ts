import { stringifyJson } from "../../model/index.js";
import type { Layer, LiteralValue, UnionProgress } from "../notation/index.js";
import type { OpenedType, PageCore, PageDeclaration, PageType, Variants } from "../page-text/declaration.js";
import type { PythonType } from "./python-type.js";

/** A type of Python, which knows itself when it is a variant. */
interface KnownType extends PageType {
  readonly python: PythonType;
}

function findPython({ type }: PageDeclaration): PythonType | undefined {
  return "python" in type ? (type as KnownType).python : undefined;
}

function isEqual(a: PythonType | undefined, b: PythonType): boolean {
  return stringifyJson(a) === stringifyJson(b);
}

function isVariant(member: PythonType, declaration: PageDeclaration): boolean {
  switch (declaration.kind) {
    case "property":
      return false;
    case "definition":
      return member.kind === "class" && member.name === declaration.name;
    case "anonymous":
      return isEqual(findPython(declaration), member);
    default:
      return declaration satisfies never;
  }
}

/** Whether a member of a union is of no class, nor of values on lines of their own. */
function isPlain(type: PythonType): boolean {
  return isWrapper(type) ? isPlain(type.of) : type.kind === "primitive";
}

function readVariants(members: readonly PythonType[], more: number): Variants {
  const end = members.length + (more > 0 ? 1 : 0);
  return {
    isArrayAmbiguous: false,
    plain: more === 0 && members.every(isPlain) ? members.map(openType) : undefined,
    take: ({ at, met }, declaration): UnionProgress | undefined => {
      const member = members[at];
      if (member) return isVariant(member, declaration) ? { at: at + 1, met: 0 } : undefined;
      if (declaration.kind === "property" || at >= end) return undefined;
      return met + 1 === more ? { at: end, met: 0 } : { at, met: met + 1 };
    },
    isPrinted: ({ at }) => at < members.length,
    isComplete: ({ at }) => at >= end,
  };
}

type Wrapper = Extract<PythonType, { readonly of: PythonType }>;

function isWrapper(type: PythonType): type is Wrapper {
  return type.kind === "list" || type.kind === "dict" || type.kind === "optional";
}

function readCore(type: Exclude<PythonType, Wrapper>): PageCore {
  switch (type.kind) {
    case "primitive":
      return type;
    case "literals":
      return { kind: "literals", values: type.values, count: type.values.length + type.more };
    case "union":
      return { kind: "variants", variants: readVariants(type.members, type.more) };
    case "class":
      return { kind: "model", name: type.name };
    default:
      return type satisfies never;
  }
}

/** Opens the lists and dictionaries of a type; what is optional within them may be null, for it can't be absent. */
function openType(type: PythonType): OpenedType {
  const layers: Layer[] = [];
  let inner = type;
  while (isWrapper(inner)) {
    if (inner.kind === "optional") {
      const last = layers.pop();
      if (last) layers.push({ ...last, nullable: true });
    } else layers.push({ kind: inner.kind === "list" ? "items" : "values" });
    inner = inner.of;
  }
  return { layers, core: readCore(inner) };
}

function findLiteral(type: PythonType): LiteralValue | undefined {
  return type.kind === "literals" && type.values.length === 1 && type.more === 0 ? type.values[0] : undefined;
}

/** Makes a type of Python one that pages of all languages have. */
export function makePageType(python: PythonType): PageType & { readonly python: PythonType } {
  const literal = findLiteral(python);
  return { python, ...(literal !== undefined && { literal }), open: () => openType(python) };
}
