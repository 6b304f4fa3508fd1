import { claimObject } from "../shared/claim-root.js";
import type { DescribedMember, DescribedType } from "../shared/described-node.js";
import { placeOfBody } from "../shared/places.js";
import type { FormPart } from "../shared/read-curl.js";
import type { Span } from "../shared/span.js";
import type { OperationContext } from "./operation-context.js";

const listMark = /\[\]$/;

/** What is a text by its type, and a file by the command that sends one. */
function makeFile(type: DescribedType): DescribedType {
  const { shape } = type;
  if (shape.kind === "array") return { ...type, shape: { ...shape, of: makeFile(shape.of) } };
  const isText = shape.kind === "primitive" && shape.type === "string";
  return isText ? { ...type, shape: { kind: "primitive", type: "file" } } : type;
}

function findPart(parts: readonly FormPart[], name: string): FormPart | undefined {
  return parts.find((part) => part.name.replace(listMark, "") === name);
}

/**
 * Claims a body that is a form. The page prints no type for the files of a list: the command in the example tells, by the
 * sign before their path.
 */
export function claimForm(
  { collector, examples, operation }: OperationContext,
  members: readonly DescribedMember[],
  head: Span,
): void {
  const parts = examples.flatMap(({ curl }) => curl?.form ?? []);
  const place = placeOfBody(operation);
  const shown = members.map(({ name, node }): DescribedMember => {
    const part = findPart(parts, name);
    if (part && part.name !== name) collector.report("form-name-differs", { name, sent: part.name }, part);
    return part?.isFile ? { name, node: { ...node, type: makeFile(node.type) } } : { name, node };
  });
  claimObject(collector, place, shown, head);
  collector.claim(place, { aspect: "mediaType", mediaType: "multipart/form-data" }, head);
}
