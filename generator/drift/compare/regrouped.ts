import { pointerTo, type Parameter, type Property } from "../../model/index.js";
import { compareParts, report, type Position } from "./comparison.js";
import { belowEach } from "./position.js";
import { describeSerialisation } from "./serialisation.js";
import type { SpecIndex } from "./spec-index.js";

/** Parameters that one spec has apart, and the other as members of one object that is written member by member. */
interface Group {
  readonly whole: Parameter;
  readonly members: readonly { readonly property: Property; readonly apart: Parameter }[];
}

/** What is left of the parameters of both specs. */
interface Left {
  readonly removed: readonly Parameter[];
  readonly added: readonly Parameter[];
}

/** The members of an object in a query that are written like parameters of their own (`form`, exploded). */
function membersOf(index: SpecIndex, parameter: Parameter): readonly Property[] {
  const { schema } = index.resolve(parameter.schema);
  const isFlat = parameter.in === "query" && schema.kind === "object";
  return isFlat && describeSerialisation(index, parameter) === "form, exploded" ? schema.properties : [];
}

function findGroups(
  index: SpecIndex,
  wholes: readonly Parameter[],
  aparts: readonly Parameter[],
): readonly Group[] {
  const byName = new Map(aparts.filter((one) => one.in === "query").map((one) => [one.name, one]));
  return wholes.flatMap((whole): Group[] => {
    const members = membersOf(index, whole).map((property) => ({
      property,
      apart: byName.get(property.name),
    }));
    const told = members.flatMap(({ apart, property }) => (apart ? [{ apart, property }] : []));
    // A member that stood nowhere else before is a change of its own.
    return told.length > 0 && told.length === members.length ? [{ whole, members: told }] : [];
  });
}

type StepsTo = Readonly<Record<"base" | "revision", (parameter: Parameter) => string>>;

function reportGroup(operation: Position, group: Group, isJoined: boolean, stepsTo: StepsTo): void {
  const { members, whole } = group;
  const names = members.map(({ apart }) => apart.name).sort();
  const [first] = members;
  if (!first) return;
  const [from, to] = isJoined ? [first.apart, whole] : [whole, first.apart];
  const at = belowEach(operation, stepsTo.base(from), stepsTo.revision(to), `query ${whole.name}`);
  report(at, {
    kind: "parameters-regrouped",
    base: at.base,
    revision: at.revision,
    before: isJoined ? names : whole.name,
    after: isJoined ? whole.name : names,
  });
  for (const { apart, property } of members)
    compareMember(operation, { apart, property, whole }, isJoined, stepsTo);
}

function compareMember(
  operation: Position,
  { apart, property, whole }: { apart: Parameter; property: Property; whole: Parameter },
  isJoined: boolean,
  stepsTo: StepsTo,
): void {
  const inWhole = pointerTo("schema", "properties", property.name);
  const [from, to] = isJoined ? [apart, whole] : [whole, apart];
  const steps = isJoined ? [pointerTo("schema"), inWhole] : [inWhole, pointerTo("schema")];
  const at = belowEach(
    operation,
    stepsTo.base(from) + (steps[0] ?? ""),
    stepsTo.revision(to) + (steps[1] ?? ""),
    `query ${apart.name}`,
  );
  const isRequired = whole.required && property.required;
  const [was, is] = isJoined ? [apart.required, isRequired] : [isRequired, apart.required];
  if (was !== is) {
    report(at, {
      kind: is ? "parameter-required" : "parameter-optional",
      keyword: "required",
      base: at.base,
      revision: at.revision,
      before: was ? "required" : "optional",
      after: is ? "required" : "optional",
    });
  }
  const schemas = isJoined ? [apart.schema, property.schema] : [property.schema, apart.schema];
  if (schemas[0] && schemas[1]) compareParts(at, schemas[0], schemas[1]);
}

/** Compares parameters that were joined into one object, or taken apart, and gives those that were not. */
export function compareRegrouped(operation: Position, { added, removed }: Left, stepsTo: StepsTo): Left {
  const { base, revision } = operation.comparison;
  const joined = findGroups(revision, added, removed);
  const parted = findGroups(base, removed, added);
  for (const group of joined) reportGroup(operation, group, true, stepsTo);
  for (const group of parted) reportGroup(operation, group, false, stepsTo);
  const told = new Set(
    [...joined, ...parted].flatMap(({ members, whole }) => [whole, ...members.map(({ apart }) => apart)]),
  );
  return {
    removed: removed.filter((parameter) => !told.has(parameter)),
    added: added.filter((parameter) => !told.has(parameter)),
  };
}
