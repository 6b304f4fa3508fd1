import { ts } from "ts-morph";
import type { MemoryProgram } from "./program.js";

/** Something that the root of a package exports, under the names that lead to it: `billing.topup.get`. */
export interface ExportedSymbol {
  readonly path: readonly string[];
  readonly kind: "function" | "type" | "value";
  readonly symbol: ts.Symbol;
  readonly type: ts.Type;
}

function follow(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function listModule(
  checker: ts.TypeChecker,
  module: ts.Symbol,
  path: readonly string[],
): readonly ExportedSymbol[] {
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = follow(checker, exported);
    const inner = [...path, exported.name];
    if (symbol.flags & ts.SymbolFlags.ValueModule) return listModule(checker, symbol, inner);
    if (symbol.flags & ts.SymbolFlags.Value) {
      const type = checker.getTypeOfSymbol(symbol);
      const kind = type.getCallSignatures().length > 0 ? "function" : "value";
      return [{ path: inner, kind, symbol, type }];
    }
    return [{ path: inner, kind: "type", symbol, type: checker.getDeclaredTypeOfSymbol(symbol) }];
  });
}

/** Everything that the root of a package exports, namespaces opened. */
export function listExports({ checker, fileAt }: MemoryProgram, folder: string): readonly ExportedSymbol[] {
  const root = fileAt(`/${folder}/src/index.ts`);
  const module = root && checker.getSymbolAtLocation(root);
  return module ? listModule(checker, module, []) : [];
}
