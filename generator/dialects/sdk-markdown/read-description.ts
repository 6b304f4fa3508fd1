import type { Line } from "../shared/lines.js";
import type { Span } from "../shared/span.js";
import { readProse } from "../typescript-page/read-prose.js";

const location = /^(Path|Query|Header|Cookie|Body) param(?:: |$)/;
const deprecation = /^\*\*Deprecated\*\*(?:: (.*))?$/;
const constraints = /^(?:default|format|pattern|min\w*|max\w*|exclusive\w*|multipleOf|uniqueItems): \S/;

export interface Description {
  readonly description?: Span & { readonly text: string };
  readonly isDeprecated: boolean;
  /** The part of a request that the words begin with: `query`. */
  readonly location?: string;
}

/** Reads the words under a bullet: where a parameter goes, a deprecation and constraints are none of its description. */
export function readDescription(text: string, prose: readonly Line[]): Description {
  const words = prose.filter((line) => !constraints.test(line.text));
  const first = words.find((line) => line.text !== "");
  const marked = first && deprecation.exec(first.text);
  const read = readProse(text, marked ? words.filter((line) => line !== first) : words);
  const reason = marked?.[1];
  const shown = [reason, read?.text].filter((one) => one !== undefined).join("\n\n");
  const part = location.exec(shown);
  const told = shown.slice(part?.[0].length ?? 0);
  const at = read ?? first;
  return {
    ...(at && told !== "" && { description: { start: at.start, end: at.end, text: told } }),
    isDeprecated: marked !== undefined && marked !== null,
    ...(part?.[1] !== undefined && { location: part[1].toLowerCase() }),
  };
}
