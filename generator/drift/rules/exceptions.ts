import type { ChangeFacts, Direction, TypesLevel, WireLevel } from "../change.js";
import type { ChangeKind } from "./kinds.js";

/** A cell where the derivation from effect and direction would be wrong, with the level that is right and why. */
export interface RuleException {
  readonly kinds: readonly ChangeKind[];
  readonly directions: readonly Direction[];
  readonly when?: (facts: ChangeFacts) => boolean;
  readonly wire?: WireLevel;
  readonly types?: TypesLevel;
  readonly reason: string;
}

const answers = ["response", "error"] as const;

/** All of them; anything else follows from its effect and direction. */
export const exceptions: readonly RuleException[] = [
  {
    kinds: ["property-added"],
    directions: answers,
    when: ({ wireRelation }) => wireRelation === undefined || wireRelation === "narrows",
    wire: "safe",
    types: "safe",
    reason: "Nothing that a program reads today is touched, and members it does not know are ignored.",
  },
  {
    kinds: ["response-header-added"],
    directions: answers,
    wire: "safe",
    reason: "Nothing that a program reads today is touched, and headers it does not know are ignored.",
  },
  {
    kinds: ["response-header-removed", "parameter-removed"],
    directions: ["request"],
    wire: "risky",
    reason:
      "Whether the API ignores what it no longer documents or refuses it is not known, required or not.",
  },
  {
    kinds: ["media-type-added", "webhook-added", "callback-added"],
    directions: ["request", "response", "error"],
    wire: "safe",
    reason: "It is one more beside what was there, which stays as it was.",
  },
  {
    kinds: ["property-removed"],
    directions: ["request"],
    when: ({ wireRelation }) => wireRelation === "narrows" || wireRelation === "incomparable",
    wire: "breaking",
    reason: "The object has no other members than those that it lists, so that the API refuses this one.",
  },
  {
    kinds: ["property-removed"],
    directions: ["request"],
    when: ({ wireRelation }) => wireRelation === undefined,
    wire: "risky",
    reason:
      "Whether the API ignores a member it no longer documents or refuses it is not known, required or not.",
  },
  {
    kinds: ["enum-value-changed"],
    directions: answers,
    when: ({ wireRelation }) => wireRelation === undefined,
    wire: "risky",
    reason: "In an answer it is a value more and a value less; the worse of the two is the value more.",
  },
  {
    kinds: ["variant-added", "variant-removed"],
    directions: answers,
    when: ({ wireRelation }) => wireRelation === "incomparable",
    wire: "risky",
    reason: "In an answer it is values more and values less; the worse of the two are the values more.",
  },
  {
    kinds: ["discriminator-changed"],
    directions: answers,
    when: ({ isTurned, wireRelation }) => wireRelation === "incomparable" && !isTurned,
    wire: "risky",
    reason: "In an answer it is a tag more and a tag less; the worse of the two is the tag more.",
  },
  {
    kinds: ["default-changed"],
    directions: answers,
    wire: "none",
    reason:
      "A default says what the API assumes where a request is silent; an answer says nothing by silence.",
  },
  {
    kinds: ["read-only-added", "read-only-removed"],
    directions: answers,
    wire: "none",
    types: "none",
    reason: "An answer carries the member before and after.",
  },
  {
    kinds: ["write-only-added", "write-only-removed"],
    directions: ["request"],
    wire: "none",
    types: "none",
    reason: "A request may carry the member before and after.",
  },
  {
    kinds: ["response-removed", "response-status-changed"],
    directions: ["error"],
    when: ({ wireRelation }) => wireRelation !== "narrows" && wireRelation !== "equal",
    wire: "risky",
    reason: "A call that fails with another status fails as before; only who tells statuses apart notices.",
  },
  {
    kinds: ["response-added"],
    directions: ["error"],
    when: ({ wireRelation }) => wireRelation === undefined,
    wire: "safe",
    reason:
      "Any API may answer any call with an error; writing one down changes nothing that a program does.",
  },
];
