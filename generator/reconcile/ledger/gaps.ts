import type { DraftApi } from "../draft-api.js";
import { followType, visitDrafts, type Draft } from "../draft.js";
import type { SourceReading } from "../reading.js";
import { isSpecified } from "../is-specified.js";
import { toCode } from "./markdown.js";

/** Whether a document could have said that something may be null. */
function tellsNull({ abilities, claims }: SourceReading): boolean {
  const tells = ({ assertion: { aspect } }: SourceReading["claims"][number]) =>
    aspect === "nullable" || aspect === "absentOrNull";
  return abilities.has("null") || claims.some(tells);
}

function listDocuments(draft: Draft): Set<SourceReading> {
  const readings = new Set<SourceReading>();
  visitDrafts(draft, ({ told }) => {
    for (const { reading } of told) readings.add(reading);
  });
  return readings;
}

function listUnknownNulls(api: DraftApi, readings: readonly SourceReading[]): string[] {
  const telling = new Set(readings.filter(tellsNull));
  return [...api.types].flatMap(([name, draft]) => {
    const isStructured = draft.kind === "object" || draft.kind === "union";
    const documents = listDocuments(draft);
    if (!isStructured || [...documents].some((reading) => telling.has(reading))) return [];
    return [`- ${toCode(name)}: whether its members may be null`];
  });
}

/** Members of which every document that names them can't say whether they may be absent. */
function listUnknownPresence(api: DraftApi): string[] {
  return api.operations.flatMap((operation) =>
    [...operation.responses].flatMap(([status, draft]) => {
      let count = 0;
      visitDrafts(draft, (place) => {
        for (const { told } of place.properties.values()) {
          if (!told.some(({ reading }) => reading.abilities.has("optionality"))) count++;
        }
      });
      return count === 0
        ? []
        : [`- ${toCode(`${operation.id} ${status}`)}: which of ${count} members are always there`];
    }),
  );
}

function listUnknownEncodings(api: DraftApi): string[] {
  return api.operations.flatMap(({ parameters }) =>
    parameters
      .filter(
        ({ draft, encoding, in: location }) =>
          location === "query" && !isSpecified(draft) && (encoding === "json" || draft.kind === "array"),
      )
      .map(({ draft, encoding }) => {
        const taken = encoding === "json" ? "one JSON value" : "the name repeated for each item";
        return `- ${toCode(draft.place)}: how it is written in a query; taken as ${taken}`;
      }),
  );
}

function listUnknownResults(api: DraftApi): string[] {
  return api.operations.flatMap((operation) => {
    const answer = operation.success === undefined ? undefined : operation.responses.get(operation.success);
    return answer && followType(answer, api.types).kind !== "unknown"
      ? []
      : [`- ${toCode(operation.id)}: what the answer holds`];
  });
}

/** What a reader of the spec might take for documented and no document says. */
export function listGaps(api: DraftApi, readings: readonly SourceReading[]): string[] {
  return [
    ...listUnknownNulls(api, readings).sort(),
    ...listUnknownPresence(api).sort(),
    ...listUnknownEncodings(api).sort(),
    ...listUnknownResults(api).sort(),
  ];
}
