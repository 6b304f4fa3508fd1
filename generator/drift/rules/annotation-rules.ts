import { byMembership, type Rule } from "./rule.js";

function annotation(what: string, means: string, advice = "Nothing.") {
  return {
    title: `${what} changed`,
    wire: "annotation",
    types: "same",
    means,
    advice,
  } as const satisfies Rule;
}

/** What can change without touching a program, and what nobody taught the comparison. */
export const annotationRules = {
  "title-changed": annotation("title", "A title reads differently."),
  "summary-changed": annotation("summary", "The summary of an operation reads differently."),
  "description-changed": annotation(
    "description",
    "A description reads differently.",
    "Read it: words may announce what no type shows.",
  ),
  "example-changed": annotation("example", "An example shows another value."),
  "deprecation-changed": annotation(
    "deprecation",
    "Something became deprecated, or ceased to be.",
    "If it became deprecated: plan what replaces it before it is removed.",
  ),
  "link-changed": annotation(
    "link",
    "What an answer says of the requests that may follow it reads differently.",
  ),
  "page-changed": annotation("page", "The documentation stands at another address."),
  "tags-changed": annotation("tags", "An operation belongs to other groups in the documentation."),
  "version-changed": annotation("version", "The version of the spec is another one."),
  "keyword-without-effect": annotation(
    "keyword without effect",
    "A keyword came, went or changed that refuses nothing which the rest of the schema lets through.",
  ),
  unclassified: {
    title: "difference without a rule",
    wire: "unknown",
    // A package is made from what docwright holds of a spec: what it does not hold is in no type.
    types: byMembership(() => "widens"),
    means:
      "The specs differ in a way that docwright has no rule for. No type is made of what it does not hold of a spec, such as an extension.",
    advice:
      "Compare both values by hand. What an extension means, its author knows; for anything else a rule is missing: report it.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
