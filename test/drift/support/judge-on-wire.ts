import { compare, wireLevels, type Change, type WireLevel } from "../../../generator/drift/index.js";
import type { JsonValue } from "../../../generator/model/index.js";
import { parseYaml } from "../../../generator/openapi/index.js";
import { readWrittenTree, type ReadSpec } from "./read-spec.js";

/** The worst level on the wire of a comparison, or that it found no change at all. */
export type Verdict = WireLevel | "nothing";

function read(document: JsonValue): ReadSpec {
  const { root } = parseYaml({ name: "spec.json", text: JSON.stringify(document) });
  const spec = root && readWrittenTree(root);
  if (!spec) throw new Error(`no API: ${JSON.stringify(document)}`);
  return spec;
}

/** The changes between two documents of OpenAPI. */
export function compareDocuments(base: JsonValue, revision: JsonValue): readonly Change[] {
  const [before, after] = [read(base), read(revision)];
  return compare(before.spec, after.spec, { written: { base: before.written, revision: after.written } });
}

export function judgeOnWire(base: JsonValue, revision: JsonValue): Verdict {
  const changes = compareDocuments(base, revision);
  return wireLevels.find((level) => changes.some(({ wire }) => wire === level)) ?? "nothing";
}
