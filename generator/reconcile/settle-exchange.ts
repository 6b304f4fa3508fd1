import { canonicalJson, type Header, type JsonValue, type Serialisation } from "../model/index.js";
import type { Decision, Draft } from "./draft.js";
import { settle, type Settled } from "./settle.js";
import { findTold, isAble, type AssertionOf, type Told } from "./told.js";

type Spoken = Pick<Draft, "told">;
type ToldStyle = Told<AssertionOf<"serialisation">>;
interface ToldHeader extends Told {
  readonly header: Header;
}

/** Members that say nothing of what is sent. */
const wording: ReadonlySet<string> = new Set(["description", "example", "examples"]);

/** How a value becomes text, without its examples: `explode false`. */
function printStyle({ assertion: { serialisation } }: ToldStyle): string {
  const members = Object.entries(serialisation).filter(([name]) => !wording.has(name));
  const words = members.map(([name, value]) => `${name} ${canonicalJson(value as JsonValue)}`).sort();
  return words.length > 0 ? words.join(", ") : "the style that OpenAPI has for its place";
}

/** A document says it once, be it in the path: what is in so many words counts. */
function dropUnsaid(told: readonly ToldStyle[]): readonly ToldStyle[] {
  const isSaid = ({ assertion }: ToldStyle) => Object.keys(assertion.serialisation).length > 0;
  const saying = new Set(told.filter(isSaid).map(({ reading }) => reading));
  return told.filter((one) => isSaid(one) || !saying.has(one.reading));
}

/** How the value of a parameter becomes text, with the examples of the first document that has some. */
export function settleSerialisation({
  told,
}: Spoken): (Settled<ToldStyle> & { readonly serialisation: Serialisation }) | undefined {
  const styles = dropUnsaid(findTold(told, "serialisation"));
  const settled = settle(styles, "serialisation", printStyle);
  if (!settled) return undefined;
  const examples = styles.find(({ assertion }) => assertion.serialisation.examples)?.assertion.serialisation
    .examples;
  const { serialisation } = settled.chosen.assertion;
  return { ...settled, serialisation: { ...serialisation, ...(examples && { examples }) } };
}

/** What a header is, without what is said of it in words and shown. */
function printHeader({ header }: ToldHeader): string {
  const { schema, name, ...use } = header;
  const facts = Object.entries({ ...use, ...schema }).filter(
    ([member, value]) => value !== undefined && !wording.has(member),
  );
  return `${name} ${canonicalJson(Object.fromEntries(facts))}`;
}

/** The headers of an answer, each as the document has it that counts most of those that state it. */
export function settleHeaders({ told }: Spoken): readonly Settled<ToldHeader>[] {
  const byName = new Map<string, ToldHeader[]>();
  for (const one of findTold(told, "headers")) {
    for (const header of one.assertion.headers) {
      const name = header.name.toLowerCase();
      byName.set(name, [...(byName.get(name) ?? []), { ...one, header }]);
    }
  }
  return [...byName.values()].flatMap((group) => settle(group, "headers", printHeader) ?? []);
}

/** Whether a request must have a body, as far as a document says it. */
export function settleBodyRequired({ told }: Spoken): Settled<Told<AssertionOf<"bodyRequired">>> | undefined {
  return settle(findTold(told, "bodyRequired"), "bodyRequired", ({ assertion }) =>
    assertion.required ? "required" : "optional",
  );
}

/** The status of an answer to which documents give several: that of those which tell answers by their statuses. */
function decideStatus({ told }: Spoken): Decision | undefined {
  const stated = findTold(told, "status");
  const from = stated.filter((one) => isAble(one, "errors"));
  const against = stated.filter((one) => !from.includes(one));
  const [first] = from;
  return (
    first && { aspect: "status", rule: "answers-listed", outcome: first.assertion.status, from, against }
  );
}

/** What documents say differently of a parameter, a body or an answer beside its values. */
export function listDisputes(draft: Spoken): readonly Decision[] {
  const settled = [settleSerialisation(draft), settleBodyRequired(draft), ...settleHeaders(draft)];
  const decisions = [decideStatus(draft), ...settled.map((one) => one?.decision)];
  return decisions.flatMap((one) => (one && one.against.length > 0 ? one : []));
}
