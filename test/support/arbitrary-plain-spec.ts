import { arbitrarySpec } from "./arbitrary-spec.js";

/** Specs of one operation, of what the page text of a Python SDK or of an HTTP reference can say without ambiguity. */
export const arbitraryPlainSpec = arbitrarySpec({
  features: {
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
  },
  maxOperations: 1,
});
