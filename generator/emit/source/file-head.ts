/** The first lines of every file of TypeScript in a package: whoever opens it learns that edits do not last. */
export const fileHead = "// Written by docwright; do not edit. The next run writes this file anew.\n\n";
