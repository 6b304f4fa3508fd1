/** How every file of TypeScript in a package begins: the mark of who wrote it. */
export const fileMark = "// Written by docwright;";

/** The first lines of such a file: whoever opens it learns that edits do not last. */
export const fileHead = `${fileMark} do not edit. The next run writes this file anew.\n\n`;
