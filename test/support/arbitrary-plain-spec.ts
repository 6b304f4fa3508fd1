import { arbitrarySpec, type SpecFeatures } from "./arbitrary-spec.js";

/** What the page text of a Python SDK or of an HTTP reference can say without ambiguity. */
export const plainFeatures: Partial<SpecFeatures> = {
  nulls: false,
  nullable: false,
  unknowns: false,
  unions: false,
  patterns: false,
  additional: false,
  hostileText: false,
  hostileNames: false,
  recursion: false,
  otherBodies: false,
  errors: false,
  pagination: false,
  examples: false,
};

/** Specs of one operation, of what such a page can say. */
export const arbitraryPlainSpec = arbitrarySpec({ features: plainFeatures, maxOperations: 1 });
