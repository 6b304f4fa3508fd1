/** `v1`, `v2.1`, `v{version}`: says of an API which one it is, not what an operation is about. */
const isVersion = (part: string): boolean => /^v(?:\d[.\w-]*|\{.*)$/i.test(part);

/** An ending that says in which form the answer is: `.json`, `.{format}`. */
const ending = /\.(?:json|xml|csv|\{[^{}]*\})$/iu;

/** What a part of a path says by itself: `orders` of `orders.json`, `route` of `route.{format}`, `cancel` of `{id}:cancel`. */
function fixedText(part: string): string {
  const plain = part.replace(ending, "");
  if (!plain.includes("{")) return plain;
  const [before = ""] = plain.split("{");
  const action = /\}:([^{}]+)$/u.exec(plain)?.[1];
  return action ?? (/\p{L}/u.test(before) ? before : "");
}

const withoutQuery = (path: string): string => path.replace(/[?#].*$/su, "");

/** The parts of a path that are the same in every request, but what says of an API only that it is one, and which. */
export function fixedParts(path: string): string[] {
  const all = withoutQuery(path).split("/");
  const telling = all.filter((part) => !isVersion(part) && !/^api$/iu.test(part));
  const [parts, others] = [telling, all].map((some) => some.map(fixedText).filter((text) => text !== ""));
  return (parts?.length ? parts : others) ?? [];
}

/** Whether a path leads to one thing of several: what is last in it is a parameter. */
export function endsInParameter(path: string): boolean {
  return /\}\)?$/u.test(withoutQuery(path).replace(ending, ""));
}

/** The ending of a path that says in which form the answer is, where it has one. */
export function endingOf(path: string): string {
  return ending.exec(withoutQuery(path))?.[0] ?? "";
}

/** The names in braces. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
}
