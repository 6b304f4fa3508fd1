import { readFileSync } from "node:fs";
import { join } from "node:path";
import { methodMarkdown } from "../../generator/dialects/method-markdown/index.js";
import { describeGolden } from "../support/golden.js";
import { printReading } from "../support/print-reading.js";

describeGolden("method-markdown reads", "test/fixtures/dialects/method-markdown", (folder) => {
  const document = { name: "input.md", text: readFileSync(join(folder, "input.md"), "utf8") };
  return { "reading.txt": printReading(document.text, methodMarkdown.read(document)) };
});
