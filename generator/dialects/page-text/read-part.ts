import { exists } from "../shared/assertions.js";
import { claimNode, claimSchema } from "../shared/claim-node.js";
import { claimAlternatives, claimObject } from "../shared/claim-root.js";
import { isWholeBody } from "../shared/whole-body.js";
import { findReturned, type ShownExamples } from "./claim-examples.js";
import { describeMembers, describeNamedType, describeNode } from "./describe-node.js";
import type { JsonValue, OperationKey, Place, StructureHints } from "../../model/index.js";
import type { Collector } from "../shared/collector.js";
import { combineEvidence, type Evidence } from "./evidence.js";
import type { PageNode } from "./frame.js";
import { findAnswerPart, findHintedMembers, findLocatedParameter, moveRoot } from "./hinted-members.js";
import { markLists } from "./mark-lists.js";
import { markUnused } from "./mark-unused.js";
import type { SectionRoots } from "./nest.js";
import type { PageLanguage } from "./language.js";
import type { PageOperation, PageSection } from "./page.js";
import {
  placeOfBody,
  placeOfMember,
  placeOfParameter,
  placeOfResponse,
  placeOfType,
} from "../shared/places.js";
import { readSection } from "./read-section.js";
import type { SectionHead } from "./section-head.js";
import { findMemberRoots, findReturnRoots, findTypeRoots } from "./section-roots.js";
import { findShownMembers, findShownType } from "./shown-members.js";

/** Reads the parts of a page that hold declarations, and claims what they declare. */
export class PartReader {
  private readonly text: string;

  constructor(
    private readonly collector: Collector,
    private readonly language: PageLanguage,
    private readonly known: Evidence,
    private readonly hints: StructureHints | undefined,
  ) {
    this.text = collector.document.text;
  }

  readOperation(operation: PageOperation, shown: ShownExamples): void {
    for (const section of operation.sections) {
      const { head } = section;
      if (head.kind === "parameters") this.readParameters(operation, section, head.in);
      else if (head.kind === "body") this.readBody(operation, section, head, shown);
      else if (head.kind === "returns") this.readReturned(operation, section, shown);
    }
  }

  /** Reads the named types of a resource; `expected` are names that the page uses for them elsewhere. */
  readModels(sections: readonly PageSection[], expected: readonly string[]): void {
    for (const section of sections) {
      const roots = findTypeRoots(this.language, this.known, new Set(expected), placeOfType, true);
      this.claimTypes(this.readSection(section, roots));
    }
  }

  private readParameters({ key }: PageOperation, section: PageSection, location: Location): void {
    const placeMember = (name: string) => placeOfParameter(key, location, name);
    const roots =
      location === "unlocated"
        ? this.findUnlocatedRoots(key, placeMember)
        : findMemberRoots(this.language, this.known, placeMember);
    const nodes = this.readSection(section, roots);
    for (const { name, node } of describeMembers(nodes, this.text)) {
      claimNode(this.collector, placeMember(name), node);
    }
  }

  private findUnlocatedRoots(key: OperationKey, placeMember: (name: string) => Place): SectionRoots {
    const find = (name: string) => findLocatedParameter(this.hints, key, name);
    const hinted = findHintedMembers(this.hints, (place) =>
      place.root.kind === "parameter" ? moveRoot(find(place.root.name))(place) : undefined,
    );
    const evidence = combineEvidence([hinted, this.known]);
    return findMemberRoots(this.language, evidence, placeMember, (name) => find(name) !== undefined);
  }

  private readBody({ key }: PageOperation, section: PageSection, head: Body, shown: ShownExamples): void {
    const place = placeOfBody(key);
    if (head.mediaType !== undefined) {
      this.collector.claim(place, { aspect: "mediaType", mediaType: head.mediaType }, section.at);
    } else if (head.label !== undefined) this.collector.markUnused(section.at);
    const placeMember = (name: string) => placeOfMember(place, name);
    const nodes = this.readSection(section, findMemberRoots(this.language, this.known, placeMember));
    const example = shown.requests.find(({ body }) => body !== undefined)?.body;
    const whole = findWholeBody(nodes, example);
    if (!whole) markLists(nodes, example);
    if (whole) claimNode(this.collector, place, describeNode(whole, this.text));
    else claimObject(this.collector, place, describeMembers(nodes, this.text), section.at);
  }

  private readAnswer({ key }: PageOperation, section: PageSection, shown: ShownExamples): void {
    const place = placeOfResponse(key, "200");
    const evidence = combineEvidence([findShownMembers(place, findReturned(shown)), this.known]);
    const roots = findReturnRoots(this.language, evidence, place);
    const nodes = this.readSection(section, roots);
    markLists(nodes, findReturned(shown));
    const [first] = nodes;
    if (!first) return;
    if (first.item.declaration.kind === "property") {
      claimObject(this.collector, place, describeMembers(nodes, this.text), section.at);
      return;
    }
    const types = nodes.map((node) => describeNode(node, this.text));
    claimAlternatives(this.collector, place, types, section.at);
  }

  private readReturned(operation: PageOperation, section: PageSection, shown: ShownExamples): void {
    if (this.language.returns === "body") this.readAnswer(operation, section, shown);
    else {
      const nodes = this.readSection(section, this.findReturnedRoots(operation, section, shown));
      markLists(nodes, findShownType(section, findReturned(shown)));
      this.claimTypes(nodes);
    }
  }

  private findReturnedRoots(
    { key, signature }: PageOperation,
    section: PageSection,
    shown: ShownExamples,
  ): SectionRoots {
    const returned = signature?.said.pages?.item ?? signature?.said.returns;
    const part = findAnswerPart(this.hints, key, section);
    const hinted = part ? findHintedMembers(this.hints, moveRoot(part)) : this.known;
    if (returned === undefined) {
      const evidence = combineEvidence([hinted, this.known]);
      return findTypeRoots(this.language, evidence, new Set(), placeOfType, true);
    }
    const value = findShownType(section, findReturned(shown));
    const evidence = combineEvidence([hinted, findShownMembers(placeOfType(returned), value), this.known]);
    return findTypeRoots(this.language, evidence, new Set(), placeOfType, false);
  }

  private readSection(section: PageSection, roots: SectionRoots): readonly PageNode[] {
    const nodes = readSection(this.collector, section, this.language, roots);
    markUnused(this.collector, nodes);
    return nodes;
  }

  private claimTypes(nodes: readonly PageNode[]): void {
    for (const node of nodes) {
      const { at, declaration } = node.item;
      // A type without a name is what the signature says already.
      if (declaration.kind !== "definition") continue;
      const place = placeOfType(declaration.name);
      this.collector.claim(place, exists, at);
      claimSchema(this.collector, place, describeNamedType(node, this.text));
    }
  }
}

type Location = Extract<SectionHead, { kind: "parameters" }>["in"];
type Body = Extract<SectionHead, { kind: "body" }>;

/** The declaration that stands for the whole body, if it stands alone. */
function findWholeBody(
  [only, second]: readonly PageNode[],
  example: JsonValue | undefined,
): PageNode | undefined {
  if (second || only?.item.declaration.kind !== "property") return undefined;
  const { core, layers, nullable } = only.opened;
  const isObject = core.kind === "fields" && core.model === undefined && layers.length === 0;
  const { name } = only.item.declaration;
  return isWholeBody({ name, isInlineObject: isObject && nullable !== true }, example) ? only : undefined;
}
