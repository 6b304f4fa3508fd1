import fc from "fast-check";
import type {
  ConstDeclaration,
  Declaration,
  FunctionDeclaration,
} from "../../../generator/emit/syntax/declaration.js";
import {
  and,
  call,
  choose,
  compare,
  listOf,
  not,
  objectOf,
  or,
  pureCall,
  pureNew,
  type Expression,
} from "../../../generator/emit/syntax/expression.js";
import { local, returnIf, returning, type Statement } from "../../../generator/emit/syntax/statement.js";
import { unionOf, type Type, type TypeMember } from "../../../generator/emit/syntax/type.js";

/** Words of every length, so that lines end just before and just behind the last column. */
const wordOf = (max: number) => fc.integer({ min: 1, max }).map((length) => `w${"o".repeat(length - 1)}`);
const word = wordOf(45);
const text = word.map((name) => `"${name}"`);
const member = fc.tuple(wordOf(10), wordOf(70)).map(([object, name]) => `${object}["${name}-"]`);
const numeral = fc.constantFrom("0", "-1", "0.25", "1e21", "100000");
const atom = fc.oneof({ weight: 4, arbitrary: word }, text, member, numeral);

const { argument, structure } = fc.letrec<{ argument: Expression; structure: Expression }>((tie) => ({
  argument: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    atom,
    fc.tuple(word, fc.array(tie("argument"), { maxLength: 3 })).map(([name, args]) => call(name, ...args)),
    fc.array(atom, { maxLength: 5 }).map(listOf),
  ),
  structure: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.array(tie("structure"), { maxLength: 5 }).map(listOf),
    fc.array(numeral, { maxLength: 40 }).map(listOf),
    fc
      .uniqueArray(fc.tuple(word, tie("structure")), { maxLength: 4, selector: ([key]) => key })
      .map((members) => objectOf(members.map(([key, value]) => ({ key, value })))),
  ),
}));

/** Calls that note an issue, as the last operand of most checks. */
const report = fc
  .tuple(word, fc.array(argument, { maxLength: 4 }))
  .map(([name, args]) => call(name, ...args));

/** Calls as they stand behind an equals sign. */
const simpleCall = fc
  .tuple(word, fc.array(fc.oneof(word, text), { maxLength: 3 }))
  .map(([name, args]) => call(name, ...args));

const test = fc.oneof(
  fc
    .tuple(atom, fc.constantFrom("===" as const, "!==" as const, ">=" as const), atom)
    .map(([left, operator, right]) => compare(left, operator, right)),
  report,
);

/** Checks as validators have them: chains in chains, negations, and choices inside of both. */
const check = fc.letrec<{ check: Expression }>((tie) => {
  const operands = fc.array(tie("check"), { minLength: 2, maxLength: 4 });
  return {
    check: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      test,
      operands.map((checks) => and(...checks)),
      operands.map((checks) => or(...checks)),
      fc
        .oneof(
          test,
          operands.map((checks) => or(...checks)),
        )
        .map(not),
      fc.tuple(report, test, report).map(([condition, yes, no]) => or(condition, choose(condition, yes, no))),
    ),
  };
}).check;

const statement: fc.Arbitrary<Statement> = fc.oneof(
  check.map(returning),
  fc.tuple(test, test, report).map(([condition, yes, no]) => returning(choose(condition, yes, no))),
  fc.tuple(check, report).map(([condition, value]) => returnIf(condition, value)),
  fc.tuple(word, fc.oneof(simpleCall, member, word)).map(([name, value]) => local(name, value)),
  fc.array(check, { minLength: 2, maxLength: 3 }).map((checks): Statement => ({
    kind: "loop",
    head: "for (const key of Object.keys(input))",
    body: [local("value", "input[key]"), returnIf(not(or(...checks)), "false")],
  })),
  fc
    .tuple(member, fc.array(text, { minLength: 1, maxLength: 3 }), report)
    .map(([value, values, result]): Statement => ({
      kind: "switch",
      value,
      cases: [{ values, then: returning(result) }],
      otherwise: returning("false"),
    })),
);

/** Code that returns last: prettier says nothing of code that is never reached, but compilers do. */
const functions = fc
  .tuple(word, fc.array(word, { maxLength: 3 }), fc.array(statement, { minLength: 1, maxLength: 3 }))
  .map(([name, parameters, body]): FunctionDeclaration => ({
    kind: "function",
    doc: [],
    isExported: true,
    name,
    parameters: parameters.map((parameter) => `${parameter}?: Input`),
    returns: { kind: "generic", name: "Call", argument: unionOf([name, "undefined"]) },
    body,
  }));

const constants = fc
  .tuple(
    word,
    fc.oneof(
      structure,
      simpleCall.map((made) => pureCall(made.callee, ...made.args)),
      structure.map((list) => pureNew("Set<string>", list)),
    ),
  )
  .map(([name, value]): ConstDeclaration => ({
    kind: "const",
    doc: ["/** Says what it is. */"],
    isExported: true,
    name,
    type: "Thing",
    value,
  }));

const { type } = fc.letrec<{ type: Type; members: readonly TypeMember[] }>((tie) => ({
  members: fc
    .uniqueArray(fc.tuple(word, tie("type")), { minLength: 1, maxLength: 3, selector: ([name]) => name })
    .map((members) =>
      members.map(([name, memberType], index) => ({
        doc: index === 1 ? ["/**", " * Says much.", " *", " * @default 1", " */"] : [],
        head: `${name}?`,
        type: memberType,
      })),
    ),
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word,
    text,
    fc
      .uniqueArray(tie("type"), { minLength: 2, maxLength: 4 })
      .map((types) =>
        unionOf(
          types.flatMap((part) =>
            typeof part !== "string" && part.kind === "union" ? part.variants : [part],
          ),
        ),
      ),
    tie("type").map((items): Type => ({ kind: "array", items })),
    fc.array(text, { maxLength: 4 }).map((items): Type => ({ kind: "tuple", items })),
    tie("members").map((members): Type => ({ kind: "object", members, isBroken: true })),
    tie("type").map((values): Type => {
      const members = [{ doc: [], head: "[name: string]", type: values }];
      return { kind: "object", members, isBroken: false };
    }),
  ),
}));

const types = fc.tuple(word, type).map(([name, declared]): Declaration => ({
  kind: "alias",
  doc: [],
  isExported: true,
  name,
  type: declared,
}));

const imports = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((names): Declaration => ({ kind: "import", isType: true, what: names, from: '"./module.js"' }));

/** Declarations of every kind that the emitters print. */
export const arbitraryDeclaration: fc.Arbitrary<Declaration> = fc.oneof(functions, constants, types, imports);
