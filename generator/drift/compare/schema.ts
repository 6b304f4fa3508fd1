import { pointerTo, type Schema } from "../../model/index.js";
import { type Comparison, report, type Position } from "./comparison.js";
import { compareShapes } from "./schema-shape.js";
import { compareSite } from "./site.js";
import { compareWrapped } from "./wrapped-union.js";
import type { Referenced, Resolved } from "./spec-index.js";
import { relateSchemas } from "./relation.js";

/** Compares two schemas that stand at one place; a pair of references is left for its own comparison, once. */
export function compareSchemas(at: Position, base: Schema, revision: Schema): void {
  const from = at.comparison.base.resolve(base);
  const to = at.comparison.revision.resolve(revision);
  const definitions = atDefinitions(at, from, to);
  const arePaired = isPair(at.comparison, base, revision);
  if (!arePaired && compareWrapped({ at, definitions }, base, revision)) return;
  if (base.kind === "ref" && revision.kind === "ref") {
    compareSite(at, base, revision);
    at.comparison.pairs.addNames({ base: base.name, revision: revision.name });
    compareReferences(at, at.comparison.base.follow(base), at.comparison.revision.follow(revision));
    return;
  }
  noteInlined(at.comparison, from, to);
  compareSite(at, from.schema, to.schema);
  compareShapes(definitions, from.schema, to.schema);
}

/** Whether two references stand for one named type, its name kept or changed; otherwise the place turned to another type. */
function isPair({ base, revision }: Comparison, before: Schema, after: Schema): boolean {
  if (before.kind !== "ref" || after.kind !== "ref") return false;
  if (before.name === after.name) return true;
  return !revision.schemas.has(before.name) && !base.schemas.has(after.name);
}

/** Compares the schemas behind two names; what refers to them is compared where it refers. */
export function compareDefinitions(at: Position, base: Schema, revision: Schema): void {
  if (base.kind === "ref" || revision.kind === "ref") {
    compareSchemas(at, base, revision);
  } else if (!compareWrapped({ at, definitions: at }, base, revision)) {
    compareSite(at, base, revision);
    compareShapes(at, base, revision);
  }
}

function noteInlined(comparison: Comparison, base: Resolved, revision: Resolved): void {
  if (base.name !== undefined) comparison.pairs.addInlined("base", base.name);
  if (revision.name !== undefined) comparison.pairs.addInlined("revision", revision.name);
}

/** Where the content of both schemas really stands: that of a reference under the name it refers to. */
function atDefinitions(at: Position, base: Resolved, revision: Resolved): Position {
  return {
    ...at,
    base: base.name === undefined ? at.base : pointerToSchema(base.name),
    revision: revision.name === undefined ? at.revision : pointerToSchema(revision.name),
  };
}

/** The pointer of a named schema. */
export function pointerToSchema(name: string): string {
  return pointerTo("components", "schemas", name);
}

/** Whether a place turned from one documented type to another of a different kind, both of which are there before and after. */
function isRetargeted({ base, revision }: Comparison, from: Referenced, to: Referenced): boolean {
  if (from.name === to.name) return false;
  const known = revision.schemas.has(from.name) && base.schemas.has(to.name);
  return known && from.schema.kind !== to.schema.kind;
}

function compareReferences(at: Position, base: Referenced, revision: Referenced): void {
  if (isRetargeted(at.comparison, base, revision)) {
    report(at, {
      kind: "type-changed",
      keyword: "type",
      base: at.base,
      revision: at.revision,
      before: base.name,
      after: revision.name,
      ...relateSchemas(at.comparison, base.schema, revision.schema),
    });
    return;
  }
  at.comparison.pairs.add(
    { base: base.name, revision: revision.name },
    { owner: at.owner, blocked: at.blocked, ...(at.isContent && { isContent: true }) },
  );
}
