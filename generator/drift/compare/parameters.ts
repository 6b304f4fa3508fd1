import {
  isIgnoredParameter,
  listPathParameters,
  pointerTo,
  type Exchange,
  type Parameter,
} from "../../model/index.js";
import type { Side } from "../change.js";
import { printType } from "../print-type.js";
import { compareParts, report, type Position } from "./comparison.js";
import { compareWords } from "./annotations.js";
import { matchBy, matchByKeys, matchFurther, type Match, type Matching } from "./match.js";
import { onlyIn } from "./one-sided.js";
import { belowEach } from "./position.js";
import { describeSerialisation, takesSingle } from "./serialisation.js";
import { compareRegrouped } from "./regrouped.js";
import { findRenames, isDistinctive, type Rename } from "./renames.js";
import { compareExamples } from "./examples.js";
import { compareUnknownFields } from "./known-fields.js";

/** A request with the template of its path, where it has one. */
type Templated = Exchange & { readonly path?: string };

/** The parameters of both operations with the pointer steps to each: its index in the list of its own operation. */
interface Sides {
  readonly base: Templated;
  readonly revision: Templated;
}

/** Header names know no case (RFC 9110, section 5.1). */
function nameOf({ name, in: location }: Parameter): string {
  return location === "header" ? name.toLowerCase() : name;
}

/** The position of a parameter in the path of its operation. */
function positionIn({ path = "" }: Templated): (parameter: Parameter) => number | undefined {
  const names = listPathParameters(path);
  return ({ in: location, name }) => {
    const position = location === "path" ? names.indexOf(name) : -1;
    return position === -1 ? undefined : position;
  };
}

const plain = ({ path = "" }: Templated): string => path.replaceAll(/\{[^{}]*\}/gu, "{}");

/**
 * Matches parameters by place and name, those of the path by their position in it, and the rest by name alone: those have
 * moved. What a request has in its path says which parameter is which, where nothing else of the path changed.
 */
function matchParameters({ base, revision }: Sides): Matching<Parameter> {
  const byPosition = (removed: readonly Parameter[], added: readonly Parameter[]) =>
    matchByKeys(removed, added, positionIn(base), positionIn(revision));
  const byName = (removed: readonly Parameter[], added: readonly Parameter[]) =>
    matchBy(removed, added, (parameter) => `${parameter.in} ${nameOf(parameter)}`);
  const byNameAlone = (removed: readonly Parameter[], added: readonly Parameter[]) =>
    matchBy(removed, added, ({ name }) => name);
  const counts = [base, revision].map(({ path = "" }) => listPathParameters(path).length);
  const further = counts[0] === counts[1] ? [byName, byPosition] : [byName];
  const rounds = plain(base) === plain(revision) ? [byPosition, byName] : further;
  return [...rounds, byNameAlone].reduce<Matching<Parameter>>(matchFurther, {
    matched: [],
    removed: listRead(base),
    added: listRead(revision),
  });
}

function stepsTo(operation: Templated, parameter: Parameter): string {
  return pointerTo("parameters", operation.parameters.indexOf(parameter));
}

/** The parameters that mean something. */
function listRead({ parameters }: Templated): readonly Parameter[] {
  return parameters.filter((parameter) => !isIgnoredParameter(parameter));
}

/** Compares the parameters of two operations. */
export function compareParameters(operation: Position, sides: Sides): void {
  const { matched, ...left } = matchParameters(sides);
  const rest = compareRegrouped(operation, left, {
    base: (parameter) => stepsTo(sides.base, parameter),
    revision: (parameter) => stepsTo(sides.revision, parameter),
  });
  const matching = { matched, ...rest };
  const { base, revision, shapes } = operation.comparison;
  const { renamed, removed, added } = findRenames(
    { base: sides.base.parameters, revision: sides.revision.parameters },
    matching,
    (parameter, side) => ({
      name: parameter.name,
      shape: side === "base" ? shapes.ofBase(parameter.schema) : shapes.ofRevision(parameter.schema),
      place: `${parameter.in} ${String(parameter.mediaType)}`,
      isDistinctive: isDistinctive({ base, revision }[side].resolve(parameter.schema).schema.kind),
      description: parameter.description,
    }),
  );
  for (const match of matching.matched) compareMatch(atParameter(operation, sides, match), match);
  for (const rename of renamed) reportRename(atParameter(operation, sides, rename), rename);
  for (const parameter of removed) reportOnly(operation, sides, "base", parameter);
  for (const parameter of added) reportOnly(operation, sides, "revision", parameter);
}

function reportOnly(operation: Position, sides: Sides, side: Side, parameter: Parameter): void {
  const { required, schema } = parameter;
  report(operation, {
    kind: side === "base" ? "parameter-removed" : "parameter-added",
    ...onlyIn(side, operation[side] + stepsTo(sides[side], parameter), printType(schema), [schema]),
    required,
    trail: [label(parameter)],
  });
}

