import { stringifyJson } from "../model/index.js";
import { entry, quoteList } from "./entry.js";

/** What the stage `dialect` can find wrong. */
export const dialectCodes = {
  "sample-broken": entry(
    "warning",
    () => "the sample is not valid JSON from here on; what stands before was read",
    "Retrieve the page again: it may have been cut off.",
  ),
  "permissions-ambiguous": entry(
    "warning",
    ({ names }: { names: readonly string[] }) =>
      `the names of permissions run together here; they were read as ${quoteList(names)}`,
    "Compare them with the page, and correct them in spec/overlay.yaml.",
  ),
  "credential-unknown": entry(
    "warning",
    () => "this example shows no header that docwright can send to authenticate",
    "Describe the credential in spec/overlay.yaml.",
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
      `the sample has two members ${stringifyJson(name)}; the second is not read`,
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
  "constraint-impossible": entry(
    "warning",
    () => "no value can be held to this constraint, so it was left out",
    "Retrieve the page again; if it is printed like this, state the constraint in spec/overlay.yaml.",
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
  "item-displaced": entry(
    "warning",
    ({ by }: { by: "column" | "order" }) =>
      by === "column"
        ? "this is indented by other steps than the items around it, and may belong to another object"
        : "this stands out of the order that the members of an object have, and may belong to another object",
    "Compare the page with its origin; if it belongs elsewhere, move it in spec/overlay.yaml.",
  ),
  "prose-displaced": entry(
    "warning",
    () =>
      "these words stand further out than the item above them, and are taken as a part of its description; they may be of another one",
    "Compare the page with its origin: a line between the two may be missing, or out of its place.",
  ),
  "head-missing": entry(
    "warning",
    ({ what }: { what: "answer" | "request body" }) =>
      `all that the example of the ${what} shows is listed under this head, and the operation has none for the ${what}: it may be missing`,
    "Retrieve the page again; if what is listed here is of that, move it in spec/overlay.yaml.",
  ),
  "item-in-description": entry(
    "info",
    () => "this has the form of a member or a value, and is taken as a part of the description before it",
    "If it is one, retrieve the page again, or describe it in spec/overlay.yaml.",
  ),
  "declaration-broken": entry(
    "error",
    () =>
      "this line begins as a declaration, but its type can't be read: it is cut off, nested too deeply or of no known form",
    "Retrieve the page again, or describe the member in spec/overlay.yaml.",
  ),
  "count-mismatch": entry(
    "error",
    ({ declared, found, unread }: { declared: number | undefined; found: number; unread: number }) =>
      `the type declares ${declared === undefined ? "other children" : `${declared} children`}, but ${found} of them follow` +
      (unread > 0 ? `; ${unread} items from there on are not read` : ""),
    "Retrieve the page again, with its line breaks if possible: indentation tells the nesting.",
  ),
  "count-differs": entry(
    "warning",
    ({ declared, found }: { declared: number | undefined; found: number }) =>
      declared === undefined || declared === found
        ? `the ${found} children are not those that the type declares`
        : `the type declares ${declared} children, but ${found} stand under it`,
    "Retrieve the page again; the children that are there were read.",
  ),
  "count-contradicted": entry(
    "warning",
    ({ declared, other }: { declared: number; other: number }) =>
      `the type declares ${declared} children, but ${other} where the page shows the same items again: one of the two is wrong`,
    "Retrieve the page again, with its line breaks if possible, or correct what is wrong in spec/overlay.yaml.",
  ),
  "children-missing": entry(
    "warning",
    () => "the type declares children, but none follow, and nothing before shows them",
    "Retrieve the page again, or describe the member in spec/overlay.yaml.",
  ),
  "model-unprinted": entry(
    "warning",
    ({ model, shown }: { model: string; shown: string | undefined }) =>
      `the page does not print what ${model} is, as it does not for a single value or a plain type; ` +
      (shown === undefined ? "no example shows it" : `that it is a ${shown} is known from an example alone`),
    "State in spec/overlay.yaml what its values can be.",
  ),
  "model-unsettled": entry(
    "error",
    ({ model, unread }: { model: string; unread: number }) =>
      `nothing tells how many of the items that follow belong to ${model}; ${unread} items are not read`,
    "Retrieve the page with its line breaks, or a page that defines the model.",
  ),
  "nesting-undecided": entry(
    "error",
    ({ unread }: { unread: number }) =>
      `without its lines nothing tells for certain how the items of this section nest; ${unread} items are not read`,
    "Retrieve the page with its line breaks: indentation tells the nesting.",
  ),
  "nesting-impossible": entry(
    "error",
    ({ unread }: { unread: number }) =>
      `no nesting fits the types, the order and the example of this section; ${unread} items are not read`,
    "Retrieve the page with its line breaks: indentation tells the nesting.",
  ),
  "nesting-too-deep": entry(
    "error",
    () => "this declaration is nested too deeply to be real",
    "Check the page: its indentation may be damaged.",
  ),
  "section-unknown": entry(
    "error",
    ({ title, unread }: { title: string; unread: number }) =>
      `${stringifyJson(title)} is no section that docwright knows; ${unread} items are not read`,
    "Retrieve the page in its original language.",
  ),
  "title-unended": entry(
    "warning",
    () =>
      "this title runs into the prose under it, and without its lines nothing shows where it ends: neither is read, and the operations under it are named by their paths",
    "Retrieve the page with its line breaks, or name the operations with x-sdk in spec/overlay.yaml.",
  ),
  "section-misplaced": entry(
    "error",
    ({ title, unread }: { title: string; unread: number }) =>
      `the operation before has no place for ${stringifyJson(title)} any more, so that it may be that of another one; ${unread} items are not read`,
    "Check whether the line with the method and the path of an operation is missing above it.",
  ),
  "operation-broken": entry(
    "error",
    ({ unread }: { unread: number }) =>
      `this line begins as an operation, but has no known method and path; ${unread} items under it are not read`,
    "Correct the line to a method and a path that begins with a slash, or retrieve the page again.",
  ),
  "excerpt-channel": entry(
    "error",
    () => "this is a channel of messages (AsyncAPI), which docwright does not read",
    "Leave the page out; take the pages of the HTTP operations.",
  ),
  "excerpt-empty": entry(
    "warning",
    () => "the excerpt is empty: the page documents nothing of its operation",
    "Retrieve the page again, or describe the operation in spec/overlay.yaml.",
  ),
  "excerpt-outside": entry(
    "warning",
    () => "a document of OpenAPI begins here, and is not in a code block of its own, so it is not read",
    "Put its fence back: a line of three back-ticks before it and one after it.",
  ),
  "excerpt-unnamed": entry(
    "error",
    () => "the excerpt is one operation, and nothing on the page says of which method and path",
    "Write its request above it, as `GET https://api.example.com/parcels`.",
  ),
  "header-no-parameter": entry(
    "info",
    ({ name, operation, use }: { name: string; operation: string; use: string }) =>
      `the header ${stringifyJson(name)} of ${operation} is no parameter, as OpenAPI has it: ${use}`,
    "Nothing needs to be done.",
  ),
  "excerpt-other-operation": entry(
    "warning",
    ({ line }: { line: string }) => `${stringifyJson(line)} is not the operation of the excerpt below it`,
    "Compare the two, and correct in spec/overlay.yaml what is wrong.",
  ),
  "list-ambiguous": entry(
    "warning",
    () =>
      "what stands before the brackets may be a list as a whole or end in one, so nothing was read of this type",
    "Add the HTTP page of the operation to the sources, or say in spec/overlay.yaml which it is.",
  ),
  "tuple-without-places": entry(
    "info",
    () => "this list has a type for each place; it is taken as a list of any of them, in any order",
    "State its `prefixItems` in spec/overlay.yaml if the places count.",
  ),
  "type-shortened": entry(
    "info",
    () =>
      "this type leaves some of its alternatives out, and nothing under it says them; it is taken as unsaid",
    "Read the HTTP page of the operation beside this one, or describe the type in spec/overlay.yaml.",
  ),
  "type-unknown": entry(
    "warning",
    ({ name }: { name: string }) =>
      `${name} is printed nowhere on this page, so nothing was read of what it is`,
    "Nothing needs to be done where another document has it; otherwise add the HTTP page of the operation.",
  ),
  "header-renamed": entry(
    "info",
    ({ name }: { name: string }) =>
      `${stringifyJson(name)} is what the SDK calls this header; what it is called in a request the page does not say`,
    "Nothing needs to be done where another document has the header; otherwise add the HTTP page of the operation.",
  ),
  "code-unclosed": entry(
    "warning",
    () => "this code block is not closed, so all that follows was taken for code",
    "Retrieve the page again: it may have been cut off.",
  ),
  "header-undocumented": entry(
    "info",
    ({ name }: { name: string }) =>
      `the example sends the header ${stringifyJson(name)}, which the operation does not document`,
    "If the API needs it, add it to the operation in spec/overlay.yaml.",
  ),
  "form-undocumented": entry(
    "warning",
    ({ names }: { names: readonly string[] }) =>
      `the page documents no body; that it is a form of ${quoteList(names)} is known from the example alone`,
    "Compare the parts of the form with the API, and complete them in spec/overlay.yaml.",
  ),
  "form-name-differs": entry(
    "info",
    ({ name, sent }: { name: string; sent: string }) =>
      `the example sends the part ${stringifyJson(name)} as ${stringifyJson(sent)}`,
    "If the API needs that name, change it in spec/overlay.yaml.",
  ),
  "example-not-curl": entry(
    "info",
    () => "the example is not a curl command, so nothing was read from it",
    "Nothing needs to be done; base URL and credentials come from the other examples.",
  ),
  "example-part-unread": entry(
    "info",
    () => "this part of the example is no option of its command, so nothing was read from it",
    "Compare the example with its origin: a line of it may be missing.",
  ),
  "example-repaired": entry(
    "info",
    () =>
      "the lines of this example that hold braces alone are missing; its indentation tells where they were",
    "Compare the example with the page, or retrieve the page again.",
  ),
  "example-invalid": entry(
    "info",
    ({ what }: { what: string }) => `the example of the ${what} is not valid JSON, so it was left out`,
    "Nothing needs to be done, or put a valid example into spec/overlay.yaml.",
  ),
} as const;
