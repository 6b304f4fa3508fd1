import type { ProjectInfo } from "../../model/index.js";
import type { DraftOperation } from "../draft-api.js";
import { toSnakeCase } from "../names/words.js";
import { firstTold } from "../told.js";

/** The address of the page a person reads: by the project's pattern, otherwise as a document names its own. */
export function printPage(operation: DraftOperation, { pages }: ProjectInfo): string | undefined {
  if (!pages) return firstTold(operation.told, "page")?.assertion.url;
  const { resource, name } = operation.name;
  const below = resource.isRoot ? [] : resource.path;
  const resources = below.map((one) => pages.resource.replaceAll("{name}", toSnakeCase(one))).join("");
  return pages.operation.replaceAll("{resources}", resources).replaceAll("{method}", toSnakeCase(name));
}
