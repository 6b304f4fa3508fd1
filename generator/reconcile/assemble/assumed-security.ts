import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import type { DraftApi } from "../draft-api.js";
import { findTold, firstTold } from "../told.js";

/**
 * A word on each operation of which its excerpts of OpenAPI state no way to authenticate, where others state one that holds
 * for the API: OpenAPI has it as an operation for all, and platforms leave it away.
 */
export function reportAssumedSecurity({ operations }: DraftApi): readonly Diagnostic[] {
  return operations.flatMap(({ key, told }) => {
    const named = firstTold(told, "name");
    const isStated = [...findTold(told, "security"), ...findTold(told, "credential")].length > 0;
    return named && !isStated
      ? [diagnose("security-assumed", { operation: `${key.method} ${key.path}` }, named.at)]
      : [];
  });
}
