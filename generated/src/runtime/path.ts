import type { CallState, RequestDraft, Values } from "./contract.js";
import { findPlacement, writeScalar } from "./parameters.js";

/** Nothing, a control character, or a dot segment between slashes of any kind and encoding. */
const unsafeInPath =
  /^$|\p{Cc}|(^|[/\\]|%(25)*(2f|5c))(\.|%(25)*2e){1,2}($|[/\\]|%(25)*(2f|5c))/iu;

/** Throws on what could leave the path or vanish from it. */
export function checkPath(text: string): string {
  if (unsafeInPath.test(text)) throw new TypeError();
  return text;
}

/** One segment of a path (RFC 3986, section 3.3). */
function writeSegment(_: string, value: unknown): string {
  if (!/^[sn]|^big/.test(typeof value)) throw new TypeError();
  return encodeURIComponent(checkPath(writeScalar(value)));
}

/** The path with its parameters, which the call gives, or else the client; they are shown without credentials. */
export function fillPath(
  { api, event, operation, options, redact }: CallState,
  path: string,
  params: Values,
  draft: RequestDraft,
): string {
  let shown = event.url;
  draft.current = "path";
  const filled = checkPath(path).replace(
    /\{(.+?)\}/g,
    (braces, name: string) => {
      draft.current = name;
      const value =
        params[name] ?? (options as object as Values)[api.params?.[name] ?? ""];
      const placement = findPlacement(operation, name, writeSegment);
      const text = placement.write(name, value, draft, placement);
      shown = shown.replace(braces, () => redact(text));
      return text;
    },
  );
  event.url = shown;
  return filled;
}
