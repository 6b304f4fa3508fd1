import type { Item } from "./page.js";
import type { TypeScriptType, TypeScriptUnsaid } from "./typescript-type.js";

function listWithin(type: TypeScriptType, children: readonly Item[]): readonly TypeScriptUnsaid[] {
  switch (type.kind) {
    case "primitive":
    case "literal":
      return [];
    case "list":
    case "map":
      return listWithin(type.of, children);
    case "union":
      return type.members.flatMap((member) => listWithin(member, children));
    case "members": {
      const own = children.map(({ declaration }) =>
        declaration.kind === "property" ? declaration.name : "",
      );
      const printed = type.members.filter(({ name }) => !own.includes(name));
      return [...printed.flatMap((member) => listWithin(member.type, [])), ...(type.beside ?? [])];
    }
    case "unsaid":
      return children.length === 0 ? [type] : [];
    default:
      return type satisfies never;
  }
}

/** What a bullet leaves unsaid of its type: names of types, and what can't be read. A bullet under it speaks for itself. */
export function listUnsaid({ children, declaration }: Item): readonly TypeScriptUnsaid[] {
  return listWithin(declaration.type, children);
}
