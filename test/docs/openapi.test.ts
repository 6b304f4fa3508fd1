import { readFileSync, writeFileSync } from "node:fs";
import { Oas3_2Types } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { keywordSamples } from "./openapi-page/keyword-samples.js";
import { printPage } from "./openapi-page/print-page.js";
import { probeObjects } from "./openapi-page/probe-objects.js";

const path = "generator/docs/openapi.md";

describe("the page on what docwright makes of OpenAPI", () => {
  it("says what it does (UPDATE=1 rewrites it)", { timeout: 120_000 }, async () => {
    const page = await printPage();
    if (process.env["UPDATE"] === "1") writeFileSync(path, page);
    expect(readFileSync(path, "utf8")).toBe(page);
  });

  it("has each keyword that OpenAPI 3.2 knows", () => {
    const sampled = new Set(
      Object.values(keywordSamples).flatMap((all) => all.flatMap((one) => one.keywords)),
    );
    const { properties } = Oas3_2Types.Schema as { readonly properties: object };
    // A link to JSON Schema's drafts and two extensions that the library has there as well.
    const others = new Set(["id", "summary"]);
    const missing = Object.keys(properties).filter(
      (keyword) => !keyword.startsWith("x-") && !others.has(keyword) && !sampled.has(keyword),
    );
    expect(missing).toEqual([]);
  });

  it.each(probeObjects().map(({ title, reportsUnknown }) => ({ title, reportsUnknown })))(
    "is of a reader that reports a member of $title that nobody knows",
    ({ reportsUnknown }) => {
      expect(reportsUnknown).toBe(true);
    },
  );
});
