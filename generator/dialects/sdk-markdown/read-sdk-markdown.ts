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
  reportUnknownTypes,
} from "../typescript-page/claim-operation.js";
import type { Declaration } from "../typescript-page/declaration.js";
import type { Item, Operation, Section } from "../typescript-page/page.js";
import { readExample } from "../typescript-page/read-example.js";
import { listItems, type Accepts } from "../typescript-page/read-items.js";
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

/** Reads the page of one document. */
class SdkReader {
  private readonly items: Item[] = [];

  constructor(private readonly collector: Collector) {}

  read(): DialectReading {
    const { collector } = this;
    const { operations, types, unused } = splitPage(collector.document.text);
    for (const span of unused) collector.markUnused(span);
    const excess = operations[mostOperations];
    if (excess) {
      const parameters = { operations: operations.length, most: mostOperations };
      collector.report("operations-too-many", parameters, excess.at);
      return collector.finish();
    }
    for (const operation of operations) this.readOperation(operation);
    for (const section of types) this.readTypes(section);
    reportUnknownTypes(collector, this.items, listPrinted(this.items));
    return collector.finish();
  }

  private readRoots(section: Section, accepts: Accepts): readonly Item[] {
    const { roots } = readSection(this.collector, section, accepts);
    this.items.push(...listItems(roots));
    return roots;
  }

  private readOperation(operation: Operation): void {
    const { collector } = this;
    claimOperation(collector, operation, operation.title.words);
    for (const section of operation.sections) {
      if (section.kind === "parameters") {
        claimParameters(collector, operation, this.readRoots(section, acceptParameter));
      } else if (section.kind === "returns") this.readReturns(operation, section);
    }
    claimExample(collector, operation, readExample(collector.document.text, operation));
  }

  private readReturns(operation: Operation, section: Section): void {
    const { collector } = this;
    const { text } = collector.document;
    const roots = this.readRoots(section, acceptType);
    const types = roots.map((item) => describeItem(text, item));
    const facts = readExample(text, operation);
    claimResult(collector, operation, types, section.heading, facts);
    const [only, second] = roots;
    if (!only || second || only.declaration.kind !== "type" || only.declaration.name === undefined) return;
    const place = placeAt({ kind: "result", operation: operation.key, isItem: facts.isPaged });
    collector.claim(place, { aspect: "model", name: only.declaration.name }, only.at);
  }

  private readTypes(section: Section): void {
    const { collector } = this;
    for (const item of this.readRoots(section, acceptType)) {
      const { declaration } = item;
      if (declaration.kind !== "type" || declaration.name === undefined) continue;
      const place = placeOfType(declaration.name);
      collector.claim(place, exists, item.at);
      claimSchema(collector, place, describeItem(collector.document.text, item));
    }
  }
}

/** The names of types that a page prints somewhere with what they are. */
function listPrinted(items: readonly Item[]): ReadonlySet<string> {
  return new Set(
    items.flatMap(({ children, declaration }) => {
      const core = findCore(declaration.type);
      const declared = declaration.kind === "type" ? declaration.name : undefined;
      if (core.kind !== "unsaid") return declared ?? [];
      return children.length > 0 ? [core.name, declared].filter((name) => name !== undefined) : [];
    }),
  );
}

/** Reads the page of a TypeScript SDK: what it returns, what may be null, what may be left out. */
export function readSdkMarkdown(document: SourceDocument): DialectReading {
  return new SdkReader(new Collector(document)).read();
}
