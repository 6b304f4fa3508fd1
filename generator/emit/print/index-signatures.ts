import { listPatterns, type ObjectSchema, type Schema } from "../../model/index.js";

/** An index signature: its parameter's type, the alternatives that its members are of, and the schema that it is made of. */
export interface IndexSignature {
  readonly key: string;
  readonly types: readonly string[];
  readonly schema?: Schema | undefined;
}

/** A pattern for what a name begins or ends with, which a template literal type can say too. */
interface Affix {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** Only of letters, digits and a few marks, so that nothing has to be escaped. */
function readAffix(pattern: string): Affix | undefined {
  const prefix = /^\^([\w:/-]+)$/u.exec(pattern)?.[1];
  if (prefix !== undefined) return { text: prefix, isPrefix: true };
  const suffix = /^([\w:/-]+)\$$/u.exec(pattern)?.[1];
  return suffix === undefined ? undefined : { text: suffix, isPrefix: false };
}

function printKey({ text, isPrefix }: Affix): string {
  return isPrefix ? `\`${text}\${string}\`` : `\`\${string}${text}\``;
}

function matches({ text, isPrefix }: Affix, name: string): boolean {
  return isPrefix ? name.startsWith(text) : name.endsWith(text);
}

/** A printer of the alternatives of a type. */
type PrintAlternatives = (schema: Schema) => readonly string[];

/** TypeScript wants what a signature says to cover the listed members that it is about. */
function printListed(
  { properties }: ObjectSchema,
  isAbout: (name: string) => boolean,
  print: PrintAlternatives,
): readonly string[] {
  const listed = properties.filter(({ name }) => isAbout(name));
  const types = listed.flatMap(({ schema }) => print(schema));
  return listed.some(({ required }) => !required) ? [...types, "undefined"] : types;
}

/**
 * What a type says of the members of an object that are not listed: by how their names begin or end, and of all others.
 * A pattern of another form is said of any name, as far as other names are bound at all.
 */
export function listIndexSignatures(
  schema: ObjectSchema,
  print: PrintAlternatives,
): readonly IndexSignature[] {
  const { patterns, additional } = listPatterns(schema);
  const said = patterns.map(({ pattern, schema: member }) => ({
    affix: readAffix(pattern),
    schema: member,
    types: print(member),
  }));
  const named = said.flatMap(({ affix, schema: member }) => {
    if (!affix) return [];
    // One that is about some of the names of another has to fit that one too.
    const narrower = said.filter(
      (other) => other.affix?.isPrefix === affix.isPrefix && matches(affix, other.affix.text),
    );
    const listed = printListed(schema, (name) => matches(affix, name), print);
    const types = [...narrower.flatMap((one) => one.types), ...listed];
    return [{ key: printKey(affix), types, schema: member }];
  });
  const others = additional === undefined || additional === false ? [] : print(additional);
  const isOpen = additional === undefined;
  const isSaidOfAny = others.length > 0 || (!isOpen && said.some(({ affix }) => !affix));
  if (!isSaidOfAny) return named;
  const types = [...others, ...said.flatMap((one) => one.types), ...printListed(schema, () => true, print)];
  return [...named, { key: "string", types, schema: additional === false ? undefined : additional }];
}
