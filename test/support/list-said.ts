import type { DialectReading } from "../../generator/model/index.js";
import { printPlace } from "./print-reading.js";

/** What a reading says, a line for each claim (`type Dog .id: required {"required":true}`) and each diagnostic, with its words. */
export function listSaid(text: string, { claims, diagnostics }: DialectReading): readonly string[] {
  const said = claims.map(({ place, assertion: { aspect, ...values } }) => {
    const what = Object.keys(values).length > 0 ? `${aspect} ${JSON.stringify(values)}` : aspect;
    return `${printPlace(place)}: ${what}`;
  });
  const reported = diagnostics.map(({ at, code }) =>
    at ? `! ${code}: ${text.slice(at.start, at.end)}` : `! ${code}`,
  );
  return [...said, ...reported];
}
