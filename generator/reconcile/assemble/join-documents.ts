import type { DocumentFacts } from "../../model/index.js";
import { findTold, type Told } from "../told.js";

/** Parts of several documents, of each name the first. */
function joinNamed<T extends { readonly name: string }>(
  documents: readonly DocumentFacts[],
  pick: (document: DocumentFacts) => readonly T[] | undefined,
): readonly T[] | undefined {
  const all = documents.flatMap((document) => pick(document) ?? []);
  const named = new Map(all.toReversed().map((one) => [one.name, one]));
  return all.length === 0 ? undefined : all.filter((one) => named.get(one.name) === one);
}

/**
 * What documents say of themselves: each fact as the one that counts most has it. Pages of one API have a part of its tags
 * and its webhooks each.
 */
export function joinDocuments(told: readonly Told[]): DocumentFacts {
  const documents = findTold(told, "document").map(({ assertion }) => assertion.document);
  const tags = joinNamed(documents, (document) => document.tags);
  const webhooks = joinNamed(documents, (document) => document.webhooks);
  const facts = documents.reduceRight<DocumentFacts>((all, one) => ({ ...all, ...one }), {});
  return { ...facts, ...(tags && { tags }), ...(webhooks && { webhooks }) };
}
