import type { ApiSpec, LocatedSpec, Operation, SpecOrigin } from "../../model/index.js";
import type { Collector } from "../shared/collector.js";
import { placeAt, placeOfType } from "../shared/places.js";
import { claimOperation } from "./claim-operation.js";
import { claimSchema } from "./claim-schema.js";

/** What a page says around the spec that it carries: what it calls the operation, and where the excerpt is from. */
export interface PageWords {
  readonly title?: string | undefined;
  readonly file?: string | undefined;
  readonly server?: string | undefined;
}

/** Claims all that a spec says of its API, its types and its operations. */
export function claimSpec(
  collector: Collector,
  spec: ApiSpec,
  locate: LocatedSpec["locate"],
  page?: PageWords,
): void {
  claimApi(collector, spec, locate);
  claimOrigin(collector, spec, locate, page);
  for (const { name, schema } of spec.schemas) {
    const place = placeOfType(name);
    collector.countItem("read");
    claimSchema(collector, { place, schema, located: locate(place.root) });
  }
  for (const operation of spec.operations)
    claimOperation(collector, withDefaults(operation, spec), locate, {
      title: page?.title,
      credentials: spec.credentials,
    });
}

function claimApi(collector: Collector, spec: ApiSpec, locate: LocatedSpec["locate"]): void {
  const place = placeAt({ kind: "api" });
  const { at } = locate(place.root);
  for (const scheme of spec.credentials) collector.claim(place, { aspect: "securityScheme", scheme }, at);
  const { contact, description, externalDocs, license, summary, tags, termsOfService, title, webhooks } =
    spec;
  const words = { title, summary, description };
  const document = { ...words, contact, externalDocs, license, tags, termsOfService, webhooks };
  const stated = Object.entries(document).filter(([, value]) => value !== undefined && value !== "");
  if (stated.length > 0)
    collector.claim(place, { aspect: "document", document: Object.fromEntries(stated) }, at);
}

/** A title that is the page's own, or that of its operation, names no API. */
function claimOrigin(
  collector: Collector,
  { operations, servers, title, version }: ApiSpec,
  locate: LocatedSpec["locate"],
  page?: PageWords,
): void {
  const own = page ? [page.title, ...operations.map(({ summary }) => summary)] : [];
  const usable = servers.map(({ url }) => url).filter((url) => url.trim() !== "");
  const origin: SpecOrigin = {
    ...(title !== "" && !own.includes(title) && { title }),
    ...(version !== "" && { version }),
    ...(page?.file !== undefined && { file: page.file }),
    servers: page?.server === undefined ? usable : [...usable, page.server],
  };
  const place = placeAt({ kind: "api" });
  collector.claim(place, { aspect: "origin", origin }, locate(place.root).at);
}

/** An operation with the servers and the security that it shares with its document: on another page others may hold. */
function withDefaults(operation: Operation, { credentials, security, servers }: ApiSpec): Operation {
  const usable = servers.filter(({ url }) => url.trim() !== "");
  return {
    ...(usable.length > 0 && { servers: usable }),
    ...(credentials.length > 0 && { security }),
    ...operation,
  };
}
