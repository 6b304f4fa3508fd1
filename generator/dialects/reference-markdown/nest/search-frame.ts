import { isJsonObject, stringifyJson, type JsonValue } from "../../../model/index.js";
import {
  consumeVariant,
  expectChildren,
  isUnionComplete,
  unionStart,
  type Core,
  type Declaration,
  type UnionProgress,
} from "../../notation/index.js";
import type { Entry } from "../page.js";
import { findLiteral, findModelName, findType } from "./item-node.js";
import { isDeprecated } from "./is-deprecated.js";
import { addMember, noMembers, type MemberOrder, type MemberRule } from "./member-order.js";
import { findExample, openExample } from "./step-inside.js";

/** The names of the members that each model was printed with; undefined while it is being printed. */
export type Printed = ReadonlyMap<string, readonly string[] | undefined>;

/** An item that may get children, in one of the trees that are tried. Frames never change: a child makes a new one. */
export interface SearchFrame {
  readonly parent: SearchFrame | undefined;
  readonly depth: number;
  readonly core: Core | { readonly kind: "root" };
  /** The name that its type has, where this is the first printing of it. */
  readonly model: string | undefined;
  /** Whether it has no children: they were printed before. */
  readonly isBare: boolean;
  /** Whether it may have none. */
  readonly mayBeEmpty: boolean;
  /** The members that a list of a model printed before shows again, without what is in them. */
  readonly again: readonly string[] | undefined;
  readonly count: number;
  readonly first: Declaration | undefined;
  readonly rule: MemberRule;
  readonly members: MemberOrder;
  readonly union: UnionProgress;
  /** The value that an example shows here. */
  readonly example: JsonValue | undefined;
  /** Whether examples show all that is required, as those of answers do; those of requests show what somebody sends. */
  readonly isFull: boolean;
  /** The value that it shows if this is the variant that it shows. */
  readonly candidate: JsonValue | undefined;
}

const nothingYet = {
  count: 0,
  first: undefined,
  members: noMembers,
  union: unionStart,
} as const;

/** The frame of a whole section. */
export function openRoot(example: JsonValue | undefined, isFull: boolean, rule: MemberRule): SearchFrame {
  return {
    ...nothingYet,
    parent: undefined,
    depth: -1,
    core: { kind: "root" },
    model: undefined,
    isBare: false,
    mayBeEmpty: true,
    again: undefined,
    rule,
    example,
    isFull,
    candidate: undefined,
  };
}

function isFirstOf(frame: SearchFrame, kind: "property" | "other"): boolean {
  return frame.first === undefined || (frame.first.kind === "property") === (kind === "property");
}

/** Whether a frame can have members, as far as its kind and what it has already tell. */
function holdsMembers(frame: SearchFrame): boolean {
  const { kind } = frame.core;
  return kind === "object" || ((kind === "model" || kind === "root") && isFirstOf(frame, "property"));
}

function openArrays(value: JsonValue | undefined): JsonValue | undefined {
  return Array.isArray(value) ? openArrays((value as readonly JsonValue[])[0]) : value;
}

const isShown = (value: JsonValue | undefined): boolean => openArrays(value ?? undefined) !== undefined;

type Property = Extract<Declaration, { kind: "property" }>;

/** Whether an example has nothing against a member: an answer shows all that is required. */
function allows({ example, isFull }: SearchFrame, { name, optional }: Property): boolean {
  if (!isFull || !isShown(example) || openArrays(example) === null) return true;
  return isJsonObject(example) ? optional || Object.hasOwn(example, name) : false;
}

/** A single value among the members tells whether it is this variant that an answer shows. */
function settleCandidate(frame: SearchFrame, { name, type }: Property): Partial<SearchFrame> {
  const { candidate } = frame;
  const value = findLiteral({ kind: "anonymous", type });
  if (!isJsonObject(candidate) || value === undefined) return {};
  return { example: candidate[name] === value ? candidate : undefined, candidate: undefined };
}

function takeMember(frame: SearchFrame, declaration: Property, isOld: boolean): SearchFrame | undefined {
  if (frame.again && frame.again[frame.count] !== declaration.name) return undefined;
  if (!holdsMembers(frame) || !allows(frame, declaration)) return undefined;
  const { name, optional } = declaration;
  const members = addMember(frame.members, { name, optional, isDeprecated: isOld }, frame.rule);
  return members && { ...frame, ...settleCandidate(frame, declaration), members };
}

/** What a model of which nothing is known takes beside members: variants, each once, or values. */
function takeOfModel(frame: SearchFrame, declaration: Declaration): SearchFrame | undefined {
  if (!isFirstOf(frame, "other") || frame.again) return undefined;
  const key = findModelName(declaration) ?? stringifyJson(declaration);
  if (frame.members.names.has(key)) return undefined;
  const isValue = findLiteral(declaration) !== undefined;
  if (isValue && isJsonObject(openArrays(frame.example))) return undefined;
  return { ...frame, members: { ...frame.members, names: new Set(frame.members.names).add(key) } };
}

