import {
  listPathParameters,
  mostOperations,
  type DialectReading,
  type SourceDocument,
} from "../../model/index.js";
import { claimNode } from "../shared/claim-node.js";
import { Collector } from "../shared/collector.js";
import type { DescribedNode } from "../shared/described-node.js";
import { placeOfBody, placeOfParameter } from "../shared/places.js";
import { isWholeBody } from "../shared/whole-body.js";
import {
  claimExample,
  claimOperation,
  claimResult,
  readSection,
  reportUnknownTypes,
} from "../typescript-page/claim-operation.js";
import type { Declaration } from "../typescript-page/declaration.js";
import type { Item, Operation, Section } from "../typescript-page/page.js";
import { readExample, type ExampleFacts } from "../typescript-page/read-example.js";
import { findArguments } from "../typescript-page/read-signature.js";
import { readType } from "../typescript-page/read-type.js";
import { listItems } from "../typescript-page/read-items.js";
import { splitPage } from "../typescript-page/split-page.js";
import { printType, type TypeScriptType } from "../typescript-page/typescript-type.js";
import { describeItem, type TypeContext } from "./describe-type.js";

/** The names of the members that a type prints, in lists and alternatives as well. */
function listNames(type: TypeScriptType): readonly string[] {
  switch (type.kind) {
    case "members":
      return type.members.map(({ name }) => name);
    case "list":
    case "map":
      return listNames(type.of);
    case "union":
      return type.members.flatMap(listNames);
    case "literal":
    case "primitive":
    case "unsaid":
      return [];
    default:
      return type satisfies never;
  }
}

/** The alternatives of a type, in lists as well. */
function listAlternatives(type: TypeScriptType): readonly TypeScriptType[] {
  if (type.kind === "list" || type.kind === "map") return listAlternatives(type.of);
  return type.kind === "union" ? type.members : [];
}

/** A member or an alternative under a type is one that the type prints; any other bullet is of a description. */
function isMember(declaration: Declaration, { declaration: { type } }: Item): boolean {
  if (declaration.kind === "property") return listNames(type).includes(declaration.name);
  if (declaration.type.kind !== "members") return false;
  const printed = printType(declaration.type);
  return listAlternatives(type).some((one) => printType(one) === printed);
}

/** Reads the pages of one document. */
class MethodReader {
  private readonly context: TypeContext;

  constructor(private readonly collector: Collector) {
    this.context = {
      text: collector.document.text,
      reportAmbiguous: (at) => {
        collector.report("list-ambiguous", {}, at);
      },
    };
  }

  read(): DialectReading {
    const { text } = this.collector.document;
    const { operations, types, unused } = splitPage(text);
    for (const span of unused) this.collector.markUnused(span);
    for (const { heading } of types) this.collector.markUnused(heading);
    const excess = operations[mostOperations];
    if (excess) {
      const parameters = { operations: operations.length, most: mostOperations };
      this.collector.report("operations-too-many", parameters, excess.at);
    } else for (const operation of operations) this.readOperation(operation);
    return this.collector.finish();
  }

  private readOperation(operation: Operation): void {
    const facts = readExample(this.collector.document.text, operation);
    claimOperation(this.collector, operation, "");
    for (const section of operation.sections) {
      if (section.kind === "parameters") this.readParameters(operation, section, facts);
      else if (section.kind === "returns") this.readReturns(operation, section, facts);
    }
    claimExample(this.collector, operation, facts);
  }

  private readParameters(operation: Operation, section: Section, { files }: ExampleFacts): void {
    const given = readType(`{ ${findArguments(operation.signature)} }`);
    const names = new Set(given ? listNames(given) : []);
    const { roots } = readSection(this.collector, section, (declaration, parent) =>
      parent
        ? isMember(declaration, parent)
        : declaration.kind === "property" && (names.size === 0 || names.has(declaration.name)),
    );
    reportUnknownTypes(this.collector, listItems(roots), new Set());
    const isAlone = roots.filter(({ declaration }) => !isInPath(operation, declaration)).length === 1;
    for (const item of roots) {
      const { declaration } = item;
      if (declaration.kind !== "property") continue;
      const { name } = declaration;
      const hint =
        given?.kind === "members" ? given.members.find((one) => one.name === name)?.type : undefined;
      const node = withFile(describeItem(this.context, item, hint), files.has(name));
      this.claimParameter(operation, item, name, node, isAlone);
    }
    this.claimForm(operation, roots, files);
  }

  /** Nothing on the page says in which part of a request a parameter goes, but that its name stands in the path. */
  private claimParameter(
    { key }: Operation,
    { declaration }: Item,
    name: string,
    node: DescribedNode,
    isAlone: boolean,
  ): void {
    const isInlineObject = declaration.type.kind === "members";
    const isBody = isAlone && hasBody(key.method) && isWholeBody({ name, isInlineObject }, undefined);
    const location = listPathParameters(key.path).includes(name) ? "path" : "unlocated";
    claimNode(this.collector, isBody ? placeOfBody(key) : placeOfParameter(key, location, name), node);
  }

  private claimForm({ key }: Operation, roots: readonly Item[], files: ReadonlySet<string>): void {
    const file = roots.find(
      ({ declaration }) => declaration.kind === "property" && files.has(declaration.name),
    );
    if (!file || !hasBody(key.method)) return;
    this.collector.claim(
      placeOfBody(key),
      { aspect: "mediaType", mediaType: "multipart/form-data" },
      file.at,
    );
  }

  private readReturns(operation: Operation, section: Section, facts: ExampleFacts): void {
    const hint = readType(operation.signature.returns);
    const { roots } = readSection(this.collector, section, (declaration, parent, isFirst) =>
      parent ? isMember(declaration, parent) : isFirst && declaration.kind === "type",
    );
    reportUnknownTypes(this.collector, listItems(roots), new Set());
    const types = roots.map((item) => describeItem(this.context, item, hint));
    claimResult(this.collector, operation, types, section.heading, facts);
  }
}

function isInPath({ key }: Operation, declaration: Declaration): boolean {
  return declaration.kind === "property" && listPathParameters(key.path).includes(declaration.name);
}

function hasBody(method: Operation["key"]["method"]): boolean {
  return method === "post" || method === "put" || method === "patch";
}

/** The page prints a file as a string; the example shows that it is one. */
function withFile(node: DescribedNode, isFile: boolean): DescribedNode {
  return isFile && node.type.shape.kind === "primitive"
    ? { ...node, type: { shape: { kind: "primitive", type: "file" } } }
    : node;
}

/** Reads the pages that MCP servers have of the methods of an SDK. */
export function readMethodMarkdown(document: SourceDocument): DialectReading {
  return new MethodReader(new Collector(document)).read();
}
