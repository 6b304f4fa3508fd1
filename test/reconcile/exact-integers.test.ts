import { describe, expect, it } from "vitest";
import { readTexts } from "../support/read-text.js";

const page = `# Plants

## Get a plant

**get** \`/plants\`

### Returns

- \`serial: number\`

### Example

\`\`\`http
curl https://api.garden.test/v1/plants
\`\`\`

#### Response

\`\`\`json
{ "serial": 12345678901234567890 }
\`\`\`
`;

describe("an integer of a page that no double holds", () => {
  it("keeps its digits in the spec, without a word", () => {
    const { diagnostics, spec } = readTexts({ "plants.md": page });
    const [answer] = spec.operations[0]?.responses ?? [];
    expect(
      JSON.stringify(answer, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part)),
    ).toContain('"serial":"12345678901234567890n"');
    expect(diagnostics.filter(({ code }) => code === "digits-lost" || code === "example-misfit")).toEqual([]);
  });
});
