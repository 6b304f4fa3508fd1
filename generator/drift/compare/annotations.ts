import { pointerTo, type JsonValue, type SchemaMeta } from "../../model/index.js";
import type { ChangeKind } from "../rules/kinds.js";
import { report, type Position } from "./comparison.js";
import { isEqualJson } from "./json.js";

type Annotation = Exclude<keyof SchemaMeta, "nullable" | "readOnly" | "writeOnly">;

/** The kind of change that each annotation makes; null is a matter of values, and compared with them. */
const kinds: Readonly<Record<Annotation, ChangeKind>> = {
  title: "title-changed",
  description: "description-changed",
  default: "default-changed",
  examples: "example-changed",
  deprecated: "deprecation-changed",
};

/** Reports one field of both sides that is not the same, at its own pointer below the position. */
export function compareField(
  at: Position,
  field: { readonly kind: ChangeKind; readonly keyword: string; readonly steps?: string },
  said: JsonValue | undefined,
  says: JsonValue | undefined,
): void {
  const [before, after] = [said, says].map((value) =>
    value === false && field.keyword === "deprecated" ? undefined : value,
  );
  if (isEqualJson(before, after)) return;
  const steps = field.steps ?? pointerTo(field.keyword);
  report(at, {
    kind: field.kind,
    keyword: field.keyword,
    base: before === undefined ? at.base : at.base + steps,
    revision: after === undefined ? at.revision : at.revision + steps,
    before,
    after,
  });
}

/** What operations, parameters, bodies and answers say of themselves in the same words. */
interface Described {
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
}

const describedBy: Readonly<Record<keyof Described, ChangeKind>> = {
  summary: "summary-changed",
  description: "description-changed",
  deprecated: "deprecation-changed",
};

/** Compares some of the words that two things say of themselves. */
export function compareWords(
  at: Position,
  base: Described,
  revision: Described,
  keywords: readonly (keyof Described)[],
): void {
  for (const keyword of keywords) {
    compareField(at, { kind: describedBy[keyword], keyword }, base[keyword], revision[keyword]);
  }
}

/** Compares what two schemas say beside the values they allow. */
export function compareAnnotations(at: Position, base: SchemaMeta, revision: SchemaMeta): void {
  for (const [keyword, kind] of Object.entries(kinds) as [Annotation, ChangeKind][]) {
    compareField(at, { kind, keyword }, base[keyword], revision[keyword]);
  }
  compareAccess(at, "readOnly", base, revision);
  compareAccess(at, "writeOnly", base, revision);
}

function compareAccess(
  at: Position,
  keyword: "readOnly" | "writeOnly",
  base: SchemaMeta,
  revision: SchemaMeta,
): void {
  const [before, after] = [base[keyword] === true, revision[keyword] === true];
  if (before === after) return;
  const word = keyword === "readOnly" ? "read-only" : "write-only";
  report(at, {
    kind: after ? `${word}-added` : `${word}-removed`,
    keyword,
    base: before ? at.base + pointerTo(keyword) : at.base,
    revision: after ? at.revision + pointerTo(keyword) : at.revision,
    before,
    after,
    ...(at.required !== undefined && { required: at.required }),
    ...(!at.isProperty && { typesRelation: "equal" }),
  });
}
