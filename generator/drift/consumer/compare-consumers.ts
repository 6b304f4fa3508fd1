import type { Side } from "../change.js";
import type { OutputFile } from "../../model/index.js";
import { createProgram } from "./program.js";
import { writeWitnesses, type Witness } from "./witnesses.js";

/** A program that compiled against the base and does not against the revision. */
export interface BrokenWitness {
  readonly symbol: string;
  readonly purpose: string;
  /** What the compiler says, one line each. */
  readonly complaints: readonly string[];
}

/** The compiler's view of two packages. */
export interface ConsumerComparison {
  /** The request functions of the base, by the names that lead to them. */
  readonly operations: readonly string[];
  readonly broken: readonly BrokenWitness[];
  /** Witnesses that do not even compile against the base: bugs of docwright. */
  readonly invalid: readonly BrokenWitness[];
}

function compile(
  packages: Readonly<Record<string, readonly OutputFile[]>>,
  witnesses: readonly Witness[],
  side: Side,
): readonly BrokenWitness[] {
  const paths = witnesses.map((_, index) => `/witnesses/${String(index)}.ts`);
  const files = Object.fromEntries(
    witnesses.map(({ text }, index) => [paths[index] ?? "", text.replaceAll("$PACKAGE", side)]),
  );
  const { complaintsOf } = createProgram(packages, files);
  return witnesses.flatMap(({ symbol, purpose }, index) => {
    const complaints = complaintsOf(paths[index] ?? "");
    return complaints.length === 0 ? [] : [{ symbol, purpose, complaints }];
  });
}

/** Compiles what programs may have written against the package of the base, against it and against the one of the revision. */
export function compareConsumers(
  base: readonly OutputFile[],
  revision: readonly OutputFile[],
): ConsumerComparison {
  const witnesses = writeWitnesses(createProgram({ base }));
  const invalid = compile({ base }, witnesses, "base");
  const isInvalid = (broken: BrokenWitness) =>
    invalid.some(({ symbol, purpose }) => symbol === broken.symbol && purpose === broken.purpose);
  const broken = compile({ base, revision }, witnesses, "revision").filter((witness) => !isInvalid(witness));
  const requests = witnesses.filter(({ isRequest }) => isRequest);
  return { operations: [...new Set(requests.map(({ symbol }) => symbol))], broken, invalid };
}
