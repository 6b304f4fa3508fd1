import { groupBy } from "../../model/index.js";
import type { DraftApi } from "../draft-api.js";
import type { Draft } from "../draft.js";
import { toCode } from "./markdown.js";
import { pickOnePerDocument, printTold } from "./quotation.js";

function printShape(draft: Draft): string {
  const { items, kind, properties, type } = draft;
  const members = [...properties].map(([name, member]) => `${name}: ${printShape(member)}`);
  if (kind === "object") return `{ ${members.join(", ")} }`;
  return items ? `array of ${printShape(items)}` : (type ?? kind);
}

/** The bodies of failed calls, each with the operations that answer so: an API seldom has one shape for all. */
export function listErrors(api: DraftApi): string[] {
  const answers = api.operations.flatMap(({ id, responses, success }) =>
    [...responses].flatMap(([status, draft]) =>
      status === success || status.startsWith("2") ? [] : [{ id, status, draft }],
    ),
  );
  const shapes = groupBy(answers, ({ draft, status }) => `${status} ${printShape(draft)}`);
  return [...shapes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([shape, group]) => [
      `- ${toCode(shape)}`,
      ...group.map(({ draft, id }) => {
        const [told] = pickOnePerDocument(draft.told);
        return `  - ${toCode(id)}${told ? ` ${printTold(told)}` : ""}`;
      }),
    ]);
}
