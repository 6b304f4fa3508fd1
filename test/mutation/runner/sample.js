import { createHash } from "node:crypto";
import process from "node:process";

/** What the report says of a mutant that was left out by lot. */
export const notDrawn = "not in the sample";

/** Whether a mutant is one of the sample, by lot: the same for the same code and seed. `line` and `column` count from 0. */
export function isDrawn(path, { mutatorName, replacement }, { column, line }) {
  const { MUTATION_SAMPLE: share = "1", MUTATION_SEED: seed = "1" } = process.env;
  if (Number(share) >= 1) return true;
  const digest = createHash("sha256")
    .update([seed, path, line, column, mutatorName, replacement].join("\0"))
    .digest();
  return digest.readUInt32BE(0) / 2 ** 32 < Number(share);
}
