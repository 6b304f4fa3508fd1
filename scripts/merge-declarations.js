import ts from "typescript";

const parse = (text) => ts.createSourceFile("module.d.ts", text, ts.ScriptTarget.Latest, true);

/** The names that a module imports, or exports again, of the modules whose specifiers match. */
export function importedNames(text, specifiers) {
  return parse(text)
    .statements.filter(({ moduleSpecifier }) => moduleSpecifier && specifiers.test(moduleSpecifier.text))
    .flatMap(({ importClause, exportClause, moduleSpecifier }) => {
      const { elements } = importClause?.namedBindings ?? exportClause ?? {};
      if (!elements)
        throw new Error(`${moduleSpecifier.text} must be imported by names: "${text.split("\n", 1)[0]}"`);
      return elements.map(({ propertyName, name }) => (propertyName ?? name).text);
    });
}

/** The names that a statement declares; several for `const a, b`, none for an import. */
const declaredNames = ({ declarationList, name }) =>
  (declarationList?.declarations ?? [{ name }]).flatMap(({ name }) => name?.text ?? []);

/** Every identifier in a statement; not all of them refer to something. */
const mentionedNames = (node) =>
  ts.isIdentifier(node) ? [node.text] : node.getChildren().flatMap(mentionedNames);

/**
 * One module of declarations of many, without imports and source maps. What nobody wants, and nothing wanted mentions, is left
 * out: every compiler that reads the package would parse it.
 */
export function mergeDeclarations(texts, wanted) {
  const declarations = texts
    .flatMap((text) => [...parse(text).statements])
    .map((statement) => ({ statement, names: declaredNames(statement) }));
  const reached = new Set();
  const reach = (name) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { statement, names } of declarations) {
      if (names.includes(name)) mentionedNames(statement).forEach(reach);
    }
  };
  wanted.forEach(reach);
  return declarations
    .filter(({ names }) => names.some((name) => reached.has(name)))
    .map(({ statement }) => `${statement.getFullText().trim()}\n`)
    .join("\n");
}
