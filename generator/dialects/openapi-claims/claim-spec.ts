import type { ApiSpec, LocatedSpec, Operation } from "../../model/index.js";
import type { Collector } from "../shared/collector.js";
import { placeAt, placeOfType } from "../shared/places.js";
import { claimOperation } from "./claim-operation.js";
import { claimSchema } from "./claim-schema.js";

/** Claims all that a spec says of its API, its types and its operations. `title` is what the page calls the operation. */
export function claimSpec(
  collector: Collector,
  spec: ApiSpec,
  locate: LocatedSpec["locate"],
  title?: string,
): void {
  claimApi(collector, spec, locate);
  for (const { name, schema } of spec.schemas) {
    const place = placeOfType(name);
    collector.countItem("read");
    claimSchema(collector, { place, schema, located: locate(place.root) });
  }
  for (const operation of spec.operations)
    claimOperation(collector, withDefaults(operation, spec), locate, title);
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

/** An operation with the servers and the security that it shares with its document: on another page others may hold. */
function withDefaults(operation: Operation, { credentials, security, servers }: ApiSpec): Operation {
  const usable = servers.filter(({ url }) => url.trim() !== "");
  return {
    ...(usable.length > 0 && { servers: usable }),
    ...(credentials.length > 0 && { security }),
    ...operation,
  };
}
