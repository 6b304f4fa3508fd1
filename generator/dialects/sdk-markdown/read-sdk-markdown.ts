import { mostOperations, type DialectReading, type SourceDocument } from "../../model/index.js";
import { exists } from "../shared/assertions.js";
import { claimSchema } from "../shared/claim-node.js";
import { Collector } from "../shared/collector.js";
import { placeAt, placeOfType } from "../shared/places.js";
import {
  claimExample,
  claimOperation,
  claimResult,
  readSection,
} from "../typescript-page/claim-operation.js";
import type { Declaration } from "../typescript-page/declaration.js";
import type { Item, Operation, Section } from "../typescript-page/page.js";
import { readExample } from "../typescript-page/read-example.js";
import { splitPage } from "../typescript-page/split-page.js";
import { isNull, type TypeScriptType } from "../typescript-page/typescript-type.js";
import { claimParameters } from "./claim-parameters.js";
import { describeItem } from "./describe-type.js";

/** The type that bullets under a declaration are of: within lists and maps, beside null. */
function findCore(type: TypeScriptType): TypeScriptType {
  if (type.kind === "list" || type.kind === "map") return findCore(type.of);
  const [only, second] = type.kind === "union" ? type.members.filter((member) => !isNull(member)) : [];
  return only && !second ? findCore(only) : type;
}

/**
 * A bullet under a declaration is one of its members or alternatives, all of one kind; under a plain type it is of the
 * description.
 */
function isInside({ kind: declared }: Declaration, parent: Item): boolean {
  const { kind } = findCore(parent.declaration.type);
  const first = parent.children[0]?.declaration.kind ?? declared;
  if (kind === "primitive" || first !== declared) return false;
  return declared === "property" ? kind === "unsaid" || kind === "members" : kind !== "members";
}

const acceptType = (declaration: Declaration, parent: Item | undefined): boolean =>
  parent ? isInside(declaration, parent) : declaration.kind === "type";

const acceptParameter = (declaration: Declaration, parent: Item | undefined): boolean =>
  parent ? isInside(declaration, parent) : declaration.kind === "property";

function claimReturns(collector: Collector, operation: Operation, section: Section): void {
  const { text } = collector.document;
  const { roots } = readSection(collector, section, acceptType);
  const types = roots.map((item) => describeItem(text, item));
  const facts = readExample(text, operation);
  claimResult(collector, operation, types, section.heading, facts);
  const [only, second] = roots;
  if (!only || second || only.declaration.kind !== "type" || only.declaration.name === undefined) return;
  const place = placeAt({ kind: "result", operation: operation.key, isItem: facts.isPaged });
  collector.claim(place, { aspect: "model", name: only.declaration.name }, only.at);
}

function readOperation(collector: Collector, operation: Operation): void {
  claimOperation(collector, operation, operation.title.words);
  for (const section of operation.sections) {
    if (section.kind === "parameters") {
      claimParameters(collector, operation, readSection(collector, section, acceptParameter).roots);
    } else if (section.kind === "returns") claimReturns(collector, operation, section);
  }
  claimExample(collector, operation, readExample(collector.document.text, operation));
}

function readTypes(collector: Collector, section: Section): void {
  for (const item of readSection(collector, section, acceptType).roots) {
    const { declaration } = item;
    if (declaration.kind !== "type" || declaration.name === undefined) continue;
    const place = placeOfType(declaration.name);
    collector.claim(place, exists, item.at);
    claimSchema(collector, place, describeItem(collector.document.text, item));
  }
}

/** Reads the page of a TypeScript SDK: what it returns, what may be null, what may be left out. */
export function readSdkMarkdown(document: SourceDocument): DialectReading {
  const collector = new Collector(document);
  const { operations, types, unused } = splitPage(document.text);
  for (const span of unused) collector.markUnused(span);
  const excess = operations[mostOperations];
  if (excess) {
    collector.report(
      "operations-too-many",
      { operations: operations.length, most: mostOperations },
      excess.at,
    );
    return collector.finish();
  }
  for (const operation of operations) readOperation(collector, operation);
  for (const section of types) readTypes(collector, section);
  return collector.finish();
}
