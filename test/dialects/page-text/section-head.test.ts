import { describe, expect, it } from "vitest";
import { readSectionHead } from "../../../generator/dialects/page-text/section-head.js";

describe("the heading of a part", () => {
  it.each([
    ["Path ParametersExpand Collapse", { kind: "parameters", in: "path" }],
    ["Query ParametersExpand Collapse", { kind: "parameters", in: "query" }],
    ["Header ParametersExpand Collapse", { kind: "parameters", in: "header" }],
    ["Cookie ParametersExpand Collapse", { kind: "parameters", in: "cookie" }],
    ["ParametersExpand Collapse", { kind: "parameters", in: "unlocated" }],
    ["P ath ParametersExpand Collapse", { kind: "parameters", in: "path" }],
    ["ReturnsExpand Collapse", { kind: "returns" }],
    ["ModelsExpand Collapse", { kind: "models" }],
    ["Domain TypesExpand Collapse", { kind: "models" }],
    ["Security", { kind: "security" }],
    ["Accepted Permissions (at least one required)", { kind: "permissions" }],
    ["Returns Examples", { kind: "examples" }],
    ["Returns Example", { kind: "examples" }],
    ["Body ParametersExpand Collapse", { kind: "body" }],
    ["Body ParametersJSONExpand Collapse", { kind: "body", mediaType: "application/json" }],
    ["Body ParametersForm DataExpand Collapse", { kind: "body", mediaType: "multipart/form-data" }],
    ["Body ParametersMultipartExpand Collapse", { kind: "body", mediaType: "multipart/form-data" }],
    ["Body ParametersMultipart Form DataExpand Collapse", { kind: "body", mediaType: "multipart/form-data" }],
    [
      "Body ParametersURL EncodedExpand Collapse",
      { kind: "body", mediaType: "application/x-www-form-urlencoded" },
    ],
    [
      "Body ParametersForm URL EncodedExpand Collapse",
      { kind: "body", mediaType: "application/x-www-form-urlencoded" },
    ],
    ["Body ParametersTextExpand Collapse", { kind: "body", mediaType: "text/plain" }],
    ["Body ParametersBinaryExpand Collapse", { kind: "body", mediaType: "application/octet-stream" }],
    [
      "Body Parametersapplication/vnd.dogs+jsonExpand Collapse",
      { kind: "body", mediaType: "application/vnd.dogs+json" },
    ],
    ["Body ParametersSemaphoreExpand Collapse", { kind: "body", label: "semaphore" }],
  ])("%s", (text, head) => {
    expect(readSectionHead(text, 0)).toEqual(head);
  });

  it.each([
    "Returns",
    "Parameters",
    "Models",
    "The Returns",
    "Old Path ParametersExpand Collapse",
    "Path Parameters of old dogsExpand Collapse",
    "The Body ParametersExpand Collapse",
    "Body Parameters/jsonExpand Collapse",
    "Body Parameters: JSONExpand Collapse",
    "NotesExpand Collapse",
  ])("is not %s", (text) => {
    expect(readSectionHead(text, 0)).toBeUndefined();
  });

  it("needs no buttons where it is a heading of Markdown", () => {
    expect(readSectionHead("Returns", 2)).toEqual({ kind: "returns" });
    expect(readSectionHead("Path Parameters", 5)).toEqual({ kind: "parameters", in: "path" });
    expect(readSectionHead("Body ParametersJSON", 3)).toEqual({
      kind: "body",
      mediaType: "application/json",
    });
    expect(readSectionHead("Notes", 2)).toBeUndefined();
  });

  it("is no longer than 80 characters, for then it is prose", () => {
    const words = "Accepted Permissions (at least one required)";
    expect(readSectionHead(words.padEnd(80, "."), 0)).toEqual({ kind: "permissions" });
    expect(readSectionHead(words.padEnd(81, "."), 0)).toBeUndefined();
  });
});
