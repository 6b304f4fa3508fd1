import { join } from "node:path";

/** Where generated programs are kept: in a folder that no linter, compiler or formatter of the project looks into. */
export const buildFolder = join(import.meta.dirname, "../node_modules/.client");
