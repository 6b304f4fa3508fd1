import process from "node:process";
import { setFlagsFromString } from "node:v8";

/** The version of V8 from which on it waits by itself until a function has run often. */
const patientVersion = 12;

/**
 * Lets V8 optimise only what runs long. That of Node 20 does so after so little that a command, done within a second, spends
 * more on compiling its functions than they save; later ones are right as they are.
 */
export function tuneEngine(): void {
  if (Number.parseInt(process.versions.v8, 10) < patientVersion) {
    setFlagsFromString("--interrupt-budget=1000000");
  }
}
