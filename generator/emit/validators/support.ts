/** What the files of `templates/validation` export, by file. */
export const supportFiles = {
  check: ["Nesting", "Report"],
  report: ["fail", "failBound", "failEnum", "failInexact", "inside"],
  validator: ["validator"],
  "params-validator": ["paramsValidator"],
  values: ["Input", "Members", "isNumber", "isInteger", "own", "countMembers"],
  lengths: ["hasMinLength", "hasMaxLength"],
  multiples: ["isMultipleOf"],
  equality: ["isEqual", "hasUniqueItems"],
  contains: ["countItems"],
  unions: ["failUnion", "checkOneOf", "findNamed"],
  "recursive-unions": ["checkRecursive"],
  objects: ["hasOnly"],
  secrets: ["hide", "hideByName"],
  nesting: ["enter", "failDepth", "isTooDeep"],
  "date-times": ["isDateTime", "isDate", "isTime"],
  durations: ["isDuration"],
  hosts: ["isEmail", "isIdnEmail", "isHostname", "isIpv4", "isIpv6"],
  uris: ["isUri", "isUriReference", "isIri", "isIriReference"],
  texts: ["isUriTemplate", "isUuid", "isJsonPointer", "isRelativeJsonPointer", "isRegex", "isBase64"],
} as const;

/** A name that generated validators can import. */
export type SupportName = (typeof supportFiles)[keyof typeof supportFiles][number];

/** Those of them that are types. */
export const supportTypes: ReadonlySet<SupportName> = new Set(["Report", "Input", "Members", "Nesting"]);

const fileOf = new Map<SupportName, string>(
  Object.entries(supportFiles).flatMap(([file, names]) => names.map((name) => [name, file] as const)),
);

/** The file of the package that exports a name. */
export function supportModule(name: SupportName): string {
  return `src/validation/${fileOf.get(name) ?? ""}.ts`;
}

/** The files of keywords that few specs have: a package gets those that its validators import. */
export const rareModules: readonly string[] = [supportModule("countItems")];

/** Names that mean something in a file of validators, so that no function, type or local variable may have them. */
export const supportNames: ReadonlySet<string> = new Set([
  ...fileOf.keys(),
  ...["Validator", "types", "input", "report", "outer", "nesting", "index", "item", "key", "value"],
  ...["Array", "Number", "Object", "RegExp", "Set", "Infinity", "NaN", "undefined", "globalThis"],
]);
