/** Words that no declaration may be called (ECMA-262, 12.7.2, in strict code and modules), with those of TypeScript's types. */
const reserved = new Set(
  `arguments as async await break case catch class const continue debugger default delete do else enum eval export
  extends false finally for function if implements import in instanceof interface let new null package private
  protected public return static super switch this throw true try typeof undefined var void while with yield
  any bigint boolean never number object string symbol unknown`.split(/\s+/u),
);

/** Names that a module must not export: `then` makes a namespace a thenable, `default` and `__proto__` mean something else. */
const hazards = new Set(["then", "default", "__proto__"]);

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

export function isReservedWord(name: string): boolean {
  return reserved.has(name);
}

/** The words of a name: at what is no letter or digit of an identifier (`²` is a number, and none), and at changes of case. */
function splitWords(name: string): string[] {
  return (
    name
      .normalize("NFC")
      .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
      .match(/(?:(?=[\p{L}\p{M}\p{N}])\p{ID_Continue})+/gu) ?? []
  );
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `name` in PascalCase, its inner capitals kept: `dynamic_routing` and `dynamicRouting` are `DynamicRouting`. */
export function toPascalCase(name: string): string {
  return splitWords(name).map(capitalise).join("");
}

/** `name` in kebab-case, for a file. */
export function toKebabCase(name: string): string {
  return splitWords(name).join("-").toLowerCase();
}

function isLegal(name: string): boolean {
  return identifier.test(name) && name.normalize("NFC") === name && !/[\u200c\u200d]/u.test(name);
}

/** A legal name for a type: the documented one where it is legal, else its words in PascalCase, which no reserved word is. */
export function toTypeName(name: string): string {
  if (isLegal(name) && !isReservedWord(name)) return name;
  const pascal = toPascalCase(name);
  return isLegal(pascal) ? pascal : `_${pascal}`;
}

/** A name that a module can export: reserved words are legal there (`export { deleteLogs as delete }`), some others are not wise. */
export function toExportName(name: string): string {
  const words = splitWords(name);
  const camel = words.map((word, index) => (index === 0 ? word.toLowerCase() : capitalise(word))).join("");
  const wanted = isLegal(name) ? name : isLegal(camel) ? camel : `_${camel}`;
  return hazards.has(wanted) ? `${wanted}_` : wanted;
}
