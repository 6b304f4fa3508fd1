import { joinOthers, readCredential } from "../shared/read-credential.js";
import type { CurlHeader } from "../shared/read-curl.js";
import type { ShownExamples } from "./claim-examples.js";
import type { Collector } from "../shared/collector.js";
import type { PageOperation } from "./page.js";
import { placeOfOperation } from "../shared/places.js";
import { readSecurity } from "./security.js";

/** The headers that the example commands send. */
function listHeaders({ requests }: ShownExamples): readonly CurlHeader[] {
  return requests.flatMap(({ curl }) => curl.headers);
}

/** The environment variable that an example command sends in a header. */
function findEnvironment(shown: ShownExamples, header: string): string | undefined {
  const sent = listHeaders(shown).find(({ name }) => name.toLowerCase() === header.toLowerCase());
  return sent && readCredential(sent)?.environment;
}

/** Claims the headers of the part `Security`, which the example commands name the environment variables of. */
function claimDocumented(collector: Collector, operation: PageOperation, shown: ShownExamples): void {
  for (const { head, lines } of operation.sections) {
    if (head.kind !== "security") continue;
    const { credentials, unknown } = readSecurity(lines);
    for (const { at, description, header, scheme, together = [] } of credentials) {
      const environment = findEnvironment(shown, header);
      const known = {
        ...(environment !== undefined && { environment }),
        ...(description !== undefined && { description }),
      };
      collector.claim(
        placeOfOperation(operation.key),
        joinOthers({ aspect: "credential", scheme, header, ...known }, together),
        at,
      );
    }
    for (const at of unknown) collector.report("credential-unknown", {}, at);
  }
}

/** Whether a header is a parameter of the operation, which the page lists. */
function isListed({ sections }: PageOperation, header: string): boolean {
  const name = header.toLowerCase();
  return sections.some(
    ({ head, lines }) =>
      head.kind === "parameters" &&
      lines.some(
        ({ plain }) =>
          plain.toLowerCase().startsWith(`${name}: `) || plain.toLowerCase().startsWith(`"${name}": `),
      ),
  );
}

/** Claims the headers that authenticate an operation; where the page has no part `Security`, those that its commands send. */
export function claimCredentials(collector: Collector, operation: PageOperation, shown: ShownExamples): void {
  if (operation.sections.some(({ head }) => head.kind === "security")) {
    claimDocumented(collector, operation, shown);
    return;
  }
  for (const { curl } of shown.requests) {
    const headers = curl.headers.filter(({ name }) => !isListed(operation, name));
    const sent = headers.flatMap((header) => readCredential(header) ?? []);
    for (const header of headers) {
      const credential = readCredential(header);
      if (credential) collector.claim(placeOfOperation(operation.key), joinOthers(credential, sent), header);
    }
  }
}
