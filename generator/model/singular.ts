/** Plurals that end like others, but whose singular is all that stands before the `s`. */
const plain = /(?:(?:^|[^a-z])[dlpt]ie|ache|calorie|cookie|movie|zombie|[cgt]pu|menu|sku|(?:^|[ao])use)s$/i;

/** Names that end like a plural and are none, or have no singular of their own. */
const unchanging = /(?:ss|us|[sx]is|redis|analytics|news|series|species)$/i;

const endings: readonly (readonly [RegExp, string])[] = [
  [/([^aeiou])ies$/i, "$1y"],
  [/(ss|x|ch|sh|us|zz)es$/i, "$1"],
  [/s$/i, ""],
];

/**
 * The singular of an English plural as API references form them: `logs`, `policies`, `statuses`, `caches`, `GPUs`. A name
 * that does not look like a plural stays as it is.
 */
export function toSingular(name: string): string {
  if (plain.test(name)) return name.slice(0, -1);
  if (unchanging.test(name)) return name;
  const rule = endings.find(([ending]) => ending.test(name));
  return rule ? name.replace(rule[0], rule[1]) : name;
}
