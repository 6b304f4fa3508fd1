import type { Operation, PagePattern, ProjectInfo } from "../../model/index.js";
import type { DraftOperation } from "../draft-api.js";
import { toSnakeCase } from "../names/words.js";
import { firstTold } from "../told.js";

/** The page a person reads: by the project's pattern, otherwise as a document names it. */
export function findPage(
  operation: DraftOperation,
  { pages }: ProjectInfo,
): Pick<Operation, "page" | "pageDescription"> {
  if (pages) return { page: printPage(operation, pages) };
  const named = firstTold(operation.told, "page")?.assertion;
  if (!named) return {};
  const { description, url } = named;
  return { page: url, ...(description !== undefined && { pageDescription: description }) };
}

function printPage(operation: DraftOperation, pages: PagePattern): string {
  const { resource, name } = operation.name;
  const below = resource.isRoot ? [] : resource.path;
  const resources = below.map((one) => pages.resource.replaceAll("{name}", toSnakeCase(one))).join("");
  return pages.operation.replaceAll("{resources}", resources).replaceAll("{method}", toSnakeCase(name));
}
