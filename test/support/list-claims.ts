import type { Dialect, StructureHints } from "../../generator/model/index.js";
import { printPlace } from "./print-reading.js";

/** What a page claims and what is wrong with it, a line each; with `quoting`, the words that it rests on. */
export function listClaims(
  dialect: Dialect,
  text: string,
  hints?: StructureHints,
  quoting = false,
): string[] {
  const { claims, diagnostics } = dialect.read({ name: "page", text }, hints);
  const quote = (at: { readonly start: number; readonly end: number } | undefined) =>
    at && quoting ? ` <- ${text.slice(at.start, at.end)}` : "";
  return [
    ...claims.map(({ assertion: { aspect, ...rest }, at, place }) => {
      const said = Object.values(rest).map((value) => JSON.stringify(value));
      return [printPlace(place), aspect, ...said].join(" ") + quote(at);
    }),
    ...diagnostics.map(({ at, code }) => `! ${code}${quote(at)}`),
  ];
}
