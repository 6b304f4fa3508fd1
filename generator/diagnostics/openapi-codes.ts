import { stringifyJson } from "../model/index.js";
import { entry, quoteList } from "./entry.js";

/** What the stage `openapi` can find wrong. */
export const openapiCodes = {
  "yaml-syntax": entry(
    "error",
    ({ problem }: { problem: string }) => `not YAML that can be read: ${problem}`,
    "Correct the text at the caret; JSON is YAML too.",
  ),
  "yaml-duplicate-key": entry(
    "error",
    ({ key }: { key: string }) => `the key ${stringifyJson(key)} stands twice in one map`,
    "Keep one of the two; a reader would silently drop the other.",
  ),
  "yaml-last-key": entry(
    "warning",
    ({ key }: { key: string }) =>
      `the key ${stringifyJson(key)} stands twice in one map: what stands here counts, what stood above does not`,
    "Keep one of the two in the document, or correct what it says by the overlay.",
  ),
  "yaml-runs-on": entry(
    "warning",
    ({ value }: { value: string }) =>
      `the text ${stringifyJson(value)} goes on over this line, which looks like an item of a list`,
    "Indent the line as the items around it; if it is one text, put it in quotes.",
  ),
  "yaml-too-large": entry(
    "error",
    ({ problem }: { problem: string }) => `the document is ${problem}`,
    "Name inner schemas under components and refer to them; write aliases out.",
  ),
  "digits-lost": entry(
    "warning",
    ({ written, kept }: { written: string; kept: number }) =>
      `the number ${written} can't be kept: JavaScript has ${String(kept)} in its place`,
    "Integers among values and bounds keep their digits; decimals, lengths and counts have those of a double. Write a value as a string in quotes if its digits matter: nothing that docwright prints or compares has them.",
  ),
  "spec-unknown-key": entry(
    "error",
    ({ key, where }: { key: string; where: string }) =>
      `${stringifyJson(key)} is not a key of ${where} in docwright's profile of OpenAPI`,
    "Remove it, or say the same with the keys of the profile; ignoring it could change what the spec means.",
  ),
  "spec-key-ignored": entry(
    "warning",
    ({ key, where }: { key: string; where: string }) =>
      `${stringifyJson(key)} of ${where} is left out: nothing in the client depends on it`,
    "Remove it to silence this; it will not be there when the spec is written again.",
  ),
  "spec-missing-key": entry(
    "error",
    ({ key, where }: { key: string; where: string }) => `${where} needs a ${stringifyJson(key)}`,
    "Add the key.",
  ),
  "spec-wrong-type": entry(
    "error",
    ({ key, expected, received }: { key: string; expected: string; received: string }) =>
      `${stringifyJson(key)} must be ${expected}, but is ${received}`,
    "Correct the value; in YAML, quotes make a string of a number.",
  ),
  "spec-invalid-value": entry(
    "error",
    ({ key, problem }: { key: string; problem: string }) => `${stringifyJson(key)} ${problem}`,
    "Correct the value.",
  ),
  "ref-dangling": entry(
    "error",
    ({ reference }: { reference: string }) => `nothing in this document is at ${reference}`,
    "Correct the reference, or add what it should lead to.",
  ),
  "ref-form": entry(
    "error",
    ({ reference }: { reference: string }) =>
      `${reference} is not a reference to a schema under #/components/schemas`,
    "Name the schema under components and refer to it there.",
  ),
  "ref-cycle": entry(
    "error",
    ({ reference }: { reference: string }) => `${reference} leads back to itself, with nothing in between`,
    "Give the schema a shape of its own.",
  ),
  "operation-duplicate": entry(
    "error",
    ({ id }: { id: string }) => `there is another operation ${stringifyJson(id)}`,
    "Give each operation a name and an address of its own.",
  ),
  "parameter-duplicate": entry(
    "error",
    ({ name, location }: { name: string; location: string }) =>
      `the ${location} parameter ${stringifyJson(name)} is there twice`,
    "Keep one of the two.",
  ),
  "path-parameters": entry(
    "error",
    ({ path, missing, unused }: { path: string; missing: readonly string[]; unused: readonly string[] }) =>
      `the path ${path} and its parameters disagree: without a parameter ${quoteList(missing)}, not in the path ${quoteList(unused)}`,
    "Document each name in braces as a path parameter, and no other.",
  ),
  "schema-unrepresentable": entry(
    "error",
    ({ problem }: { problem: string }) => `these keywords together cannot be represented: ${problem}`,
    "Write what holds for a value in one schema, without combining schemas here.",
  ),
  "parts-impossible": entry(
    "warning",
    ({ isNullAlone = false, members }: { isNullAlone?: boolean; members: readonly string[] }) =>
      members.length === 0
        ? `no value${isNullAlone ? " but null" : ""} conforms to all parts of the schema`
        : `the parts of the schema together leave no value for ${quoteList(members)}`,
    "Correct one of the parts: `additionalProperties: false` in one rules out the members of the others.",
  ),
  "bounds-impossible": entry(
    "warning",
    ({ low, least, high, most }: { low: string; least: string; high: string; most: string }) =>
      `${stringifyJson(low)} is ${least}, more than ${high}, which is ${most}: no value conforms`,
    "Correct one of the two; the validators of the package refuse every value.",
  ),
  "values-impossible": entry(
    "error",
    ({ key, values }: { key: string; values: readonly string[] }) =>
      `${stringifyJson(key)} has ${values.join(", ")}, which the other keywords of the schema rule out`,
    "Correct the type or the values; in YAML 1.0 and true are no texts, and quotes make them some. Where no listed value fits, those of the list and those of the type are taken.",
  ),
  "values-mixed": entry(
    "info",
    ({ values }: { values: readonly string[] }) =>
      `"enum" lists values of several types: ${values.join(", ")}`,
    "Nothing needs to be done if the API means them so; in YAML, quotes make a string of 1.0 or true.",
  ),
  "null-assumed": entry(
    "info",
    () => '"enum" lists no null beside a type that has it; null is taken for one of the values',
    "List null among the values, or take it from the type: by JSON Schema both have to allow a value.",
  ),
  "default-impossible": entry(
    "warning",
    ({ value }: { value: string }) => `the default ${value} is no value of its schema`,
    "Correct the default or the schema; the client documents it as it stands.",
  ),
  "pattern-invalid": entry(
    "error",
    ({ pattern, problem }: { pattern: string; problem: string }) =>
      `the pattern ${stringifyJson(pattern)} is no regular expression of JSON Schema: ${problem}`,
    "Correct it: patterns are those of ECMA-262 with the flag u, where a backslash before a letter that has no meaning, such as \\A or \\z, is an error.",
  ),
  "pattern-not-linear": entry(
    "error",
    ({ pattern, problem }: { pattern: string; problem: string }) =>
      `the pattern ${stringifyJson(pattern)} cannot be shown to match in linear time: ${problem}`,
    "Anchor it with ^, and let no repetition overlap with what follows it.",
  ),
  "openapi-version": entry(
    "error",
    ({ version }: { version: string }) => `this is not OpenAPI 3.0 to 3.2 or Swagger 2.0, but ${version}`,
    "Name a document that begins with `openapi: 3.1.0` or the like; convert older ones first.",
  ),
  "openapi-left-out": entry(
    "warning",
    ({ key, where, count }: { key: string; where: string; count: number }) =>
      `${stringifyJson(key)} of ${where} is left out${count > 1 ? ` (${count} times, here first)` : ""}: docwright has no way to represent it`,
    "Take what it says into account yourself; nothing that docwright prints will show it.",
  ),
  "openapi-beside-reference": entry(
    "warning",
    ({ key, count }: { key: string; count: number }) =>
      `${stringifyJson(key)} beside a reference is left out${count > 1 ? ` (${count} times, here first)` : ""}: it does not count there`,
    "If it is meant, say it where the reference leads; of a schema also in an `allOf` with the reference.",
  ),
  "openapi-assumed": entry(
    "warning",
    ({ what }: { what: string }) => `the document leaves something open: ${what}`,
    "State it in the document to be sure.",
  ),
  "server-from-address": entry(
    "warning",
    ({ server, whole }: { server: string; whole: string }) =>
      `the server ${stringifyJson(server)} starts from the address of the document: it is ${whole}`,
    "Where the API is elsewhere, state its whole address: in the document, as `api.server` of a project, or as `baseUrl` of the client.",
  ),
  "overlay-no-match": entry(
    "error",
    ({ target }: { target: string }) => `the action changes nothing: no place of the spec is at ${target}`,
    "Correct the target; if the API no longer has the place, remove the action.",
  ),
  "overlay-removes-all": entry(
    "error",
    ({ target }: { target: string }) => `${target} selects the whole document, which can't be removed`,
    "Select the part that should not be there.",
  ),
  "overlay-mismatch": entry(
    "error",
    ({ target }: { target: string }) => `${target} selects something that the update cannot be merged into`,
    "Select a map and update it with a map, or a list and update it with an item to append.",
  ),
  "overlay-unnecessary": entry(
    "warning",
    ({ place }: { target: string; place: string }) =>
      `the documents already say what this action says of ${place}`,
    "Remove the action, or take the place out of its target.",
  ),
} as const;
