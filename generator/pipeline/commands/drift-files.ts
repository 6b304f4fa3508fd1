import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isSeq, parseDocument, type Document } from "yaml";
import {
  readAcceptedDrift,
  readSeverityOverrides,
  type AcceptedEntry,
  type SeverityOverrides,
} from "../../drift/index.js";
import { diagnose } from "../../diagnostics.js";
import type { OutputFile } from "../../model/index.js";
import { nameWithin } from "../disk/name-path.js";
import { loadDocument } from "../project/documents.js";
import { keepLineEnds } from "../project/line-ends.js";
import { openFolder } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import type { Collector } from "../reports/report.js";
import { readYaml } from "../reports/yaml.js";

/** The entries of the project's file of accepted drift; none where there is no such file. */
export function loadAccepted(root: string, collector: Collector): readonly AcceptedEntry[] {
  const files = openFolder(root);
  const path = projectPaths.acceptedDrift;
  if (!files.has(path)) return [];
  const loaded = files.load(path);
  if (!loaded.document) {
    collector.add([loaded.diagnostic]);
    return [];
  }
  const yaml = readYaml(collector.keep(loaded.document).text);
  if (yaml.data === undefined) {
    collector.add([
      diagnose("accepted-drift-invalid", { file: nameWithin(root, path), problem: yaml.problem }),
    ]);
    return [];
  }
  const { diagnostics, entries } = readAcceptedDrift(yaml.data, nameWithin(root, path));
  collector.add(diagnostics);
  return entries;
}

/** The file of accepted drift with entries added at its end; what people wrote in it, comments and line ends among it, stays. */
export function addAccepted(root: string, entries: readonly AcceptedEntry[]): OutputFile {
  const files = openFolder(root);
  const path = projectPaths.acceptedDrift;
  const { document } = files.has(path) ? files.load(path) : {};
  const yaml: Document = parseDocument(document?.text ?? "");
  const old = files.has(path) ? readFileSync(join(root, path), "utf8") : undefined;
  if (!isSeq(yaml.contents)) yaml.contents = yaml.createNode([]);
  for (const entry of entries) yaml.add(yaml.createNode(entry));
  return { path, text: keepLineEnds(yaml.toString({ lineWidth: 0 }), old) };
}

/** The levels that a severity file gives; none, and a report, where it is no such file. */
export function loadSeverityOverrides(path: string, collector: Collector): SeverityOverrides {
  const loaded = loadDocument(path);
  if (!loaded.document) {
    collector.add([loaded.diagnostic]);
    return new Map();
  }
  const yaml = readYaml(collector.keep(loaded.document).text);
  const { overrides, problems } =
    yaml.data === undefined
      ? { overrides: new Map(), problems: [yaml.problem] }
      : readSeverityOverrides(yaml.data);
  collector.add(problems.map((problem) => diagnose("severity-file-invalid", { file: path, problem })));
  return overrides;
}
