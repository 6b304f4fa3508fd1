import type { PackagePlan } from "../plan/index.js";
import { emitImports } from "../print/imports.js";
import { emitText } from "../print/jsdoc.js";
import { printTypeKey } from "../escape/property-key.js";
import { constant, kinds, type SourceFile } from "../source/structures.js";

export const errorsModule = "src/errors.ts";

const runtimeModule = "src/runtime/documented-errors.ts";

/** `src/errors.ts`: what tells the errors of one operation from others; none where no body of an error is documented. */
export function emitErrorsFile({ types: { errors } }: PackagePlan): readonly SourceFile[] {
  if (errors.length === 0) return [];
  const imports = [
    { name: "ErrorGuard", module: runtimeModule, isType: true },
    { name: "isErrorOfOperation", module: runtimeModule, isType: false },
    ...errors.map(({ name, module }) => ({ name, module, isType: true })),
  ];
  return [
    {
      path: errorsModule,
      statements: [
        ...emitImports(errorsModule, imports),
        {
          kind: kinds.interface,
          docs: emitText("What operations document of their errors, by the name of the operation.", 0),
          isExported: true,
          name: "OperationErrors",
          properties: errors.map(({ name, operation }) => ({
            isReadonly: true,
            name: printTypeKey([...operation.resource, operation.name].join(".")),
            type: name,
          })),
        },
        {
          kind: kinds.variable,
          docs: emitText(
            "Whether what was thrown is an error of an operation: its `body` then has the type that is documented for its `status`.",
            0,
          ),
          isExported: true,
          declarationKind: constant,
          declarations: [
            { name: "isErrorOf", type: "ErrorGuard<OperationErrors>", initializer: "isErrorOfOperation" },
          ],
        },
      ],
    },
  ];
}
