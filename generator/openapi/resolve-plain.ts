import { keepDigits, type JsonNumber } from "../model/index.js";
import { Irregular } from "./text-cursor.js";
import type { Scalar } from "./tree.js";

/** What begins otherwise is text (YAML 1.2, section 10.3.2). */
const mayBeOther = /^[-+.\d~nNtTfF]/;
const none = /^(?:~|null|Null|NULL)$/;
const truth = /^(?:true|True|TRUE)$/;
const untruth = /^(?:false|False|FALSE)$/;
const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[\da-fA-F]+$/;
/** Numbers that JSON has not. */
const beyond = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** JSON has no -0, and no number beyond the finite ones. */
function readNumber(text: string): JsonNumber {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Irregular();
  return value === 0 ? 0 : keepDigits(text, value);
}

/** The value of a plain scalar by the core schema of YAML 1.2. */
export function resolvePlain(text: string): Scalar {
  if (!mayBeOther.test(text)) return text;
  if (decimal.test(text)) return readNumber(text);
  if (none.test(text)) return null;
  if (truth.test(text)) return true;
  if (untruth.test(text)) return false;
  if (octal.test(text) || hexadecimal.test(text)) return readNumber(text);
  if (beyond.test(text)) throw new Irregular();
  return text;
}
