import { describe, expect, it } from "vitest";
import { findPosition } from "../../../generator/diagnostics.js";
import { readMisread, readTexts } from "../../support/read-text.js";

/** A page with one header and one member of a body and of an answer, and an example of each. */
function page({ header = "string", sent = "string", received = "string" }): string {
  return [
    "# Create Box",
    "**POST** `/v1/boxes`",
    "## Headers",
    `- \`"x-kinds": ${header}\``,
    "## Body parameters",
    `- \`name: ${sent}\``,
    "## Returns",
    `- \`id: ${received}\``,
    "## Example",
    [
      "```bash",
      "curl https://api.example.com/v1/boxes \\",
      "    -H 'Content-Type: application/json' \\",
      "    -H 'x-kinds: 1, true' \\",
      `    -d '{"name": "b"}'`,
      "```",
    ].join("\n"),
    "### Response (200)",
    '```json\n{"id": "7"}\n```',
  ].join("\n\n");
}

/** What is said of examples, each with the line of the page that it points to. */
function listMisfits(text: string): string[] {
  const { diagnostics } = readTexts({ "page.md": text });
  return diagnostics
    .filter(({ code }) => code === "example-misfit")
    .map(({ at, message, severity }) => {
      const { line } = findPosition(text, at?.start ?? 0);
      return `${severity}: ${message} <- ${text.split("\n")[line - 1]?.trim() ?? ""}`;
    });
}

describe("a documented example", () => {
  it("that fits its type is not mentioned", () => {
    expect(listMisfits(page({}))).toEqual([]);
  });

  it("is reported where the page has it if it does not fit", () => {
    expect(listMisfits(page({ sent: "number", received: "boolean" }))).toEqual([
      'info: an example of the request body of boxes.create does not fit its type: name is "b", not number <- -d \'{"name": "b"}\'',
      'info: an example of the answer 200 of boxes.create does not fit its type: id is "7", not boolean <- ```json',
    ]);
  });

  it("of a header is read as its type says", () => {
    const typeOf = (header: string) =>
      readTexts({ "page.md": page({ header }) }).spec.operations[0]?.parameters[0]?.example;
    expect(typeOf("string")).toBe("1, true");
    expect(typeOf("array of string")).toEqual(["1", "true"]);
    expect(typeOf("array of number")).toEqual([1, "true"]);
    expect(typeOf("array of boolean")).toEqual(["1", true]);
    expect(listMisfits(page({ header: "array of number" }))).toEqual([
      'info: an example of the header parameter "x-kinds" of boxes.create does not fit its type: [1] is "true", not number <- -H \'x-kinds: 1, true\' \\',
    ]);
  });

  it("may lack what its page calls required", () => {
    const { diagnostics } = readMisread("09-example-shown-twice.md");
    expect(diagnostics.map(({ message }) => message)).toContain(
      'an example of the answer 200 of things.get does not fit its type: it lacks the required "owner"',
    );
  });
});
