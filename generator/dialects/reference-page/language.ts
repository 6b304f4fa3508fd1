import type { PageLanguage } from "../page-text/language.js";
import { readDeclarations } from "./read-declaration.js";

/** What pages of HTTP have of their own: object models print their fields, and there is no call signature. */
export const http: PageLanguage = {
  readDeclarations,
  readSignature: () => undefined,
  printsFields: true,
  returns: "body",
};
