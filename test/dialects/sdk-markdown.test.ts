import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sdkMarkdown } from "../../generator/dialects/sdk-markdown/index.js";
import { describeGolden } from "../support/golden.js";
import { printReading } from "../support/print-reading.js";

describeGolden("sdk-markdown reads", "test/fixtures/dialects/sdk-markdown", (folder) => {
  const document = { name: "input.md", text: readFileSync(join(folder, "input.md"), "utf8") };
  return { "reading.txt": printReading(document.text, sdkMarkdown.read(document)) };
});
