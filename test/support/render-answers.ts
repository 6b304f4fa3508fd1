/** A page of operations, each with an answer of these items. */
export function renderPage(...answers: readonly string[]): string {
  const paragraphs = answers.flatMap((items, index) => [
    `## Get ${String(index)}`,
    `**get** \`/books/${String(index)}\``,
    "### Returns",
    ...items.split("\n").map((line) => line.replace(/\S.*/, "- `$&`")),
  ]);
  return ["# Books", ...paragraphs].join("\n\n");
}
