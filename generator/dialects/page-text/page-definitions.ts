import type { PageDeclaration } from "./declaration.js";
import type { Evidence } from "./evidence.js";
import type { PageLanguage } from "./language.js";
import type { PageSection } from "./page.js";
import { alternativesMark } from "./split-page.js";

/** A class of a resource page with the members below its line. */
interface Definition {
  readonly name: string;
  readonly members: string[];
  /** Whether a member may have members of its own below it. */
  isNested: boolean;
}

function addMember(definition: Definition, declaration: PageDeclaration): void {
  if (declaration.kind !== "property") return;
  definition.members.push(declaration.name);
  if (declaration.type.open(undefined).core.kind === "model") definition.isNested = true;
}

/**
 * The classes that a part defines one after the other. From the first union on, a class may be a variant as well, and
 * members may stand below it that are not its own.
 */
function listDefinitions({ lines }: PageSection, language: PageLanguage): readonly Definition[] {
  const definitions: Definition[] = [];
  let isAfterMark = false;
  for (const { isFenced, plain } of lines) {
    const [declaration] = isFenced ? [] : language.readDeclarations(plain);
    const last = definitions.at(-1);
    if (isAfterMark && declaration?.type.literal === undefined) return definitions.slice(0, -1);
    if (declaration?.kind === "definition") {
      definitions.push({ name: declaration.name, members: [], isNested: false });
    } else if (declaration && last) addMember(last, declaration);
    isAfterMark = alternativesMark.test(plain);
  }
  return definitions;
}

/** Evidence from the classes that a page defines: the members of a model of the same name. */
export function findDefinedMembers(sections: readonly PageSection[], language: PageLanguage): Evidence {
  const definitions = sections.flatMap((section) => listDefinitions(section, language));
  const plain = definitions.filter(({ isNested, members }) => !isNested && members.length > 0);
  const known = new Map(plain.map(({ name, members }) => [name, { names: members, isFull: false }]));
  return (_, model) => known.get(model);
}
