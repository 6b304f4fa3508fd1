import { groupBy } from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { findTold, type AssertionOf, type Told } from "../told.js";

type Shown = Told<AssertionOf<"server">>;

function listShown({ operations, told }: DraftApi): readonly Shown[] {
  return findTold([...told, ...operations.flatMap((operation) => operation.told)], "server");
}

/** The base URL that the examples of the documents have most often; of several, the first by the alphabet. */
export function findUsualServer(api: DraftApi): string | undefined {
  const groups = [...groupBy(listShown(api), ({ assertion }) => assertion.url)];
  groups.sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  return groups[0]?.[0];
}

/** The base URL of the examples of an operation, where that is another than the usual one. */
export function findOwnServer({ told }: DraftOperation, usual: string | undefined): string | undefined {
  const shown = findTold(told, "server");
  const isUsual = shown.some(({ assertion }) => assertion.url === usual);
  return isUsual ? undefined : shown[0]?.assertion.url;
}

/** Puts on record where documents show requests to different servers, with the words of both. */
export function decideServers(api: DraftApi): void {
  const usual = findUsualServer(api);
  const all = listShown(api);
  for (const operation of api.operations) {
    const shown = findTold(operation.told, "server");
    const outcome = findOwnServer(operation, usual) ?? usual;
    const from = shown.filter(({ assertion }) => assertion.url === outcome);
    const others = shown.filter(({ assertion }) => assertion.url !== outcome);
    const elsewhere =
      outcome === usual ? [] : all.filter(({ assertion }) => assertion.url === usual).slice(0, 1);
    const against = [...others, ...elsewhere];
    if (outcome === undefined || shown.length === 0 || against.length === 0) continue;
    operation.decisions.push({ aspect: "server", rule: "own-server", outcome, from, against });
  }
}

type Stated = Told<AssertionOf<"servers">>;

const listAddresses = ({ assertion }: Stated): readonly string[] =>
  assertion.servers.map(({ url }) => url.replace(/\/$/u, ""));

/** Whether two addresses can be of one server: equal, or one the path of the other. */
function canBeOne(one: string, other: string): boolean {
  const isPathOf = (path: string, whole: string) => !path.includes("://") && whole.endsWith(path);
  return one === other || isPathOf(one, other) || isPathOf(other, one);
}

/** Puts on record where documents state servers of one operation that have none in common. */
export function decideStatedServers({ operations }: DraftApi): void {
  for (const { decisions, told } of operations) {
    const stated = findTold(told, "servers");
    const [first] = stated;
    if (!first) continue;
    const addresses = listAddresses(first);
    const isOther = (one: Stated) =>
      !listAddresses(one).some((url) => addresses.some((own) => canBeOne(url, own)));
    const against = stated.filter(isOther);
    if (against.length === 0) continue;
    const from = stated.filter((one) => !isOther(one));
    decisions.push({ aspect: "servers", rule: "rank", outcome: addresses.join(", "), from, against });
  }
}
