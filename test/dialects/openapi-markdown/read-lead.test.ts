import { describe, expect, it } from "vitest";
import { listExcerpts } from "../../../generator/dialects/openapi-markdown/list-excerpts.js";
import { readLead } from "../../../generator/dialects/openapi-markdown/read-lead.js";

const excerpt = "```yaml\nopenapi: 3.1.0\npaths: {}\n```\n";

/** What is said in front of an excerpt, and that it stands where it says. */
function lead(text: string) {
  const whole = `${text}\n\n${excerpt}`;
  const { excerpts, fences, lines } = listExcerpts(whole);
  return readLead(lines, fences, 0, excerpts[0]?.fence.first ?? 0);
}

describe("the lines in front of an excerpt", () => {
  it.each([
    ["# Make a box #\n\n## OpenAPI", "Make a box"],
    ["# Boxes\n\n### Make a box", "Make a box"],
    ["# Make a box\n\n# Source: https://boxes.test/a", "Make a box"],
    ["####### Make a box", undefined],
    ["# Boxes\n\n## POST /boxes", ""],
    ["# Boxes\n\n## `post` https://boxes.test/a", ""],
    ["# Make a box\n\n### Response\n\n```json\n{}\n```", "Make a box"],
    ["# Get /boxes of others", "Get /boxes of others"],
    ["#Make a box", undefined],
  ])("have the title of %j", (text, title) => {
    expect(lead(text).title?.text).toBe(title);
  });

  it.each([
    ["# T\n\n> One.\n> Two.\n\nThree.", "One.\nTwo.\n\nThree."],
    ["Banner.\n\n# T\n\nOne.", "One."],
    ["# Part\n\nOf the part.\n\n# T\n\nOne.", "One."],
    ["# T\n\nOne.\n\n```sh\nmake\n```\n\nTwo.", "One.\n\n\nTwo."],
    ["# T\n\nOne \\\ntwo \\_three\\_&#x20;", "One \ntwo _three_"],
    ["# T\n\nContent-Type: application/json\n\n**Navigation:** [A](/a)\n\n---\n\n<!-- Note -->", undefined],
    ["# T\n\nOne.\n\n<Tabs>\n<Tab title='a'>", "One."],
    ["# T\n\n<Note>One.</Note>", "<Note>One.</Note>"],
    ["# T\n\n<Note>\nOne.\n</Note>", "<Note>\nOne.\n</Note>"],
    ["# T\n\n<Image />", "<Image />"],
    ["# T\n\n{% hint %}\nOne.\n{% endhint %}", "{% hint %}\nOne.\n{% endhint %}"],
    ["# T\n\nOne.\n\n**Response**\n\n```json\n{}\n```\n\nTwo.", "One.\n\n\nTwo."],
    ["# T\n\nOne.\n\n### Example response\n```json\n{}\n```", "One."],
    ["# T\n\nOne.\n\n**Request**", "One."],
    ["# T\n\nOne.\n\n**Response**\n\nis what comes.", "One.\n\n**Response**\n\nis what comes."],
    ["Words without a title.", undefined],
    ["---\nurl: https://boxes.test\n---\n---\ntitle: T\n---\n# T\n\nOne.", "One."],
    ["# T\n\nOne.\n\n---\ntitle: T", "One.\n\ntitle: T"],
  ])("have the description of %j", (text, description) => {
    expect(lead(text).description?.text).toBe(description);
  });

  it("say where they say it", () => {
    const text = "# T\n\n> One.\n> Two.\n\nGET https://boxes.test/a";
    const { description, request, title } = lead(text);
    const cut = (at: { readonly start: number; readonly end: number } | undefined) =>
      text.slice(at?.start, at?.end);
    expect([title, description, request].map(cut)).toEqual([
      "# T",
      "> One.\n> Two.",
      "GET https://boxes.test/a",
    ]);
  });

  it.each(["# Boxes\n\n## POST /boxes\n\nOne.", "# T\n\nPOST /boxes\n\nOne."])(
    "name the request, as a heading too: %j",
    (text) => {
      expect(lead(text)).toMatchObject({
        request: { method: "post", address: "/boxes" },
        description: { text: "One." },
      });
    },
  );

  it("name the page", () => {
    expect(lead("# T\n\nReference: https://boxes.test/a").page?.text).toBe("https://boxes.test/a");
    expect(lead("# Source: https://boxes.test/b\n\n# T").page?.text).toBe("https://boxes.test/b");
    expect(lead("# T\n\nReference: see below").page).toBeUndefined();
  });

  it.each([
    ["> **Deprecated.** Use another.", true],
    ["[Deprecated] Use another.", true],
    ["<Warning>Deprecated</Warning>", true],
    ["{% hint %} Deprecated since May.", true],
    ["⚠️ Deprecated: use another.", true],
    ["Deprecated", true],
    ["Makes a box. **Deprecated**: use another.", true],
    ["Makes a box. Deprecated boxes are listed too.", false],
    ["Deprecated endpoint, use another.", true],
    ["Makes a box. This endpoint is now deprecated.", true],
    ["This route was deprecated in May.", true],
    ["Lists the deprecated boxes.", false],
    ["Deprecated boxes are listed too.", false],
    ["Boxes can be *deprecated*.", false],
    ["Undeprecated boxes.", false],
    ["deprecated_at tells when.", false],
    ["The field `deprecated` tells it.", false],
  ])("say of %j whether the operation is deprecated: %s", (text, isDeprecated) => {
    expect(lead(`# T\n\n${text}`).deprecated !== undefined).toBe(isDeprecated);
  });

  it("say nothing of an operation without a title", () => {
    expect(lead("Deprecated.")).toEqual({});
  });
});
