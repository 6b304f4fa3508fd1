/** The file of validators that goes with a file of types. */
export function validatorModule(typeModule: string): string {
  return typeModule.replace(/^src\/types\//u, "src/validators/");
}
