/** A call, whose last bracket nothing but the type of what it returns follows; a title has a space before a bracket. */
const bareCall = /^\(?[A-Za-z_$][\w$]*(?:\(\))?(?:(?:\.|::|->|\?\.)[\w$]+(?:\(\))?)*\(.*\)/;

/** A call with the type that it returns before it: `BoxListPage boxes().list(..)`, `Task<Box> Boxes.Get(..)`. */
const typedCall = /^[\w.]+(?:<[^()]*>)?(?:\[\])?\??\s+[A-Za-z_]\w*(?:\(\))?(?:\.\w+(?:\(\))?)+\(.*\)/;

/** What a call has in one language alone; the first that fits is it. */
const marks: readonly (readonly [string, RegExp])[] = [
  ["PHP", /^\$\w+->|->\w+\(/],
  ["CLI", /^\$ ?\w/],
  ["Java", /\(\)\.\w+\(/],
  ["C#", /\bCancellationToken/],
  ["Go", /\berror\)?$|^client(?:\.[A-Z]\w*)+\(/],
  ["TypeScript", /\): ?\S|^client\./],
  ["Python", /\w\*\*\w|^[a-z_.]+\(.*\)\s*->\s*(?:[A-Z]\w*(?:\[|$)|None)/],
  ["Ruby", /\)\s*->\s*\S/],
];

/**
 * The language of the SDK whose call a line above verb and path is, `CLI` for a command; undefined where the line is a title.
 * Calls of languages without a mark of their own are of an `SDK`.
 */
export function findCallLanguage(line: string): string | undefined {
  const isCommand = /^\$ ?[\w-]+(?: |->)/.test(line);
  if (!isCommand && !bareCall.test(line) && !typedCall.test(line)) return undefined;
  return marks.find(([, form]) => form.test(line))?.[0] ?? "SDK";
}
