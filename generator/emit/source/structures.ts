import type {
  ExportDeclarationStructure,
  ExportSpecifierStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  ImportSpecifierStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  StructureKind,
  TypeAliasDeclarationStructure,
  VariableDeclarationKind,
  VariableStatementStructure,
} from "ts-morph";

interface Kinds {
  readonly alias: StructureKind.TypeAlias;
  readonly export: StructureKind.ExportDeclaration;
  readonly file: StructureKind.SourceFile;
  readonly function: StructureKind.Function;
  readonly import: StructureKind.ImportDeclaration;
  readonly interface: StructureKind.Interface;
  readonly variable: StructureKind.VariableStatement;
}

// The enumerations of ts-morph by their values: reading them would load all of ts-morph, which only printing needs. The
// compiler holds the numbers, and a test both.

/** The kinds of ts-morph's structures that files are made of. */
export const kinds: Kinds = {
  alias: 38,
  export: 11,
  file: 36,
  function: 13,
  import: 16,
  interface: 19,
  variable: 41,
};

/** How every variable of a file is declared. */
export const constant = "const" as VariableDeclarationKind.Const;

/* eslint-enable @typescript-eslint/no-unsafe-enum-assignment */

/** An import by names that are data; ts-morph would take functions that write them too. */
export interface ImportStructure extends ImportDeclarationStructure {
  namedImports?: OptionalKind<ImportSpecifierStructure>[];
}

/** An export of another module, or of names declared in this one. */
export interface ExportStructure extends ExportDeclarationStructure {
  namedExports?: OptionalKind<ExportSpecifierStructure>[];
}

/** A statement of a file as ts-morph's plain data. */
export type Statement = (
  | ExportStructure
  | FunctionDeclarationStructure
  | ImportStructure
  | InterfaceDeclarationStructure
  | TypeAliasDeclarationStructure
  | VariableStatementStructure
) &
  Origin;

/** What of the spec a statement says, for whoever looks into a bug: ``type `Log` ``. Printing does not look at it. */
export interface Origin {
  readonly origin?: string;
}

/** A file of TypeScript before it is printed: its statements in the order in which it reads. */
export interface SourceFile {
  readonly path: string;
  readonly statements: readonly Statement[];
}
