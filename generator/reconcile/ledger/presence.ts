import type { DraftApi, DraftOperation } from "../draft-api.js";
import type { Draft } from "../draft.js";
import type { SourceReading } from "../reading.js";
import { compareReadings, findTold, type Told } from "../told.js";
import { toCode } from "./markdown.js";
import { printTold } from "./quotation.js";

interface Member {
  readonly place: string;
  readonly told: readonly Told[];
}

function listReadings(members: readonly Member[]): SourceReading[] {
  const readings = new Set<SourceReading>();
  for (const { told } of members) for (const { reading } of told) readings.add(reading);
  return [...readings].sort(compareReadings);
}

/** Members that one of the documents which list members here has and another one has not; `partial` ones list a part only. */
function compareMembers(members: readonly Member[], partial: ReadonlySet<SourceReading>): string[] {
  const readings = listReadings(members).filter((reading) => !partial.has(reading));
  if (readings.length < 2) return [];
  return members.flatMap(({ place, told }) => {
    const [first] = told;
    const absent = readings.filter((reading) => !told.some((one) => one.reading === reading));
    if (!first || absent.length === 0) return [];
    const names = [...new Set(absent.map(({ document }) => toCode(document.name)))].join(", ");
    return [`- ${toCode(place)}: ${printTold(first)}; absent from ${names}`];
  });
}

function listObjectMembers(draft: Draft): Member[] {
  return [...draft.properties.values()].map(({ place, told }) => ({ place, told }));
}

function listParameters({ body, parameters }: DraftOperation): Member[] {
  const inBody = body ? listObjectMembers(body) : [];
  return [...parameters.map(({ draft }) => ({ place: draft.place, told: draft.told })), ...inBody];
}

/** The members of an object; a document that says only where in it the data is does not list them. */
function compareObject(draft: Draft): string[] {
  const partial = new Set(findTold(draft.told, "envelope").map(({ reading }) => reading));
  return compareMembers(listObjectMembers(draft), partial);
}

/** What one document has and another one, which describes the same thing, lacks. It is kept: an addition is no disagreement. */
export function listAbsences(api: DraftApi): string[] {
  const lines: string[] = [];
  const bodies = new Set(api.operations.map(({ body }) => body));
  for (const draft of api.drafts) {
    if (draft.kind === "object" && !bodies.has(draft)) lines.push(...compareObject(draft));
  }
  for (const operation of api.operations) lines.push(...compareMembers(listParameters(operation), new Set()));
  return lines.sort();
}
