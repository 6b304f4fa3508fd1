import type { Place } from "../../model/index.js";
import type { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";
import type { PageDeclaration, PageItem, Variants } from "./declaration.js";
import {
  createFrame,
  findCorePlace,
  isComplete,
  judge,
  meetMember,
  type Frame,
  type JudgeOptions,
  type PageNode,
  type Verdict,
} from "./frame.js";
import { stepInto } from "../shared/places.js";

/** What a section of a page holds at its outermost level. */
export interface SectionRoots extends JudgeOptions {
  readonly judgeRoot: (declaration: PageDeclaration, roots: readonly PageNode[]) => Verdict;
  /** Whether a type by its name can be a root once there is one. */
  readonly canDefine: boolean;
  /** Where a root stands in the API. */
  readonly placeRoot: (declaration: PageDeclaration) => Place;
}

/** Deeper nesting than any API has; what would stand below is reported, and not read. */
const deepest = 64;

/** The declarations that follow a model whose end nothing shows. */
interface Lost {
  readonly model: string;
  readonly at: Span;
  /** The first of them, if it is not what is at fault itself. */
  readonly stopped?: Span;
  unread: number;
}

/** Frames by their number in the stack; the root of the section stands before them. */
const atRoot = -1;

/** The name of the object that a frame holds the members of. */
function findModel({ node: { item, opened } }: Frame): string | undefined {
  if (opened.core.kind !== "fields") return undefined;
  return item.declaration.kind === "definition" ? item.declaration.name : opened.core.model;
}

/** Whether a union needs none of its variants under it. */
function saysAll({ isArrayAmbiguous, plain }: Variants): boolean {
  return plain !== undefined && !isArrayAmbiguous;
}

/** The last declaration in a tree. */
function findLast({ children, item }: PageNode): PageItem {
  const last = children.at(-1);
  return last ? findLast(last) : item;
}

/**
 * Nests the declarations of a section, which a page prints without indentation, by what their types say of the number
 * and the names of their children, and by evidence from elsewhere where they say nothing.
 */
export class Nester {
  readonly roots: PageNode[] = [];
  private readonly frames: Frame[] = [];
  private readonly printed = new Set<string>();
  private lost: Lost | undefined;

  constructor(
    private readonly collector: Collector,
    private readonly options: SectionRoots,
  ) {}

  /**
   * Takes a declaration; undefined where no place was found for it, and nothing has changed. `isBeforeClass`: a class
   * follows, and before it no union begins.
   */
  offer(declaration: PageDeclaration, at: Span, isBeforeClass: boolean): PageItem | undefined {
    const item: PageItem = { declaration, at, constraints: [] };
    if (this.lost && !this.isWanted(declaration)) return this.skip(item, this.lost);
    const [parent, ...others] = this.findParents(declaration, isBeforeClass ? this.findVariant() : atRoot);
    if (parent === undefined) return undefined;
    const outermost = others.at(-1);
    const frame = this.frames[parent];
    if (frame && outermost !== undefined) return this.lose(item, frame.node, outermost);
    if (parent >= deepest) return this.giveUp(item);
    this.findAgain();
    this.closeDownTo(parent, at);
    this.add(item);
    return item;
  }

  /** Whether a declaration is just what must follow, somewhere. */
  isWanted(declaration: PageDeclaration): boolean {
    const isNext = (_: Frame, index: number) => this.judgeAt(index, declaration) === "next";
    return this.options.judgeRoot(declaration, this.roots) === "next" || this.frames.some(isNext);
  }

  /** Closes what is still open at the end of the section. */
  finish(): readonly PageNode[] {
    this.closeDownTo(atRoot, undefined);
    this.findAgain();
    return this.roots;
  }

  /** The outermost variant that is a class, or the root: the next class is another variant, so what stands before is in this one. */
  private findVariant(): number {
    if (this.options.canDefine) return atRoot;
    const isVariant = ({ node }: Frame, index: number) =>
      node.item.declaration.kind === "definition" &&
      this.frames[index - 1]?.node.item.alternatives !== undefined;
    return this.frames.findIndex(isVariant);
  }

  /** The frame that a declaration stands under, or all that it may stand under, the innermost first. */
  private findParents(declaration: PageDeclaration, outermost: number): readonly number[] {
    const maybes: number[] = [];
    const last = declaration.kind === "property" ? outermost : atRoot;
    for (let index = this.frames.length - 1; index >= last; index -= 1) {
      const verdict = this.judgeAt(index, declaration);
      if (verdict === "next" || (verdict === "yes" && maybes.length === 0)) return [index];
      if (verdict !== "no") maybes.push(index);
      if (maybes.length > 0 && this.isBlocking(index)) break;
    }
    return maybes;
  }

  private judgeAt(index: number, declaration: PageDeclaration): Verdict {
    const frame = this.frames[index];
    if (!frame) return this.options.judgeRoot(declaration, this.roots);
    const { item, children, opened } = frame.node;
    const reading = children.length === 0 ? item.declaration.type.open(declaration) : opened;
    return judge(frame, reading, declaration, this.options);
  }

  /** Nothing can stand beyond a frame that has met some of its children, and not all; none but the innermost has met none. */
  private isBlocking(index: number): boolean {
    const frame = this.frames[index];
    return frame !== undefined && !isComplete(frame);
  }

  /** Closes frames, as a declaration or the end of the section does. */
  private closeDownTo(index: number, next: Span | undefined): void {
    while (this.frames.length - 1 > index) {
      const frame = this.frames.pop();
      if (frame) this.close(frame, next);
    }
  }

  private close(frame: Frame, next: Span | undefined): void {
    const { item, children, opened } = frame.node;
    const { core } = opened;
    const model = findModel(frame);
    const isRepeated = children.length === 0 && model !== undefined && this.isPrinted(model);
    const isInline = children.length === 0 && core.kind === "literals" && core.values.length === core.count;
    if (model !== undefined && children.length > 0) this.printed.add(model);
    const isPlain = children.length === 0 && core.kind === "variants" && saysAll(core.variants);
    if (isComplete(frame) || isRepeated || isInline || isPlain) return;
    if (children.length === 0) {
      this.collector.report("children-missing", {}, item.at, next);
      return;
    }
    const declared = "count" in core ? core.count : undefined;
    const found = children.length;
    const stopped = next ?? findLast(frame.node).at;
    this.collector.report("count-mismatch", { declared, found, unread: 0 }, item.at, stopped);
  }

  /** Whether the members of a model stand elsewhere in the section: before, or around this place. */
  private isPrinted(model: string): boolean {
    return this.printed.has(model) || this.frames.some((frame) => findModel(frame) === model);
  }

  private add(item: PageItem): void {
    const { declaration } = item;
    const parent = this.frames.at(-1);
    if (parent?.node.children.length === 0)
      parent.node.opened = parent.node.item.declaration.type.open(declaration);
    const place = parent ? this.stepInside(parent, declaration) : this.options.placeRoot(declaration);
    const node: PageNode = { item, opened: declaration.type.open(undefined), children: [] };
    (parent?.node.children ?? this.roots).push(node);
    this.frames.push(createFrame(node, place));
    this.collector.countItem("read");
  }

  private stepInside(parent: Frame, declaration: PageDeclaration): Place {
    const place = findCorePlace(parent);
    const { core } = parent.node.opened;
    if (declaration.kind === "property") {
      meetMember(parent, declaration.name);
      return stepInto(place, { kind: "property", name: declaration.name });
    }
    if (core.kind === "variants")
      parent.union = core.variants.take(parent.union, declaration) ?? parent.union;
    return stepInto(place, { kind: "variant", index: parent.node.children.length });
  }

  /** Leaves the rest of a model unread, until a frame around it or the root waits for just what is declared. */
  private lose(item: PageItem, { item: { at }, opened }: PageNode, outermost: number): PageItem {
    const model = opened.core.kind === "model" ? opened.core.name : "";
    this.closeDownTo(Math.max(atRoot, outermost - 1), item.at);
    return this.startLoss(item, { model, at, stopped: item.at, unread: 0 });
  }

  private giveUp(item: PageItem): PageItem {
    const { at, declaration } = item;
    this.collector.report("nesting-too-deep", {}, at);
    this.closeDownTo(atRoot, at);
    const model = "name" in declaration ? declaration.name : "a type without a name";
    return this.startLoss(item, { model, at, unread: 0 });
  }

  private startLoss(item: PageItem, lost: Lost): PageItem {
    this.lost = lost;
    return this.skip(item, lost);
  }

  private skip(item: PageItem, lost: Lost): PageItem {
    lost.unread += 1;
    this.collector.countItem("unread");
    return item;
  }

  private findAgain(): void {
    if (this.lost) {
      const { at, model, stopped, unread } = this.lost;
      this.collector.report("model-unsettled", { model, unread }, at, stopped);
    }
    this.lost = undefined;
  }
}
