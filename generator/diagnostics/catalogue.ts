import { dialectCodes } from "./dialect-codes.js";
import { driftCodes } from "./drift-codes.js";
import { emitCodes } from "./emit-codes.js";
import type { CatalogueEntry } from "./entry.js";
import { openapiCodes } from "./openapi-codes.js";
import { projectCodes } from "./project-codes.js";
import { reconcileCodes } from "./reconcile-codes.js";

/** Every diagnostic docwright can give, by its code. */
export const catalogue = {
  ...projectCodes,
  ...dialectCodes,
  ...reconcileCodes,
  ...openapiCodes,
  ...emitCodes,
  ...driftCodes,
} as const;

export type Code = keyof typeof catalogue;

/** The parameters that the message of a code needs. */
export type ParametersOf<C extends Code> = (typeof catalogue)[C] extends CatalogueEntry<infer P> ? P : never;
