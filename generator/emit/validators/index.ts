import type { ApiSpec, OutputFile } from "../../model/index.js";
import { groupBy } from "../plan/group-by.js";
import { importPath, type TypePlan } from "../plan/index.js";
import type { SourcePrinter } from "../print/source-file.js";
import { findPages } from "./pages.js";
import { planShapes } from "./plan-shapes.js";
import { draftModule, finishModule } from "./print-module.js";
import { validatorModule } from "./validator-module.js";

const indexModule = "src/validators/index.ts";

/** `src/validators/**`: a validator for each type of the package, each usable without the others. Unformatted. */
export function emitValidators(
  spec: ApiSpec,
  types: TypePlan,
  printer: SourcePrinter,
): readonly OutputFile[] {
  const plan = planShapes(spec, types);
  const pages = findPages(spec, types);
  const drafts = [...groupBy(types.types, (type) => validatorModule(type.module))].map(([module, members]) =>
    draftModule(module, members, plan, pages),
  );
  const shared = new Set(
    drafts.flatMap(({ module, scope }) =>
      scope.imports.filter((found) => found.module !== module).map(({ name }) => name),
    ),
  );
  const files = drafts.map((draft) => printer.print(draft.module, finishModule(draft, shared)));
  const exports = drafts.flatMap(({ module, types: members }) => {
    const names = members.map(({ name }) => name).toSorted();
    return `export { ${names.join(", ")} } from "${importPath(indexModule, module)}";`;
  });
  return [...files, printer.print(indexModule, exports.length > 0 ? exports : ["export {};"])];
}
