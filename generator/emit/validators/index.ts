import { groupBy, type ApiSpec } from "../../model/index.js";
import type { TypePlan } from "../plan/index.js";
import { emitExport } from "../print/imports.js";
import { kinds, type SourceFile } from "../source/structures.js";
import { findPages } from "./pages.js";
import { planShapes } from "./plan-shapes.js";
import { emitModule } from "./print-module.js";
import { validatorModule } from "./validator-module.js";

const indexModule = "src/validators/index.ts";

/** `src/validators/**`: a validator for each type of the package, each usable without the others. */
export function* emitValidators(spec: ApiSpec, types: TypePlan): Generator<SourceFile> {
  const plan = planShapes(spec, types);
  const pages = findPages(spec, types);
  const shapes = groupBy(plan.shapes, ({ owner }) => validatorModule(owner.module));
  const modules = [...groupBy(types.types, (type) => validatorModule(type.module))];
  for (const [module, members] of modules)
    yield {
      path: module,
      statements: emitModule(module, members, shapes.get(module) ?? [], { plan, pages }),
    };
  const exports = modules.map(([module, members]) =>
    emitExport(indexModule, module, members.map(({ name }) => name).toSorted()),
  );
  const statements = exports.length > 0 ? exports : [{ kind: kinds.export }];
  yield { path: indexModule, statements };
}
