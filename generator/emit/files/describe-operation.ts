import type { Operation } from "../../model/index.js";
import type { Doc } from "../print/jsdoc.js";

/** The comment of a request function: what it does, what it needs, where it is sent and documented. */
export function describeOperation(operation: Operation, server: string | undefined): Doc {
  const { summary, description, permissions = [], page, pageDescription = "", deprecated } = operation;
  const distinct = description === summary ? [summary] : [summary, description];
  const paragraphs = distinct.filter((text) => text !== undefined);
  const title = [...operation.resource, operation.name].join(".");
  const needs = permissions.length > 0 ? [`Needs one of the permissions: ${permissions.join(", ")}.`] : [];
  const goes = server === undefined ? [] : [`Sent to ${server}, unless the client was given a \`baseUrl\`.`];
  return {
    paragraphs: [...(paragraphs.length > 0 ? paragraphs : [title]), ...needs, ...goes],
    tags: [
      ...(deprecated ? [{ name: "deprecated", text: "" }] : []),
      ...(page === undefined ? [] : [{ name: "see", text: `${page} ${pageDescription}`.trim() }]),
    ],
  };
}
