import type { Expression } from "../syntax/expression.js";
import type { IfStatement, Statement, SwitchCase, SwitchStatement } from "../syntax/statement.js";
import { layOutAssignment } from "./assignment.js";
import { group, hardline, ifBreak, indent, join, line, softline, type Doc } from "./doc.js";
import { layOutExpression } from "./expressions.js";
import { isChain, isOperation } from "./kinds.js";

/** `{ … }` around statements, one a line; at its start nothing is set apart. */
export function layOutBlock(statements: readonly Statement[]): Doc {
  const shown = statements.filter(({ kind }, index) => index > 0 || kind !== "blank");
  return ["{", indent([hardline, join(hardline, shown.map(layOutStatement))]), hardline, "}"];
}

function layOutStatement(statement: Statement): Doc {
  switch (statement.kind) {
    case "return":
      return layOutReturn(statement.value);
    case "if":
      return layOutIf(statement);
    case "loop":
      return [statement.head, " ", layOutBlock(statement.body)];
    case "switch":
      return layOutSwitch(statement);
    case "local": {
      const { name, value } = statement;
      const parts = { left: `const ${name}`, operator: " =", right: value, isMember: false } as const;
      return [layOutAssignment(parts, layOutExpression), ";"];
    }
    case "blank":
      return "";
    default:
      return statement satisfies never;
  }
}

/** Operators that break stand in parentheses, on lines of their own. */
function layOutReturn(value: Expression): Doc {
  const doc = layOutExpression(value, "return");
  if (!isOperation(value)) return ["return ", doc, ";"];
  return ["return ", group([ifBreak("("), indent([softline, doc]), softline, ifBreak(")")]), ";"];
}

function layOutIf({ test, then }: IfStatement): Doc {
  const doc = layOutExpression(test, "if");
  const condition = isNegatedChain(test) ? doc : group([indent([softline, doc]), softline]);
  return group(["if (", condition, ")", indent([line, layOutStatement(then)])]);
}

/** `!(a || b)`, whose own parentheses already stand on lines of their own where they break. */
function isNegatedChain(test: Expression): boolean {
  return typeof test !== "string" && test.kind === "negation" && isChain(test.operand);
}

function layOutSwitch({ value, cases, otherwise }: SwitchStatement): Doc {
  const clauses = [...cases.map(layOutCase), ["default:", indent([hardline, layOutStatement(otherwise)])]];
  return [
    group(["switch (", indent([softline, layOutExpression(value, "other")]), softline, ")"]),
    " {",
    indent([hardline, join(hardline, clauses)]),
    hardline,
    "}",
  ];
}

function layOutCase({ values, then }: SwitchCase): Doc {
  const labels = values.map((value) => ["case ", layOutExpression(value, "other"), ":"]);
  return [join(hardline, labels), indent([hardline, layOutStatement(then)])];
}
