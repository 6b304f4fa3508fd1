import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/index.js";

/** The folder `templates` of docwright: beside `dist/` when built, two folders up from here when not. */
export function findTemplatesFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "templates", "runtime"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("docwright's templates are not installed beside it");
    folder = parent;
  }
  return join(folder, "templates");
}

/** The client core, copied as it is to `src/runtime`. */
export async function readRuntimeFiles(): Promise<readonly OutputFile[]> {
  const folder = join(findTemplatesFolder(), "runtime");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      path: `src/runtime/${name}`,
      text: await readFile(join(folder, name), "utf8"),
    })),
  );
}
