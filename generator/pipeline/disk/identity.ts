import { createHash } from "node:crypto";
import { statSync } from "node:fs";

/**
 * What tells a folder from every copy and clone of it, and stays when it is moved: the number that its file system has for
 * it, and when it was made, to the nanosecond.
 */
export function identifyFolder(folder: string): string {
  const { birthtimeNs, ino } = statSync(folder, { bigint: true });
  return createHash("sha256")
    .update(`${String(ino)}:${String(birthtimeNs)}`)
    .digest("hex")
    .slice(0, 16);
}
