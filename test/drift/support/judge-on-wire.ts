import { compare, wireLevels, type Change, type WireLevel } from "../../../generator/drift/index.js";
import type { JsonValue } from "../../../generator/model/index.js";
import { parseYaml } from "../../../generator/openapi/index.js";
import { readWrittenTree, type ReadSpec } from "./read-spec.js";

/** The worst level on the wire of a comparison, or that it found no change at all. */
export type Verdict = WireLevel | "nothing";

/** Reads a text of OpenAPI in YAML or JSON. */
export function readText(text: string): ReadSpec {
  const { root } = parseYaml({ name: "spec.yaml", text });
  const spec = root && readWrittenTree(root);
  if (!spec) throw new Error(`no API: ${text}`);
  return spec;
}

/** The changes between two specs, what the model lacks among them. */
export function compareRead(base: ReadSpec, revision: ReadSpec): readonly Change[] {
  return compare(base.spec, revision.spec, {
    written: { base: base.written, revision: revision.written },
  });
}

/** The changes between two documents of OpenAPI. */
export function compareDocuments(base: JsonValue, revision: JsonValue): readonly Change[] {
  return compareRead(readDocument(base), readDocument(revision));
}

function readDocument(document: JsonValue): ReadSpec {
  return readText(JSON.stringify(document));
}

function judge(base: ReadSpec, revision: ReadSpec): Verdict {
  const changes = compareRead(base, revision);
  return wireLevels.find((level) => changes.some(({ wire }) => wire === level)) ?? "nothing";
}

/** The verdicts from the base to the revision and back. */
export function judgeBothWays(
  base: JsonValue,
  revision: JsonValue,
): readonly [forth: Verdict, back: Verdict] {
  const [before, after] = [readDocument(base), readDocument(revision)];
  return [judge(before, after), judge(after, before)];
}
