/** TODO: whose pages these are, what marks them, and what they cannot say. */
/** @type {import("docwright").Dialect} */
export const dialect = {
  name: "my-dialect",
  // What the form is able to say; on all else its silence is no claim.
  abilities: new Set([]),
  // Marks that no other page has.
  recognises: () => false,
  read({ name, text }) {
    const claims = [];
    const diagnostics = [];
    const coverage = { operations: 0, items: 0, unread: 0, unused: [] };
    let start = 0;
    for (const line of text.split("\n")) {
      const at = { source: name, start, end: start + line.length };
      // TODO: claims of what the line says. Until then the ledger lists it as unused.
      if (line.trim() !== "") coverage.unused.push(at);
      start += line.length + 1;
    }
    return { claims, diagnostics, coverage };
  },
};
