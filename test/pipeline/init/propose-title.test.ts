import { describe, expect, it } from "vitest";
import { findHeading } from "../../../generator/pipeline/init/propose-title.js";

describe("the title of a page", () => {
  it.each([
    ["its first heading", "Some words\n\n# Lamps\n\n# Bulbs\n", "Lamps"],
    [
      "its first heading after the line of its address",
      "# Source: https://docs.lamps.example/a.md\n\n# Lamps\n",
      "Lamps",
    ],
    ["a heading that is about sources", "# Source: lamps\n", "Source: lamps"],
    ["that of its front matter, where it has no heading", "---\ntitle: 'Lamps'\n---\n\nText\n", "Lamps"],
    ["nothing, where it has neither", "## Lamps\n", undefined],
  ])("is %s", (_, text, expected) => {
    expect(findHeading(text)).toBe(expected);
  });
});
