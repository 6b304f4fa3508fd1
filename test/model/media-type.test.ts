import { describe, expect, it } from "vitest";
import { isJsonMediaType } from "../../generator/model/index.js";

describe("a body that is one value of JSON", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=utf-8",
    "APPLICATION/JSON",
    "text/json",
    "application/problem+json",
    "application/vnd.shop.v2+json; version=2",
    "application/json-patch+json",
    "model/gltf+json",
  ])("has %s", (mediaType) => {
    expect(isJsonMediaType(mediaType)).toBe(true);
  });

  it.each([
    "application/json-seq",
    "application/geo+json-seq",
    "application/jsonlines",
    "application/x-ndjson",
    "application/jsonl",
    "text/plain",
    "text/json5",
    "application/octet-stream",
    "*/*",
  ])("has no %s", (mediaType) => {
    expect(isJsonMediaType(mediaType)).toBe(false);
  });
});
