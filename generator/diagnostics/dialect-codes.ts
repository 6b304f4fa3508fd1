import { entry } from "./entry.js";

/** What the stage `dialect` can find wrong. */
export const dialectCodes = {
  "line-unused": entry(
    "warning",
    () => "this line says nothing that docwright understands, and is not known to say nothing",
    "Check whether it documents the API; if it does, the dialect needs a rule for it.",
  ),
  "sample-broken": entry(
    "warning",
    () => "the sample is not valid JSON from here on; what stands before was read",
    "Retrieve the page again: it may have been cut off.",
  ),
  "envelope-too-deep": entry(
    "warning",
    ({ members }: { members: readonly string[] }) =>
      `the data is at ${members.join(".")}, but a call can return a member of the body only`,
    "The whole body is returned; say in spec/overlay.yaml which member to return, if any.",
  ),
  "sample-name-repeated": entry(
    "warning",
    ({ name }: { name: string }) =>
      `the sample has two members ${JSON.stringify(name)}; the second is not read`,
    "Retrieve the page again, or say in spec/overlay.yaml what the member is.",
  ),
  "sample-item-ignored": entry(
    "warning",
    () => "the sample shows more than one item; only the first is read",
    "Say in spec/overlay.yaml what else the list can hold.",
  ),
  "sample-leaf-unknown": entry(
    "warning",
    ({ leaf }: { leaf: string }) => `${leaf} names no type`,
    'Leaves are "*string*", "*integer*", "*number*", "*boolean*", null or {}; correct the sample, or use spec/overlay.yaml.',
  ),
  "stretch-unused": entry(
    "warning",
    () => "this text stands where the dialect has none, so nothing was read from it",
    "Check whether it documents the API; if it does, say so in spec/overlay.yaml.",
  ),
  "item-misplaced": entry(
    "error",
    () => "no type before this declaration has a place for it",
    "Retrieve the page again; if it is printed like this, describe the member in spec/overlay.yaml.",
  ),
  "count-mismatch": entry(
    "error",
    ({ declared, found }: { declared: string; found: string }) =>
      `the type declares ${declared}, but ${found} of them follow`,
    "Retrieve the page again, with its line breaks if possible.",
  ),
  "example-not-curl": entry(
    "info",
    () => "the example is not a curl command, so nothing was read from it",
    "Nothing needs to be done; base URL and credentials come from the other examples.",
  ),
  "example-invalid": entry(
    "info",
    ({ what }: { what: string }) => `the example of the ${what} is not valid JSON, so it was left out`,
    "Nothing needs to be done, or put a valid example into spec/overlay.yaml.",
  ),
} as const;
