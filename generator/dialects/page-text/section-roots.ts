import type { Place } from "../../model/index.js";
import type { PageDeclaration } from "./declaration.js";
import type { Evidence } from "./evidence.js";
import type { PageNode, Verdict } from "./frame.js";
import type { PageLanguage } from "./language.js";
import type { SectionRoots } from "./nest.js";
import { stepInto } from "../shared/places.js";

/** Where nothing but counting can close a model, a property may be a member of it, or stand beside it. */
function judgeProperty(language: PageLanguage): Verdict {
  return language.printsFields ? "yes" : "maybe";
}

/** The roots of a part that holds members alone: parameters, a body. `isRoot`: another document says it is one of them. */
export function findMemberRoots(
  language: PageLanguage,
  evidence: Evidence,
  placeMember: (name: string) => Place,
  isRoot: (name: string) => boolean = () => false,
): SectionRoots {
  const judgeRoot = (declaration: PageDeclaration) => {
    if (declaration.kind !== "property") return "no";
    return isRoot(declaration.name) ? "next" : judgeProperty(language);
  };
  return {
    evidence,
    printsFields: language.printsFields,
    canDefine: false,
    judgeRoot,
    placeRoot: (declaration) => placeMember(declaration.kind === "property" ? declaration.name : ""),
  };
}

/** The roots of an answer: members of its body, or types. A type without a name can only be the first. */
export function findReturnRoots(language: PageLanguage, evidence: Evidence, body: Place): SectionRoots {
  const hasMembers = (roots: readonly PageNode[]) =>
    roots.some(({ item }) => item.declaration.kind === "property");
  return {
    evidence,
    printsFields: language.printsFields,
    canDefine: true,
    judgeRoot: ({ kind }, roots) => {
      if (kind === "anonymous") return roots.length === 0 ? "yes" : "no";
      if (kind === "definition") return hasMembers(roots) ? "no" : "yes";
      return roots.length === 0 || hasMembers(roots) ? judgeProperty(language) : "no";
    },
    placeRoot: (declaration) =>
      declaration.kind === "property" ? stepInto(body, { kind: "property", name: declaration.name }) : body,
  };
}

/**
 * The roots of a part that defines types by name, one or (`canDefine`) several. After a type whose end was not found, only one that the page names
 * elsewhere (`expected`) is surely a root again, and no variant of a union.
 */
export function findTypeRoots(
  language: PageLanguage,
  evidence: Evidence,
  expected: ReadonlySet<string>,
  placeType: (name: string) => Place,
  canDefine: boolean,
): SectionRoots {
  const name = (declaration: PageDeclaration) => (declaration.kind === "definition" ? declaration.name : "");
  return {
    evidence,
    printsFields: language.printsFields,
    canDefine,
    judgeRoot: (declaration, roots) => {
      if (declaration.kind === "definition") {
        if (roots.length > 0 && !canDefine) return "no";
        return expected.has(declaration.name) ? "next" : "yes";
      }
      return declaration.kind === "anonymous" && roots.length === 0 && language.returns === "type"
        ? "yes"
        : "no";
    },
    placeRoot: (declaration) => placeType(name(declaration)),
  };
}
