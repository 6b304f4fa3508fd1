import { stringifyJson, type SourceDocument } from "../../model/index.js";
import type { Change, ChangeEvidence, Evidence } from "../../drift/index.js";
import { explain } from "../../reconcile/index.js";
import { buildSpec, type BuiltSpec } from "../commands/build-spec.js";
import { Collector } from "./report.js";
import { projectPaths } from "../project/project-paths.js";
import type { SpecInput } from "../project/spec-input.js";
import { Stopwatch } from "./stopwatch.js";

/** What the sources of one spec say of a place. */
interface Testimony {
  /** The documents that speak of it, with their texts. */
  readonly documents: ReadonlyMap<string, string>;
  readonly quotations: readonly Quotation[];
  /** The corrections that touch it, as they are written. */
  readonly corrections: readonly string[];
}

interface Quotation {
  readonly document: string;
  /** What a person opens the document by. */
  readonly file: string;
  readonly line: number;
  readonly aspect: string;
  readonly text: string;
  readonly url?: string;
}

const silence: Testimony = { documents: new Map(), quotations: [], corrections: [] };

/** A spec that was built again from its sources, and what a person opens one of them by. */
interface Rebuilt extends BuiltSpec {
  readonly fileOf: (document: SourceDocument) => string;
}

function hear({ corrections, fileOf, reconciliation }: Rebuilt, pointer: string): Testimony {
  const { evidence } = reconciliation;
  const found = explain(evidence, pointer);
  const quotations = (found.kind === "found" ? found.places : [])
    .flatMap(({ claims }) => claims)
    .map(({ aspect, document, line, text }): Quotation => {
      const source = evidence.documents.get(document);
      const { url } = source ?? {};
      const file = source ? fileOf(source) : document;
      return { document, file, line, aspect, text, ...(url !== undefined && { url }) };
    });
  const names = new Set(quotations.map(({ document }) => document));
  const isTouched = (place: string) =>
    place === pointer || place.startsWith(`${pointer}/`) || pointer.startsWith(`${place}/`);
  return {
    documents: new Map([...names].map((name) => [name, evidence.documents.get(name)?.text ?? ""])),
    quotations,
    corrections: corrections
      .filter(({ places }) => places.some(isTouched))
      .map(({ reason, source, target, update }) => stringifyJson([target, reason, source, update])),
  };
}

function differ(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return [...one].some(([name, text]) => other.get(name) !== text) || one.size !== other.size;
}

/** Words that the revision has of a place and that the same document did not have beside the base. */
function findNews(base: Testimony, revision: Testimony): Quotation[] {
  const known = new Set(
    base.quotations.map(({ aspect, document, text }) => `${document}\0${aspect}\0${text}`),
  );
  return revision.quotations.filter(
    ({ aspect, document, text }) => !known.has(`${document}\0${aspect}\0${text}`),
  );
}

function weigh(base: Testimony, revision: Testimony): ChangeEvidence {
  const news = findNews(base, revision);
  const said = new Set(base.quotations.map(({ aspect, text }) => `${aspect}\0${text}`));
  const behind = news[0] ?? revision.quotations[0] ?? base.quotations[0];
  return {
    sourcesDiffer: differ(base.documents, revision.documents),
    overlayDiffers: base.corrections.join("\n") !== revision.corrections.join("\n"),
    saidBefore: news.length > 0 && news.every(({ aspect, text }) => said.has(`${aspect}\0${text}`)),
    ...(behind && {
      statement: {
        document: behind.file,
        line: behind.line,
        text: behind.text,
        ...(behind.url !== undefined && { url: behind.url }),
      },
    }),
  };
}

/** The spec of an input, built again from its sources; undefined where they are not at hand or cannot be read. */
function rebuild({ fileOf, label, project }: SpecInput): Rebuilt | undefined {
  const built = project && buildSpec(project, new Collector(), new Stopwatch());
  const isOnDisk = ({ path }: SourceDocument) => path !== undefined;
  return (
    built && {
      ...built,
      fileOf: (source) =>
        isOnDisk(source) ? fileOf(source) : `${label}:${projectPaths.sources}/${source.name}`,
    }
  );
}

/** What the sources of both specs say about a change. Undefined where one of them has no sources at hand. */
export function collectEvidence(base: SpecInput, revision: SpecInput): Evidence | undefined {
  const [before, after] = [rebuild(base), rebuild(revision)];
  if (!before || !after) return undefined;
  return {
    find: (change: Change) =>
      weigh(
        change.base === undefined ? silence : hear(before, change.base),
        change.revision === undefined ? silence : hear(after, change.revision),
      ),
  };
}
