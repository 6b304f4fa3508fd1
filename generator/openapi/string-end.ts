/** The place after the closing quote of the string in double quotes that starts here, if one does. No recursion, for strings of megabytes. */
export function findStringEnd(text: string, start: number): number | undefined {
  if (text[start] !== '"') return undefined;
  let quote = start;
  do quote = text.indexOf('"', quote + 1);
  while (quote !== -1 && isEscaped(text, quote));
  return quote === -1 ? undefined : quote + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let first = quote;
  while (text[first - 1] === "\\") first--;
  return (quote - first) % 2 === 1;
}
