import { basename } from "node:path";
import type { Coverage, ProjectInfo } from "../../model/index.js";
import { writeOpenApi, writeOpenApiJson } from "../../openapi/index.js";
import { reconcile, sumCoverage, type SourceReading } from "../../reconcile/index.js";
import { ownsInProject } from "../disk/ownership.js";
import { findInterruption } from "../disk/transaction.js";
import { findMisfits } from "../project/check-examples.js";
import { loadDocument, loadStandardInput } from "../project/documents.js";
import { loadOwnDialects } from "../project/own-dialects.js";
import { openFolder } from "../project/project-files.js";
import { readDocuments, type ReadRequest } from "../project/readings.js";
import { findStatedTitle } from "../project/stated-title.js";
import { Collector, type Report } from "../reports/report.js";

/** What `read` makes of documents outside a project. */
export interface PagesRead extends Report {
  /** What could be read, also where diagnostics say that it is not all; absent where nothing was. */
  readonly yaml?: string;
  readonly coverage: readonly {
    readonly document: string;
    readonly dialect: string;
    readonly coverage: Coverage;
  }[];
}

/** What the first input may be called: a file by its name, standard input by the first resource in it. */
function nameInput([file = "-"]: readonly string[], readings: readonly SourceReading[]): string {
  if (file !== "-") return basename(file).replace(/\.[^.]*$/, "");
  const untitled = { title: "API", version: "0.0.0", package: "client", credentials: [] };
  return reconcile(readings, untitled).spec.operations[0]?.resource[0] ?? untitled.title;
}

/** Outside a project a spec names the API; pages alone have nobody who did. */
function describeProject(files: readonly string[], readings: readonly SourceReading[]): ProjectInfo {
  const title = findStatedTitle(readings) ?? nameInput(files, readings);
  return { title, version: "0.0.0", package: "client", credentials: [] };
}

async function loadRequests(
  files: readonly string[],
  dialect: string | undefined,
  collector: Collector,
): Promise<ReadRequest[]> {
  const requests: ReadRequest[] = [];
  for (const [index, file] of files.entries()) {
    const loaded = file === "-" ? await loadStandardInput() : loadDocument(file);
    if (!loaded.document) collector.add([loaded.diagnostic]);
    else
      requests.push({
        document: collector.keep(loaded.document),
        ...(dialect && { dialect }),
        rank: index + 1,
      });
  }
  return requests;
}

export interface ReadOptions {
  /** The dialect of the documents; absent: each is recognised. */
  readonly dialect?: string;
  /** The project whose own dialects are tried as well. */
  readonly root?: string;
  /** Whether the YAML is to be JSON, which YAML has within it. */
  readonly isJson?: boolean;
}

/** Documents to OpenAPI; of documents that disagree, the one named first wins. `-` is standard input. */
export async function readPages(
  files: readonly string[],
  { dialect, isJson = false, root }: ReadOptions = {},
): Promise<PagesRead> {
  const collector = new Collector();
  const interruption = root === undefined ? undefined : await findInterruption(root, ownsInProject);
  if (interruption) {
    collector.add([interruption]);
    return { diagnostics: collector.diagnostics, documents: collector.documents, coverage: [] };
  }
  const requests = await loadRequests(files, dialect, collector);
  const own = root === undefined ? [] : await loadOwnDialects(root, openFolder(root));
  const { diagnostics, readings } = readDocuments(requests, own);
  collector.add(diagnostics);
  const coverage = sumCoverage(readings).map(({ coverage: own, dialect: name, document }) => ({
    document: document.name,
    dialect: name,
    coverage: own,
  }));
  const report = { diagnostics: collector.diagnostics, documents: collector.documents, coverage };
  if (readings.length === 0) return report;
  const { diagnostics: problems, evidence, spec } = reconcile(readings, describeProject(files, readings));
  collector.add(problems);
  collector.add(findMisfits(evidence, spec));
  return { ...report, yaml: isJson ? writeOpenApiJson(spec) : writeOpenApi(spec) };
}
