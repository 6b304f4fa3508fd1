import { expect } from "vitest";
import { buildSpec } from "../../../generator/pipeline/commands/build-spec.js";
import { openFolder, type ProjectFiles } from "../../../generator/pipeline/project/project-files.js";
import { projectPaths } from "../../../generator/pipeline/project/project-paths.js";
import { Collector } from "../../../generator/pipeline/reports/report.js";
import { Stopwatch } from "../../../generator/pipeline/reports/stopwatch.js";
import type { ApiSpec } from "../../../generator/model/index.js";

/** An edit of a document: everything from one text to before another is replaced; each has to be there. */
export interface TextEdit {
  readonly file: string;
  readonly from: string;
  /** Absent: only `from` itself is replaced. */
  readonly until?: string;
  readonly by: string;
  /** The edit begins after this text; absent: at the beginning. */
  readonly after?: string;
}

function apply(text: string, { after = "", from, until, by }: TextEdit): string {
  const anchor = text.indexOf(after);
  const start = text.indexOf(from, anchor);
  const end = until === undefined ? start + from.length : text.indexOf(until, start);
  expect([anchor, start, end], `the document holds ${after} ${from} ${until ?? ""}`).not.toContain(-1);
  return text.slice(0, start) + by + text.slice(end);
}

/** This project with its documents edited and without its corrections, in memory. */
export function editProject(edits: readonly TextEdit[]): ProjectFiles {
  const files = openFolder(".");
  return {
    list: files.list,
    // Corrections of places that an edit removes would stop the build.
    has: (path) => path !== projectPaths.overlay && files.has(path),
    load: (path, name) => {
      const loaded = files.load(path, name);
      if (!loaded.document) return loaded;
      const own = edits.filter(({ file }) => path.endsWith(file));
      return { document: { ...loaded.document, text: own.reduce(apply, loaded.document.text) } };
    },
  };
}

/** The spec of a project in memory. */
export function buildSpecOf(files: ProjectFiles): ApiSpec {
  const collector = new Collector();
  const built = buildSpec(files, collector, new Stopwatch());
  if (!built) throw new Error(collector.diagnostics.map(({ message }) => message).join("\n"));
  return built.spec;
}
