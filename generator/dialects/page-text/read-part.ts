import type { JsonValue } from "../../model/index.js";
import { NodeClaimer } from "./claim-node.js";
import { findReturned, type ShownExamples } from "./claim-examples.js";
import { claimAlternatives, claimMembersOf } from "./claim-sections.js";
import type { Collector } from "./collector.js";
import { combineEvidence, type Evidence } from "./evidence.js";
import type { PageNode } from "./frame.js";
import type { PageLanguage } from "./language.js";
import type { PageOperation, PageSection } from "./page.js";
import { placeOfBody, placeOfParameter, placeOfResponse, placeOfType, stepInto } from "./places.js";
import { parseJson } from "./read-json-lines.js";
import { readSection } from "./read-section.js";
import { findMemberRoots, findReturnRoots, findTypeRoots } from "./section-roots.js";
import { findShownMembers, findShownType } from "./shown-members.js";

/** Reads the parts of a page that hold declarations, and claims what they declare. */
export class PartReader {
  private readonly claimer: NodeClaimer;

  constructor(
    private readonly collector: Collector,
    text: string,
    private readonly language: PageLanguage,
    private readonly known: Evidence,
  ) {
    this.claimer = new NodeClaimer(collector, text);
  }

  readOperation(operation: PageOperation, shown: ShownExamples): void {
    for (const section of operation.sections) {
      switch (section.head.kind) {
        case "parameters":
          this.readParameters(operation, section, section.head.in);
          break;
        case "body":
          this.readBody(operation, section, shown);
          break;
        case "returns":
          if (this.language.returns === "body") this.readAnswer(operation, section, shown);
          else this.readReturnedType(operation, section, shown);
          break;
        case "models":
        case "security":
        case "permissions":
        case "examples":
          break;
        default:
          section.head satisfies never;
      }
    }
  }

  /** Reads the named types of a resource; `expected` are names that the page uses for them elsewhere. */
  readModels(sections: readonly PageSection[], expected: readonly string[]): void {
    for (const section of sections) {
      const roots = findTypeRoots(this.language, this.known, new Set(expected), placeOfType);
      this.claimTypes(readSection(this.collector, section, this.language, roots));
    }
  }

  private readParameters({ key }: PageOperation, section: PageSection, location: Location): void {
    const placeMember = (name: string) => placeOfParameter(key, location, name);
    const roots = findMemberRoots(this.language, this.known, placeMember);
    for (const node of readSection(this.collector, section, this.language, roots)) {
      const { declaration } = node.item;
      if (declaration.kind === "property") this.claimer.claimProperty(placeMember(declaration.name), node);
    }
  }

  private readBody({ key }: PageOperation, section: PageSection, shown: ShownExamples): void {
    const place = placeOfBody(key);
    const { head } = section;
    if (head.kind === "body" && head.mediaType !== undefined) {
      this.collector.claim(place, { aspect: "mediaType", mediaType: head.mediaType }, section.at);
    } else if (head.kind === "body" && head.label !== undefined) this.collector.markUnused(section.at);
    const placeMember = (name: string) => stepInto(place, { kind: "property", name });
    const nodes = readSection(
      this.collector,
      section,
      this.language,
      findMemberRoots(this.language, this.known, placeMember),
    );
    const [only, second] = nodes;
    if (only && !second && isWholeBody(only, shown)) this.claimer.claimProperty(place, only);
    else claimMembersOf(this.collector, this.claimer, place, nodes, section.at);
  }

  private readAnswer({ key }: PageOperation, section: PageSection, shown: ShownExamples): void {
    const place = placeOfResponse(key, "200");
    const evidence = combineEvidence([findShownMembers(place, findReturned(shown)), this.known]);
    const roots = findReturnRoots(this.language, evidence, place);
    const nodes = readSection(this.collector, section, this.language, roots);
    if (nodes.length === 0) return;
    if (nodes[0]?.item.declaration.kind === "property") {
      claimMembersOf(this.collector, this.claimer, place, nodes, section.at);
    } else claimAlternatives(this.collector, this.claimer, place, nodes, section.at);
  }

  private readReturnedType({ signature }: PageOperation, section: PageSection, shown: ShownExamples): void {
    const returned = signature?.said.item ?? signature?.said.returns;
    const value = findShownType(section, findReturned(shown));
    const own = returned === undefined ? [] : [findShownMembers(placeOfType(returned), value)];
    const evidence = combineEvidence([...own, this.known]);
    const expected = new Set(returned === undefined ? [] : [returned]);
    const roots = findTypeRoots(this.language, evidence, expected, placeOfType);
    this.claimTypes(readSection(this.collector, section, this.language, roots));
  }

  private claimTypes(nodes: readonly PageNode[]): void {
    for (const node of nodes) {
      const { at, declaration } = node.item;
      // A type without a name is what the signature says already.
      if (declaration.kind !== "definition") continue;
      const place = placeOfType(declaration.name);
      this.collector.claim(place, { aspect: "exists" }, at);
      this.claimer.claimSchema(place, node);
    }
  }
}

type Location = Extract<PageSection["head"], { kind: "parameters" }>["in"];

function hasMember(value: JsonValue | undefined, name: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name);
}

/**
 * A body that is no object of named members is one parameter called `body`; an example that has a member of this name
 * shows that it is a member.
 */
function isWholeBody({ item }: PageNode, { requests }: ShownExamples): boolean {
  if (item.declaration.kind !== "property" || item.declaration.name !== "body") return false;
  return !requests.some(({ body }) => body && hasMember(parseJson(body.text), "body"));
}
