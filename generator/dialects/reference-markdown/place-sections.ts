import type { OperationBlock, Page, Section } from "./page.js";
import { sectionOrder, type SectionKind } from "./section-heads.js";

const placeOf = (kind: SectionKind | undefined): number => sectionOrder.findIndex((each) => each === kind);

/** Whether a section of a kind stands in an operation as pages have it: each kind once, in its order, before the examples. */
function isInOrder({ examples, sections }: OperationBlock, kind: SectionKind | undefined): boolean {
  const place = placeOf(kind);
  if (place === -1) return true;
  return examples.length === 0 && sections.every((section) => placeOf(section.kind) < place);
}

/** Adds a section to the operation that it stands under, as far as that can be told before the next one. */
export function addToOperation(
  page: Page,
  operation: OperationBlock,
  section: Section,
  isFlat: boolean,
): void {
  if (isInOrder(operation, section.kind)) operation.sections.push(section);
  else if (isFlat || operation.examples.length > 0) page.misplaced.push(section);
  else operation.late.push(section);
}

/**
 * Settles what became of the sections behind others that pages have after them: they are those of their operation where each
 * kind stands once. A kind that stands again is that of an operation whose line is missing, and so may be all of them.
 */
export function settleLateSections({ broken, misplaced, operations }: Page): void {
  for (const { late, sections } of [...operations, ...broken.map(({ block }) => block)]) {
    const kinds = [...sections, ...late].map(({ kind }) => kind);
    const isOneOfEach = new Set(kinds).size === kinds.length;
    (isOneOfEach ? sections : misplaced).push(...late.splice(0));
  }
}
