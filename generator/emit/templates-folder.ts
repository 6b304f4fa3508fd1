import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/index.js";
import { fileHead } from "./source/file-head.js";

/** The folder `templates` of docwright: beside `dist/` when built, two folders up from here when not. */
function findTemplatesFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "templates", "runtime"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("docwright's templates are not installed beside it");
    folder = parent;
  }
  return join(folder, "templates");
}

/** The text of a template, by its file name. */
export function readTemplate(name: string): Promise<string> {
  return readFile(join(findTemplatesFolder(), name), "utf8");
}

/** What is copied as it is: the core of the client, and that of the validators. */
const copied = ["runtime", "validation"];

/** The files that packages have in common, copied to `src/runtime` and `src/validation`, but for those that one has no use for. */
export async function readRuntimeFiles(unused: ReadonlySet<string>): Promise<readonly OutputFile[]> {
  const folders = await Promise.all(copied.map(readSources));
  return folders.flat().filter(({ path }) => !unused.has(path));
}

async function readSources(name: string): Promise<readonly OutputFile[]> {
  const folder = join(findTemplatesFolder(), name);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
  return Promise.all(
    files.map(async (file) => ({
      path: `src/${name}/${file}`,
      text: fileHead + (await readFile(join(folder, file), "utf8")),
    })),
  );
}
