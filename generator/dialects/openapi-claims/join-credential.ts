import type { Operation, Parameter, SecurityRequirement, SecurityScheme } from "../../model/index.js";
import { findCredential } from "./find-credential.js";

/** A credential that a call sends, alone or together with those that its document states. */
export interface JoinedCredential {
  readonly scheme: SecurityScheme;
  /** What the operation needs with it. */
  readonly security: readonly SecurityRequirement[];
  /** Whether the document states no other. */
  readonly isAlone: boolean;
}

/** Words by which a header is one way among others, and not one more thing to send. */
const alternative =
  /\b(?:alternative(?:ly)?|either|instead of|in place of|not (?:needed|required)|or (?:use|send|pass|provide))\b/iu;

function isSentInAuthorization(scheme: SecurityScheme): boolean {
  if (scheme.type === "mutualTLS") return false;
  if (scheme.type !== "apiKey") return true;
  return scheme.in === "header" && scheme.name.toLowerCase() === "authorization";
}

function makeScheme(parameter: Parameter, known: readonly SecurityScheme[]): SecurityScheme | undefined {
  const credential = findCredential(parameter);
  if (!credential) return undefined;
  const { description, header, scheme } = credential;
  const name = "authorizationHeader";
  const wanted = scheme === "bearer" ? "apiToken" : "authorization";
  const option = known.some((one) => one.option === wanted) ? name : wanted;
  return {
    scheme: name,
    option,
    ...(description !== undefined && { description }),
    ...(scheme === "bearer" ? { type: "bearer" } : { type: "apiKey", in: "header", name: header }),
  };
}

const requirementOf = ({ scheme }: SecurityScheme) => ({ scheme, scopes: [] });

/** The header of an operation that states no need to authenticate, while its document declares ways to do so. */
function joinAlone(
  { parameters }: Operation,
  known: readonly SecurityScheme[],
): JoinedCredential | undefined {
  const parameter = known.length === 0 ? undefined : parameters.find((one) => findCredential(one));
  const scheme = parameter && (known.find(isSentInAuthorization) ?? makeScheme(parameter, known));
  if (!scheme) return undefined;
  const security = [[requirementOf(scheme)], ...(parameter.required ? [] : [[]])];
  return { scheme, security, isAlone: true };
}

/**
 * What an operation needs that states other ways to authenticate, or none, and has a parameter `Authorization`: a call must
 * send both. Undefined where the header is one of the stated ways, may be left out beside them, or is another way by its own
 * words.
 */
export function joinCredential(
  operation: Operation,
  known: readonly SecurityScheme[],
): JoinedCredential | undefined {
  const { parameters, security = [] } = operation;
  const stated = security.flat();
  if (stated.length === 0) return joinAlone(operation, known);
  const ofHeader = known.filter(isSentInAuthorization);
  const parameter = parameters.find((one) => one.required && findCredential(one));
  if (!parameter) return undefined;
  if (stated.some((one) => ofHeader.some(({ scheme }) => scheme === one.scheme))) return undefined;
  if (alternative.test(parameter.description ?? parameter.schema.description ?? "")) return undefined;
  const scheme = ofHeader[0] ?? makeScheme(parameter, known);
  return (
    scheme && {
      scheme,
      security: security.map((one) => [...one, requirementOf(scheme)]),
      isAlone: false,
    }
  );
}
