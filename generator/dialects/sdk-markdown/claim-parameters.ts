import { listPathParameters, type OperationKey, type Parameter } from "../../model/index.js";
import { claimNode } from "../shared/claim-node.js";
import type { Collector } from "../shared/collector.js";
import { placeOfBody, placeOfMember, placeOfParameter } from "../shared/places.js";
import type { Item, Operation } from "../typescript-page/page.js";
import { describeItem } from "./describe-type.js";
import { readDescription } from "./read-description.js";

const squash = (name: string): string => name.replace(/[_\s-]/g, "").toLowerCase();

/** The parameters of an operation: arguments of the call, and the members of the one called `params`. */
export function claimParameters(collector: Collector, operation: Operation, roots: readonly Item[]): void {
  const isParams = ({ declaration: { type }, children }: Item) =>
    type.kind === "unsaid" && children.length > 0;
  const params = roots.find(
    (item) => item.declaration.kind === "property" && item.declaration.name === "params" && isParams(item),
  );
  const names = new PathNames(operation.key, params?.children ?? []);
  for (const item of roots) if (item !== params) claimArgument(collector, operation.key, item, names);
  for (const item of params?.children ?? []) claimParameter(collector, operation.key, item);
}

/** The names of the path that arguments of the call stand for, which have names of the SDK. */
class PathNames {
  private readonly left: string[];

  constructor(key: OperationKey, params: readonly Item[]) {
    const taken = new Set(
      params.map(({ declaration }) => (declaration.kind === "property" ? declaration.name : "")),
    );
    this.left = listPathParameters(key.path).filter((name) => !taken.has(name));
  }

  take(argument: string): string | undefined {
    const [only, second] = this.left;
    const name =
      this.left.find((one) => squash(one) === squash(argument)) ?? (second === undefined ? only : undefined);
    if (name !== undefined) this.left.splice(this.left.indexOf(name), 1);
    return name;
  }
}

/** An argument by itself is part of the path; one that is not may be the whole body, or have another name on the wire. */
function claimArgument(collector: Collector, key: OperationKey, item: Item, names: PathNames): void {
  if (item.declaration.kind !== "property") return;
  const name = names.take(item.declaration.name);
  if (name === undefined) claimParameter(collector, key, item);
  else claimNode(collector, placeOfParameter(key, "path", name), describeItem(collector.document.text, item));
}

type Location = Parameter["in"] | "body" | "unlocated";

function findLocation(text: string, { location, prose }: Item): Location {
  return (location ?? readDescription(text, prose).location ?? "unlocated") as Location;
}

function claimParameter(collector: Collector, key: OperationKey, item: Item): void {
  const { declaration } = item;
  if (declaration.kind !== "property") return;
  const { name } = declaration;
  const { text } = collector.document;
  const location = findLocation(text, item);
  const node = describeItem(text, item);
  if (location === "body") {
    const isWhole = name === "body";
    claimNode(collector, isWhole ? placeOfBody(key) : placeOfMember(placeOfBody(key), name), node);
  } else if (location === "header" && /^[\w$]+$/.test(name)) {
    collector.report("header-renamed", { name }, item.at);
  } else claimNode(collector, placeOfParameter(key, location, name), node);
}
