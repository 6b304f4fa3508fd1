import type { JsonValue, Place, StructureHints } from "../../../model/index.js";
import type { Declaration, Primitive } from "../../notation/index.js";
import type { Entry } from "../page.js";
import type { Frame } from "./frame.js";
import type { ItemNode } from "./item-node.js";
import type { ModelShapes } from "./model-shapes.js";

/** What nesting found wrong, each with the entry it is about. */
export type NestingProblem =
  /**
   * Its type declares `declared` children, and only `found` of them follow: `stopped` is the first item that is none of
   * them, or the last one of the section.
   */
  | {
      readonly kind: "count";
      readonly entry: Entry;
      readonly declared: number | undefined;
      readonly found: number;
      readonly stopped: Entry;
    }
  /**
   * Its type declares children, and none follows though nothing says that they were printed before: `stopped` is the item
   * that follows, if the section goes on.
   */
  | { readonly kind: "childless"; readonly entry: Entry; readonly stopped: Entry | undefined }
  /** Nothing stands under a model where it is first used: it is a value or a plain type; an example may show which. */
  | {
      readonly kind: "unprinted";
      readonly entry: Entry;
      readonly model: string;
      readonly shown: Primitive | undefined;
    }
  /** Nothing settles how many of the items that follow belong to the model that it names; `stopped` is the first of them. */
  | {
      readonly kind: "unsettled";
      readonly entry: Entry;
      readonly model: string;
      readonly unread: number;
      readonly stopped: Entry;
    }
  /**
   * Nothing tells which tree the items of a section have, or none fits: `stopped` is the first item that the trees found
   * give different places, or that no tree has a place for, or the last one where none is complete.
   */
  | {
      readonly kind: "undecided";
      readonly entry: Entry;
      readonly isImpossible: boolean;
      readonly unread: number;
      readonly stopped: Entry | undefined;
    }
  /** No type before it has a place for it. */
  | { readonly kind: "misplaced"; readonly entry: Entry }
  /** It has the form of a member, and stands in the description of a text or a number. */
  | { readonly kind: "described"; readonly entry: Entry }
  /** A paragraph after it stands further out than it does. */
  | { readonly kind: "outer-prose"; readonly entry: Entry }
  /** Its column, or its place among the members beside it, is not what the page keeps to. */
  | { readonly kind: "displaced"; readonly by: "column" | "order"; readonly entry: Entry }
  | { readonly kind: "deep"; readonly entry: Entry };

/** The items of a section as trees. */
export interface Nesting {
  readonly roots: readonly ItemNode[];
  readonly problems: readonly NestingProblem[];
  /** How many entries stand in no tree. */
  readonly unread: number;
  /** How many entries turned out to be prose. */
  readonly prose: number;
  /** What could be read otherwise. */
  readonly doubts: readonly Doubt[];
}

/** An item that could be a member of the model before it. */
export interface Doubt {
  readonly entry: Entry;
  /** The model that was ended. */
  readonly frame: Frame;
  /**
   * By its name: what stands around the model waits for that, and the name comes once more. Or as the first of a model that
   * the section has printed before, where nothing tells whether the page prints models again.
   */
  readonly by: "name" | "repetition";
}

/** An item of a doubt that is tried as a member of the model, or left as one of which nothing tells whose it is. */
export interface Trial {
  readonly entry: Entry;
  /** The use of the model. */
  readonly model: Entry;
  readonly verdict: "takes" | "unsettled";
}

/** What else is known of a section, and may settle what its items leave open. */
export interface Surroundings {
  readonly shapes: ModelShapes;
  /** Whether a model is printed in full every time, as older pages do; undefined where nothing tells. */
  readonly repeatsModels: boolean | undefined;
  /** Whether a model of one value has nothing under it, so that the page does not print the value. */
  readonly hidesValues: boolean;
  /** The example of the whole body or answer. */
  readonly example: JsonValue | undefined;
  /** Whether the example shows every member: a generated answer does, a request shows those that it needs. */
  readonly isExampleFull: boolean;
  /** The place of the whole body or answer. */
  readonly root: Place | undefined;
  /** The place of an item that stands directly in the section. */
  readonly findPlace: (declaration: Declaration) => Place | undefined;
  readonly hints: StructureHints | undefined;
  readonly trial?: Trial;
}

/** Items nested deeper than this are left unread; real pages stay below 30, and a spec must stay readable as YAML. */
export const deepestNesting = 64;