function label({ in: location, name }: Parameter): string {
  return `${location} ${name}`;
}

function atParameter(operation: Position, sides: Sides, { base, revision }: Match<Parameter>): Position {
  const place = belowEach(
    operation,
    stepsTo(sides.base, base),
    stepsTo(sides.revision, revision),
    label(revision),
  );
  return { ...place, required: base.required || revision.required };
}

function reportRename(at: Position, { base, revision, confidence }: Rename<Parameter>): void {
  report(at, {
    kind: "parameter-renamed",
    base: at.base,
    revision: at.revision,
    before: base.name,
    after: revision.name,
    required: base.required || revision.required,
    confidence,
    claims: [
      { aspect: "exists", base: at.base },
      { aspect: "exists", revision: at.revision },
    ],
  });
  compareFields(at, { base, revision });
}

function compareMatch(at: Position, match: Match<Parameter>): void {
  const { base, revision } = match;
  const places = { base: at.base, revision: at.revision };
  if (base.in !== revision.in) {
    report(at, {
      kind: "parameter-moved",
      keyword: "in",
      ...places,
      before: base.in,
      after: revision.in,
    });
  } else if (nameOf(base) !== nameOf(revision)) {
    report(at, {
      kind: "path-parameter-renamed",
      keyword: "name",
      ...places,
      before: base.name,
      after: revision.name,
    });
  }
  compareFields(at, match);
}

function compareFields(at: Position, { base, revision }: Match<Parameter>): void {
  const places = { base: at.base, revision: at.revision };
  compareUnknownFields(at, "parameter", base, revision);
  if (base.required !== revision.required) {
    report(at, {
      kind: revision.required ? "parameter-required" : "parameter-optional",
      keyword: "required",
      ...places,
      before: base.required ? "required" : "optional",
      after: revision.required ? "required" : "optional",
    });
  }
  if (base.in === revision.in) compareSerialisation(at, { base, revision });
  compareWords(at, base, revision, ["description", "deprecated"]);
  compareExamples(at, base, revision);
  const place = {
    ...belowEach(at, stepsToSchema(base), stepsToSchema(revision)),
    ...(at.required !== undefined && { required: at.required }),
  };
  if (!compareSingle(place, { base, revision })) compareParts(place, base.schema, revision.schema);
}

/** Compares how the same value is written into a request: what both specs write alike is no change. */
function compareSerialisation(at: Position, { base, revision }: Match<Parameter>): void {
  const index = at.comparison.base;
  const before = describeSerialisation(index, base);
  const after = describeSerialisation(index, { ...revision, schema: base.schema });
  const places = { base: at.base, revision: at.revision };
  if (before !== after) {
    report(at, { kind: "parameter-encoding-changed", keyword: "encoding", ...places, before, after });
  }
  for (const keyword of ["allowReserved", "allowEmptyValue"] as const) {
    const [said, says] = [base[keyword] === true, revision[keyword] === true];
    if (said === says) continue;
    report(at, {
      kind: says ? "parameter-text-freed" : "parameter-text-restricted",
      keyword,
      ...places,
      before: said,
      after: says,
    });
  }
}

/** A list may take a single value as it was; false where neither side alone is such a list. */
function compareSingle(at: Position, { base, revision }: Match<Parameter>): boolean {
  const isList = {
    base: takesSingle(at.comparison.base, base),
    revision: takesSingle(at.comparison.revision, revision),
  };
  if (isList.base === isList.revision) return false;
  const from = at.comparison.base.resolve(base.schema).schema;
  const to = at.comparison.revision.resolve(revision.schema).schema;
  const items = from.kind === "array" ? from.items : to.kind === "array" ? to.items : undefined;
  const single = isList.base ? to : from;
  const { shapes } = at.comparison;
  const [itemShape, singleShape] = isList.base
    ? [items && shapes.ofBase(items), shapes.ofRevision(single)]
    : [items && shapes.ofRevision(items), shapes.ofBase(single)];
  if (items === undefined || itemShape !== singleShape) return false;
  report(at, {
    kind: "type-changed",
    keyword: "type",
    base: at.base,
    revision: at.revision,
    before: printType(from),
    after: printType(to),
    wireRelation: isList.revision ? "widens" : "narrows",
    typesRelation: "incomparable",
  });
  const steps = pointerTo("items");
  const place = belowEach(at, isList.base ? steps : "", isList.revision ? steps : "");
  compareParts(place, isList.base ? items : base.schema, isList.revision ? items : revision.schema);
  return true;
}

function stepsToSchema({ mediaType }: Parameter): string {
  return mediaType === undefined ? pointerTo("schema") : pointerTo("content", mediaType, "schema");
}
