import { realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { diagnose } from "../../diagnostics.js";
import type { Dialect } from "../../model/index.js";
import { RefusedError } from "../reports/refused-error.js";
import { readManifest } from "./manifest.js";
import type { ProjectFiles } from "./project-files.js";
import { projectPaths } from "./project-paths.js";

const dialectSchema = v.looseObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  abilities: v.instance(Set),
  recognises: v.function(),
  read: v.function(),
});

const specFolder = dirname(projectPaths.manifest);

/** Says of one module why it cannot be used, where the manifest names it. */
type Refuse = (problem: string) => RefusedError;

/** The real place of a module. Throws where it is not there, or a link leads out of the project. */
function findModule(root: string, path: string, refuse: Refuse): string {
  const target = join(root, specFolder, path);
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) throw refuse("there is no such file");
  const real = realpathSync(target);
  if (!real.startsWith(`${realpathSync(root)}${sep}`)) throw refuse("it lies outside the project");
  return real;
}

async function importModule(target: string, refuse: Refuse): Promise<unknown> {
  const url = pathToFileURL(target);
  // Node keeps a module for good; `--watch` wants the one that was saved last.
  url.searchParams.set("modified", String(statSync(target).mtimeMs));
  try {
    return ((await import(url.href)) as { readonly dialect?: unknown }).dialect;
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Loads the dialects of a project, which are its own code. For the commands that read its documents, and no other. */
export async function loadOwnDialects(root: string, files: ProjectFiles): Promise<readonly Dialect[]> {
  const { document } = files.load(projectPaths.manifest);
  // What is wrong with the manifest is reported where it is read for good.
  const reading = document && readManifest(document);
  const dialects: Dialect[] = [];
  for (const [index, path] of (reading?.manifest?.dialects ?? []).entries()) {
    const refuse = (problem: string) => {
      const at = reading?.placeOf(["dialects", index]);
      return new RefusedError(diagnose("dialect-module-invalid", { path, problem }, at), document);
    };
    const dialect = await importModule(findModule(root, path, refuse), refuse);
    if (!v.is(dialectSchema, dialect))
      throw refuse("it exports no `dialect` with name, abilities (a Set), recognises and read");
    dialects.push(dialect as unknown as Dialect);
  }
  return dialects;
}
