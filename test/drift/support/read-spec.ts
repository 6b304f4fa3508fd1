import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect } from "vitest";
import type { ApiSpec } from "../../../generator/model/index.js";
import type { WrittenSpec } from "../../../generator/drift/index.js";
import { parseYaml, readAnyTree, readOpenApi, type Node } from "../../../generator/openapi/index.js";

/** Reads a spec of a fixture, which has to be in the canonical form. */
export function readSpec(path: string): ApiSpec {
  const { spec, diagnostics } = readOpenApi({ name: basename(path), text: readFileSync(path, "utf8") });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  if (!spec) throw new Error(`${path} is not a spec`);
  return spec;
}

/** A spec as the model holds it, and as it is written. */
export interface ReadSpec {
  readonly spec: ApiSpec;
  readonly written: WrittenSpec;
}

/** Reads a tree of any OpenAPI; undefined where it is none. */
export function readWrittenTree(root: Node): ReadSpec | undefined {
  const { findWritten, isUnheld, origins = new Map(), spec } = readAnyTree(root);
  const written = findWritten();
  const source = written === root ? {} : { source: root };
  return (
    spec &&
    written && { spec, written: { root: written, others: new Map(), origins, unheld: isUnheld, ...source } }
  );
}

/** Reads a file of any OpenAPI. */
export function readAnySpec(path: string): ReadSpec {
  const { root } = parseYaml({ name: basename(path), text: readFileSync(path, "utf8") });
  const read = root && readWrittenTree(root);
  if (!read) throw new Error(`${path} is not a spec`);
  return read;
}
