import { join } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, SourceDocument } from "../../model/index.js";
import { readBounded, readBoundedStream, tooLarge } from "../disk/read-bounded.js";
import { projectPaths } from "./project-paths.js";
import { decodeDocument, findInvalidUtf8 } from "./decode.js";

/** A document, or why there is none. */
export type Loaded =
  | { readonly document: SourceDocument }
  | {
      readonly document?: undefined;
      readonly diagnostic: Diagnostic;
      /** Whether nothing lies at its place. */
      readonly isMissing?: boolean;
    };

/** Decodes bytes that came from `name`: a path, a URL or a commit. */
export function loadBytes(name: string, bytes: Uint8Array): Loaded {
  const offset = findInvalidUtf8(bytes);
  if (offset !== undefined) return { diagnostic: diagnose("invalid-utf8", { path: name, offset }) };
  return { document: decodeDocument(name, bytes) };
}

/** Reads a file into a document called `name`. */
export function loadDocument(path: string, name = path): Loaded {
  let bytes: Uint8Array | undefined;
  try {
    bytes = readBounded(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unreadable";
    return {
      diagnostic: diagnose("file-not-found", { path: name, reason }),
      isMissing: ["ENOENT", "ENOTDIR"].includes(reason),
    };
  }
  return loadRead(name, bytes);
}

/** Decodes bytes that were read, if not too many came. */
function loadRead(name: string, bytes: Uint8Array | undefined): Loaded {
  if (bytes) return loadBytes(name, bytes);
  return { diagnostic: diagnose("file-not-found", { path: name, reason: tooLarge }) };
}

const standardInput = "<stdin>";

/** Reads standard input, which users write as `-`. */
export async function loadStandardInput(): Promise<Loaded> {
  try {
    return loadRead(standardInput, await readBoundedStream(process.stdin));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unreadable";
    return { diagnostic: diagnose("file-not-found", { path: standardInput, reason }) };
  }
}

/** The documents of a project that diagnostics point into, by the names the diagnostics have for them. */
export function loadReported(root: string, diagnostics: readonly Diagnostic[]): SourceDocument[] {
  const names = new Set(diagnostics.flatMap(({ at }) => at?.source ?? []));
  return [...names].flatMap((name) => {
    const path = name.startsWith("spec/") ? name : `${projectPaths.sources}/${name}`;
    const { document } = loadDocument(join(root, path), name);
    return document ? [{ ...document, path }] : [];
  });
}
