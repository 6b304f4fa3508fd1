import { listPathParameters } from "../../model/index.js";
import { findRequestPath } from "./request-path.js";
import type { Operation } from "../../model/index.js";

/** What is no name of a parameter: nothing, an expression of RFC 6570, or a pattern of several segments, as `name=rooms/*`. */
const expression = /^\s*$|^[+#./;?&=,!@|]|[/=]|[*+]$/u;

/** A segment of dots, in whatever encoding: the platform would take it away, and the one before. */
const dots = /(?:^|\/|%(?:25)*2f)(?:\.|%(?:25)*2e){1,2}(?=$|\/|%(?:25)*2f)/iu;

/** Why no request can go to a path as it is documented; undefined where one can. */
export function findPathProblem(operation: Operation): string | undefined {
  const [path = ""] = findRequestPath(operation).split("?");
  const odd = listPathParameters(path).find((name) => expression.test(name));
  if (odd !== undefined) return `{${odd}} in it is not the name of a parameter`;
  const fixed = path.replaceAll(/\{[^{}]+\}/gu, "x");
  if (/[{}]/u.test(fixed)) return "a brace in it lacks the other one";
  if (/[\\\p{Cc}]/u.test(fixed)) return "a backslash or a control character is in it";
  return dots.test(fixed) ? "a segment of it is . or .." : undefined;
}
