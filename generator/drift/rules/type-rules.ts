import { byTypesRelation, type Rule } from "./rule.js";

/** What can change about the names of types that the package exports. The API notices none of it. */
export const typeRules = {
  "type-added": {
    title: "type added",
    wire: "annotation",
    types: "widens",
    means: "The package exports one more type.",
    advice: "Nothing.",
  },
  "type-removed": {
    title: "type removed",
    wire: "annotation",
    types: "removes",
    means: "The package no longer exports a type. Programs that import it no longer compile.",
    advice: "Look whether the documents renamed it.",
  },
  "type-renamed": {
    title: "type renamed",
    wire: "annotation",
    types: "removes",
    means: "The package exports a type under another name, with the confidence given.",
    advice: "Keep the old name with an overlay unless the change is wanted.",
  },
  "type-split": {
    title: "type split",
    wire: "annotation",
    types: byTypesRelation,
    means: "Places that had one type now have several of their own.",
    advice: "Look at the changes of each of the new types: they may go on drifting apart.",
  },
  "type-merged": {
    title: "types merged",
    wire: "annotation",
    types: byTypesRelation,
    means: "Places that had types of their own now share one.",
    advice: "Look at the changes of the shared type: it may promise what some places never had.",
  },
  "type-inlined": {
    title: "type without a name now",
    wire: "annotation",
    types: "removes",
    means: "The places of a type carry its content themselves, and the package no longer exports the name.",
    advice: "Keep the name in the spec unless the documents gave it up.",
  },
  "type-named": {
    title: "type given a name",
    wire: "annotation",
    types: "widens",
    means: "What places carried themselves is a type that the package exports.",
    advice: "Nothing.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
