import { oauthFlows, pointerTo, type OAuthFlow, type SecurityScheme } from "../../model/index.js";
import type { Relation } from "../change.js";
import { compareField } from "./annotations.js";
import { report, type Position } from "./comparison.js";
import type { Match } from "./match.js";
import { belowEach } from "./position.js";

type Login = Extract<SecurityScheme, { readonly type: "oauth2" }>;

/** Something that one side has and the other does not, or that is not the same; more to choose from widens. */
function relatePresence(before: string | undefined, after: string | undefined): Relation {
  if (before === undefined) return "widens";
  return after === undefined ? "narrows" : "incomparable";
}

function compareText(
  at: Position,
  keyword: string,
  before: string | undefined,
  after: string | undefined,
): void {
  if (before === after) return;
  const steps = pointerTo(keyword);
  report(at, {
    kind: "login-changed",
    keyword,
    base: before === undefined ? at.base : at.base + steps,
    revision: after === undefined ? at.revision : at.revision + steps,
    before,
    after,
    wireRelation: relatePresence(before, after),
  });
}

const addresses = ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"] as const;

/** Compares the scopes that a flow can give; what an operation asks for is compared with the operation. */
function compareScopes(at: Position, { base, revision }: Match<OAuthFlow>): void {
  for (const scope of new Set([...Object.keys(base.scopes), ...Object.keys(revision.scopes)])) {
    const [before, after] = [base.scopes[scope], revision.scopes[scope]];
    const steps = pointerTo("scopes", scope);
    if (before !== undefined && after !== undefined) {
      compareField(at, { kind: "description-changed", keyword: scope, steps }, before, after);
      continue;
    }
    report(at, {
      kind: "login-changed",
      keyword: "scopes",
      base: before === undefined ? at.base : at.base + steps,
      revision: after === undefined ? at.revision : at.revision + steps,
      before: before === undefined ? undefined : scope,
      after: after === undefined ? undefined : scope,
      wireRelation: relatePresence(before, after),
    });
  }
}

function compareFlow(at: Position, flows: Match<OAuthFlow>): void {
  for (const address of addresses) {
    compareText(at, address, flows.base[address], flows.revision[address]);
  }
  compareScopes(at, flows);
}

/** Compares the ways in which two logins of OAuth 2 give a token. */
export function compareLogins(at: Position, { base, revision }: Match<Login>): void {
  compareText(at, "oauth2MetadataUrl", base.metadataUrl, revision.metadataUrl);
  for (const flow of oauthFlows) {
    const [before, after] = [base.flows[flow], revision.flows[flow]];
    const steps = pointerTo("flows", flow);
    if (before && after) compareFlow(belowEach(at, steps, steps, flow), { base: before, revision: after });
    else if (before || after) {
      report(at, {
        kind: "login-changed",
        keyword: "flows",
        base: before ? at.base + steps : at.base,
        revision: after ? at.revision + steps : at.revision,
        before: before && flow,
        after: after && flow,
        wireRelation: before ? "narrows" : "widens",
      });
    }
  }
}
