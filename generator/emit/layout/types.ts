import type { GenericType, ObjectType, TupleType, Type, TypeMember, UnionType } from "../syntax/type.js";
import { layOutComment } from "./comments.js";
import { group, hardline, ifBreak, indent, join, line, softline, type Doc } from "./doc.js";

/** A type, laid out as prettier does. */
export function layOutType(type: Type): Doc {
  if (typeof type === "string") return type;
  switch (type.kind) {
    case "union":
      return isPlainUnion(type) ? group(indent([softline, layOutVariants(type)])) : layOutTogether(type);
    case "array":
      return [layOutItems(type.items), "[]"];
    case "tuple":
      return layOutTuple(type);
    case "object":
      return layOutObjectType(type);
    case "generic":
      return layOutGeneric(type);
    default:
      return type satisfies never;
  }
}

/** The items of an array, a union among them in parentheses. */
function layOutItems(items: Type): Doc {
  if (typeof items === "string" || items.kind !== "union") return layOutType(items);
  if (!isPlainUnion(items)) return ["(", layOutTogether(items), ")"];
  return ["(", group([indent([softline, layOutVariants(items)]), softline]), ")"];
}

/** `Call<…>`: a name or an object never breaks away from its brackets. */
function layOutGeneric({ argument, name }: GenericType): Doc {
  const isHugged = typeof argument === "string" ? !argument.includes(" ") : argument.kind === "object";
  if (isHugged) return [`${name}<`, layOutType(argument), ">"];
  const doc = isPlainUnion(argument) ? layOutVariants(argument) : layOutType(argument);
  return [name, group(["<", indent([softline, doc]), softline, ">"])];
}

function layOutTuple({ items }: TupleType): Doc {
  if (items.length === 0) return "[]";
  const list = join([",", line], items.map(layOutType));
  return group(["[", indent([softline, list]), ifBreak(","), softline, "]"]);
}

/** A union on one line, or one variant a line, each behind a bar. */
function layOutVariants({ variants }: UnionType): Doc {
  const docs = variants.map((variant) => indent(layOutType(variant)));
  return group([ifBreak("| "), join([line, "| "], docs)]);
}

/** An object beside null stays in one piece. */
function layOutTogether({ variants }: UnionType): Doc {
  return join(" | ", variants.map(layOutType));
}

/** Whether a type is a union of other things than one object and null. */
function isPlainUnion(type: Type): type is UnionType {
  if (typeof type === "string" || type.kind !== "union") return false;
  const objects = type.variants.filter((variant) => typeof variant !== "string" && variant.kind === "object");
  const nulls = type.variants.filter((variant) => variant === "null");
  return objects.length !== 1 || objects.length + nulls.length < type.variants.length;
}

function layOutObjectType({ isBroken, members }: ObjectType): Doc {
  if (members.length === 0) return "{}";
  const body = join([";", line], members.map(layOutMember));
  return group(["{", indent([line, body]), ifBreak(";"), line, "}"], isBroken);
}

/** The body of an interface, always over several lines. */
export function layOutInterfaceBody(members: readonly TypeMember[]): Doc {
  if (members.length === 0) return "{}";
  const body = join([";", hardline], members.map(layOutMember));
  return ["{", indent([hardline, body]), ";", hardline, "}"];
}

function layOutMember({ doc, head, type }: TypeMember): Doc {
  return [layOutComment(doc), head, ": ", layOutType(type)];
}
