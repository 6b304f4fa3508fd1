import type { PageLanguage } from "../page-text/language.js";
import { readDeclarations } from "./read-declaration.js";
import { readSignature } from "./read-signature.js";

/** What pages of Python have of their own: a class prints no list of its fields. */
export const python: PageLanguage = {
  readDeclarations,
  readSignature,
  printsFields: false,
  returns: "type",
};
