import { stringifyJson } from "../../model/index.js";
/** What a statement of a file is, as far as what was printed can be held against what was asked for. */
export interface Outline {
  readonly isExported?: boolean | undefined;
  /** `interface`, `import type`. */
  readonly keyword: string;
  readonly name?: string | undefined;
  /** Its members, its parameters, or the names that it imports or exports. */
  readonly names: readonly string[];
  /** The module of an import or export. */
  readonly from?: string | undefined;
}

/** An outline as one line: `export interface Log { id, name? }`. */
export function printOutline({ isExported, keyword, name, names, from }: Outline): string {
  const words = [isExported ? "export" : undefined, keyword, name, `{ ${names.join(", ")} }`];
  const source = from === undefined ? [] : ["from", stringifyJson(from)];
  return [...words, ...source].filter((word) => word !== undefined).join(" ");
}
