import type { ChangeFacts, Relation } from "../change-facts.js";
import { byMembership, byRequired, unlessContained, type Rule, type WireEffect } from "./rule.js";

/** The effect of a member that came or went, unless what the object says of members that it does not list tells another one. */
function unlessRelated(
  effect: (facts: ChangeFacts) => WireEffect,
  related: Readonly<Partial<Record<Relation, WireEffect>>>,
): (facts: ChangeFacts) => WireEffect {
  return (facts) => {
    const { wireRelation } = facts;
    if (wireRelation === "equal") return "annotation";
    return (wireRelation && related[wireRelation]) ?? effect(facts);
  };
}

/** What can change about the members of an object. */
export const memberRules = {
  "property-added": {
    title: "property added",
    wire: unlessRelated(byRequired<WireEffect>("narrows", "widens"), {
      narrows: "narrows",
      widens: "opens",
      incomparable: "incomparable",
    }),
    types: byRequired("narrows", "widens"),
    means: "An object has one more documented member, or one that it may not have.",
    advice: "In a request, if it is required: check that the API refuses a body without it.",
  },
  "property-removed": {
    title: "property removed",
    wire: unlessRelated(byRequired<WireEffect>("widens", "unknown"), { widens: "opens" }),
    types: "removes",
    means: "A member is no longer documented. Programs that read or pass it no longer compile.",
    advice: "Look whether the API still sends it; a page may only have lost a line.",
  },
  "property-renamed": {
    title: "property renamed",
    wire: byRequired("incomparable", "unknown"),
    types: "removes",
    means: "A member of the same shape stands in the same position under another name. This is a guess.",
    advice: "Check with a real answer which of the names is sent.",
  },
  "property-required": {
    title: "property became required",
    wire: unlessContained<WireEffect>("narrows", "annotation"),
    types: "narrows",
    means:
      "The member is always there: a request without it fails, an answer always carries it. Where conditions asked for it in any case, nothing changes on the wire.",
    advice: "In a request: check that the API refuses a body without it.",
  },
  "property-optional": {
    title: "property became optional",
    wire: unlessContained<WireEffect>("widens", "annotation"),
    types: "widens",
    means:
      "The member may be absent. Programs that read it have to expect that. Where conditions ask for it in any case, nothing changes on the wire.",
    advice: "In an answer: look for reads without a check for `undefined`.",
  },
  "other-members-allowed": {
    title: "members without documentation allowed",
    wire: "opens",
    types: "same",
    means: "The object may carry members that the documents do not list, or more kinds of them.",
    advice: "Nothing, unless a program copies every member it finds.",
  },
  "other-members-restricted": {
    title: "members without documentation restricted",
    wire: "narrows",
    types: "same",
    means: "The object may carry fewer members beside the documented ones, or none.",
    advice: "In a request: look for programs that send more than the documented members.",
  },
  "read-only-added": {
    title: "property became read-only",
    wire: "unknown",
    types: byMembership(() => "removes"),
    means:
      "Only the API sets the member. One in a request is ignored or refused; the client has none to pass.",
    advice: "Stop sending it.",
  },
  "read-only-removed": {
    title: "property is no longer read-only",
    wire: byRequired("narrows", "widens"),
    types: byMembership(byRequired("narrows", "widens")),
    means: "Requests may carry the member; if it is required, they have to.",
    advice: "If it is required: check that the API refuses a body without it.",
  },
  "write-only-added": {
    title: "property became write-only",
    wire: byRequired("widens", "unknown"),
    types: byMembership(byRequired("widens", "same")),
    means: "Answers no longer carry the member, as is usual for secrets.",
    advice: "Look for programs that read it back.",
  },
  "write-only-removed": {
    title: "property is no longer write-only",
    wire: "narrows",
    types: byMembership(byRequired("narrows", "same")),
    means: "Answers carry the member.",
    advice: "Look whether a secret is now written into logs.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
