import type { PageDeclaration } from "./declaration.js";

/** A call signature of an SDK, as it stands under the title of an operation. */
export interface Signature {
  readonly method: readonly string[];
  /** The type it returns, as printed. */
  readonly returns?: string;
  /** The page class of a list, and the type of the items that it holds. */
  readonly pages?: { readonly className: string; readonly item: string } | undefined;
}

/** What one language's pages have of their own. */
export interface PageLanguage {
  /** What a line can declare, the likeliest first; empty where it is no declaration. */
  readonly readDeclarations: (text: string) => readonly PageDeclaration[];
  readonly readSignature: (text: string) => Signature | undefined;
  /** Whether the notation prints the members of object models, so that a bare name is no object. */
  readonly printsFields: boolean;
  /** What `Returns` describes: the body of the answer, or the type that the call of an SDK returns. */
  readonly returns: "body" | "type";
}