/** Whether a section can hold what is no member: types with a name, or first of all a type, as of an answer that is a list. */
function isRoot(declaration: Declaration, index: number): boolean {
  return declaration.kind !== "anonymous" || (index === 0 && findLiteral(declaration) === undefined);
}

function takeOther(frame: SearchFrame, declaration: Declaration): SearchFrame | undefined {
  const { core, count } = frame;
  switch (core.kind) {
    case "literals": {
      const value = findLiteral(declaration);
      const isNext = value !== undefined && value === (core.values[count] ?? value);
      return core.count > 1 && count < core.count && isNext ? frame : undefined;
    }
    case "variants": {
      const union = consumeVariant(core.alternatives, frame.union, declaration);
      return union && { ...frame, union };
    }
    case "model":
      return takeOfModel(frame, declaration);
    case "root":
      return isRoot(declaration, count) && isFirstOf(frame, "other") ? frame : undefined;
    case "primitive":
    case "object":
    case "fields":
      return undefined;
    default:
      return core satisfies never;
  }
}

/** The frame with an item as its next child, or undefined where that cannot be one. */
export function takeChild(frame: SearchFrame, entry: Entry, text: string): SearchFrame | undefined {
  if (frame.isBare) return undefined;
  const { declaration } = entry.item;
  const taken =
    declaration.kind === "property"
      ? takeMember(frame, declaration, isDeprecated(entry, text))
      : takeOther(frame, declaration);
  return taken && { ...taken, count: frame.count + 1, first: frame.first ?? declaration };
}

function isWhole(frame: SearchFrame): boolean {
  const { core, count, example, first, members } = frame;
  if (first?.kind === "property" && isJsonObject(example))
    return Object.keys(example).every((name) => members.names.has(name));
  if (core.kind === "literals") return core.count === 1 || count === core.count;
  if (core.kind === "fields") return count === core.count;
  if (core.kind === "object") return count > 0;
  if (core.kind === "variants") return isUnionComplete(core.alternatives, frame.union);
  return true;
}

/** Whether a frame can be left without any more children. */
export function canClose(frame: SearchFrame): boolean {
  if (frame.isBare || (frame.mayBeEmpty && frame.count === 0)) return true;
  if (frame.again) return frame.count === frame.again.length;
  if (frame.core.kind === "model" && frame.count === 0) return !isJsonObject(openArrays(frame.example));
  if (frame.core.kind === "model" && frame.count === 1 && findLiteral(frame.first) !== undefined)
    return false;
  return isWhole(frame);
}

interface Repeat extends Pick<SearchFrame, "again" | "isBare" | "mayBeEmpty"> {
  readonly isFirst: boolean;
}

/** What a section has of a model that it printed before: nothing where it is used directly, its members in a list of it. */
function readRepeat(
  parent: SearchFrame,
  name: string | undefined,
  isList: boolean,
  printed: Printed,
): Repeat {
  const isInAgain = parent.again !== undefined;
  if (isInAgain || name === undefined || !printed.has(name))
    return { isBare: isInAgain, mayBeEmpty: false, again: undefined, isFirst: !isInAgain };
  const again = isList ? printed.get(name) : undefined;
  return { isBare: again === undefined, mayBeEmpty: false, again, isFirst: false };
}

/** Opens the frame of an item under another; `next` is the item after it, and may be its first child. */
export function openChild(
  parent: SearchFrame,
  entry: Entry,
  next: Entry | undefined,
  { printed, rule }: { readonly printed: Printed; readonly rule: MemberRule },
): SearchFrame {
  const { declaration } = entry.item;
  const { core, layers } = expectChildren(findType(entry), next?.item.declaration);
  const variant = findModelName(declaration);
  const name = variant ?? (core.kind === "model" ? core.name : undefined);
  const repeat = readRepeat(parent, name, layers.length > 0, printed);
  // Variants of several unions share names, and then have members of their own.
  const isRepeatedVariant = variant !== undefined && repeat.isBare && parent.again === undefined;
  const isOnly = parent.core.kind === "root" && declaration.kind === "anonymous";
  const value = isOnly ? parent.example : findExample(parent.example, declaration);
  const shown = isOnly || declaration.kind === "property" ? openExample(value, layers) : undefined;
  return {
    ...nothingYet,
    parent,
    depth: parent.depth + 1,
    core,
    model: repeat.isFirst ? name : undefined,
    isBare: repeat.isBare && !isRepeatedVariant,
    mayBeEmpty: isRepeatedVariant,
    again: repeat.again,
    rule,
    isFull: parent.isFull,
    example:
      parent.core.kind === "root" && declaration.kind === "named" ? parent.example : shownIn(core, shown),
    candidate: declaration.kind === "property" ? undefined : openArrays(parent.example ?? undefined),
  };
}

/** A model can be an array, of which an answer shows the first item. */
function shownIn(core: Core, value: JsonValue | undefined): JsonValue | undefined {
  return core.kind === "model" ? openArrays(value) : value;
}
