import { exists } from "../shared/assertions.js";
import { claimSchema } from "../shared/claim-node.js";
import { claimAlternatives } from "../shared/claim-root.js";
import type { Collector } from "../shared/collector.js";
import type { DescribedNode } from "../shared/described-node.js";
import { parseJson } from "../shared/parse-json.js";
import { placeAt, placeOfOperation, placeOfResponse } from "../shared/places.js";
import type { Span } from "../shared/span.js";
import type { ExampleFacts } from "./read-example.js";
import type { Item, Operation, Section } from "./page.js";
import { leavesOut, losesPlaces } from "./leaves-out.js";
import { listUnsaid } from "./list-unsaid.js";
import { readItems, listItems, type Accepts, type Items } from "./read-items.js";
import { readProse } from "./read-prose.js";

/** Claims what a page says of an operation as a whole; `title` is empty where its heading is the name of the method. */
export function claimOperation(collector: Collector, operation: Operation, title: string): void {
  const { at, key, prose, resource, signature } = operation;
  const place = placeOfOperation(key);
  collector.countOperation();
  collector.claim(place, { aspect: "operation", title, resource }, at);
  collector.claim(place, { aspect: "signature", method: signature.method }, signature.at);
  const description = readProse(collector.document.text, prose);
  if (description) collector.claim(place, { aspect: "description", text: description.text }, description);
}

/** Reads the bullets of a section, and counts them. */
export function readSection(collector: Collector, { lines }: Section, accepts: Accepts): Items {
  const items = readItems(lines, accepts);
  for (const span of items.unused) collector.markUnused(span);
  for (const line of items.broken) {
    collector.countItem("unread");
    collector.report("declaration-broken", {}, line);
  }
  for (const at of items.described) collector.report("item-in-description", {}, at);
  for (const item of listItems(items.roots)) {
    const isBroken = listUnsaid(item).some((type) => type.isBroken);
    collector.countItem(isBroken ? "unread" : "read");
    if (isBroken) collector.report("declaration-broken", {}, item.at);
  }
  return items;
}

/** Reports each item of whose type a part is not known: names and alternatives that are printed nowhere, places of tuples. */
export function reportUnknownTypes(
  collector: Collector,
  items: readonly Item[],
  printed: ReadonlySet<string>,
): void {
  for (const item of items) {
    const names = listUnsaid(item).flatMap(({ name }) => name ?? []);
    const unknown = names.find((name) => !printed.has(name));
    if (unknown !== undefined) collector.report("type-unknown", { name: unknown }, item.at);
    else if (leavesOut(item)) collector.report("type-shortened", {}, item.at);
    if (losesPlaces(item)) collector.report("tuple-without-places", {}, item.at);
  }
}

/** Claims what a call returns; that it stands in the answer, and where, other documents say. */
export function claimResult(
  collector: Collector,
  { key }: Operation,
  types: readonly DescribedNode[],
  head: Span,
  { file, isPaged }: ExampleFacts,
): void {
  const place = placeAt({ kind: "result", operation: key, isItem: isPaged });
  const [first] = types;
  if (file && first) {
    collector.claim(place, exists, first.at);
    claimSchema(collector, place, { at: first.at, type: { shape: { kind: "primitive", type: "file" } } });
  } else claimAlternatives(collector, place, types, first?.at ?? head);
}

/** Claims what the example of an operation shows of its answer. */
export function claimExample(collector: Collector, { key }: Operation, facts: ExampleFacts): void {
  const { answer, file, stream } = facts;
  const place = placeOfResponse(key, answer?.status ?? "200");
  if (stream) collector.claim(place, { aspect: "mediaType", mediaType: "text/event-stream" }, stream);
  if (file) collector.claim(place, { aspect: "mediaType", mediaType: "application/octet-stream" }, file);
  if (!answer) return;
  const value = parseJson(collector.document.text.slice(answer.start, answer.end));
  if (value === undefined) collector.report("example-invalid", { what: "response" }, answer);
  else {
    collector.claim(place, { aspect: "mediaType", mediaType: "application/json" }, answer);
    collector.claim(place, { aspect: "example", value }, answer);
  }
}
