import { writeFileSync, type WriteFileOptions } from "node:fs";

/** Writes a file. The error of a disk that is full names it, which that of Node.js does not. */
export function writeText(path: string, text: string, options?: WriteFileOptions): void {
  try {
    writeFileSync(path, text, options);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
