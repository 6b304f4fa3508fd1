import { describe, expect, it } from "vitest";
import type { PythonType } from "../../../generator/dialects/python-page/python-type.js";
import { readType } from "../../../generator/dialects/python-page/read-type.js";

/** A type in short: `list<string>`, `union<A|B|+2>`, `optional<..>`. */
function print(type: PythonType): string {
  switch (type.kind) {
    case "primitive":
      return type.format === undefined ? type.type : `${type.type}(${type.format})`;
    case "literals":
      return `literals<${[...type.values.map((value) => JSON.stringify(value)), `+${type.more}`].join()}>`;
    case "union":
      return `union<${[...type.members.map(print), `+${type.more}`].join()}>`;
    case "class":
      return type.name;
    case "list":
    case "dict":
    case "optional":
      return `${type.kind}<${print(type.of)}>`;
  }
}

const read = (text: string) => {
  const type = readType(text);
  return type && print(type);
};

describe("a type of Python", () => {
  it.each([
    ["str", "string"],
    ["int", "integer"],
    ["float", "number"],
    ["bool", "boolean"],
    ["datetime", "string(date-time)"],
    ["date", "string(date)"],
    ["object", "unknown"],
    ["Any", "unknown"],
    ["None", "null"],
    ["bytes", "file"],
    ["FileTypes", "file"],
    ["BinaryAPIResponse", "file"],
    ["datetime.datetime", "string(date-time)"],
    ["Dog", "Dog"],
    ["_Dog2", "_Dog2"],
    ["Ärger", "Ärger"],
    ["kennel.types.Dog", "Dog"],
    ["List", "list<unknown>"],
    ["dict", "dict<unknown>"],
    ["List[str]", "list<string>"],
    ["list[str]", "list<string>"],
    ["Iterable[str]", "list<string>"],
    ["Sequence[str]", "list<string>"],
    ["SequenceNotStr[str]", "list<string>"],
    ["Tuple[str, ...]", "list<string>"],
    ["Set[str]", "list<string>"],
    ["typing.List[ str ]", "list<string>"],
    ["Dict[str, int]", "dict<integer>"],
    ["dict[str,int]", "dict<integer>"],
    ["Mapping[str, object]", "dict<unknown>"],
    ["Dict[str, List[Dog]]", "dict<list<Dog>>"],
    ["Page[Dog]", "Page"],
    ["Required[str]", "string"],
    ["NotRequired[str]", "string"],
    ["Annotated[str, Meta]", "string"],
    ["Union[A, B]", "union<A,B,+0>"],
    ["Union[A, B, C, 2 more]", "union<A,B,C,+2>"],
    ["Union[A, 1 more]", "union<A,+1>"],
    ["Union[A]", "A"],
    ["Union[A, ...]", "union<A,unknown,+0>"],
    ["A | B", "union<A,B,+0>"],
    ["A|B|C", "union<A,B,C,+0>"],
    ["Optional[A]", "optional<A>"],
    ["Optional[Union[A, B]]", "optional<union<A,B,+0>>"],
    ["Union[A, None]", "optional<A>"],
    ["Union[A, None, B]", "optional<union<A,B,+0>>"],
    ["Union[A, None, 2 more]", "optional<union<A,+2>>"],
    ["A | None", "optional<A>"],
    ["Optional[None]", "null"],
    ["Union[None, 2 more]", "union<+2>"],
    ['Literal["a", "b"]', 'literals<"a","b",+0>'],
    ['Literal["a", "b", "c", 5 more]', 'literals<"a","b","c",+5>'],
    ["Literal['a, b', 'c']", 'literals<"a, b","c",+0>'],
    ['Literal["say \\"hi\\" \\\\ \\n"]', 'literals<"say \\"hi\\" \\\\ \\\\n",+0>'],
    [
      "Literal[1, -2, 1.25, 1e3, 1.5E-10, 2e+20]",
      "literals<1,-2,1.25,1000,1.5e-10,200000000000000000000,+0>",
    ],
    ["Literal[true, False, True]", "literals<true,false,true,+0>"],
    [`Literal["a" , 'b' ]`, 'literals<"a","b",+0>'],
    ["Literal[ 1 , 2 ]", "literals<1,2,+0>"],
  ])("%s", (text, type) => {
    expect(read(text)).toBe(type);
  });

  it.each([
    ...["", "dog", "my.dog", "2", "str dog", "List[str", "List[str]]", "List[]", "List[2 more]"],
    ...[
      "Union[A B]",
      "Union[A, 2 more B]",
      "myDog",
      "A |",
      "| A",
      "A || B",
      "Dog..Cat",
      ".Dog",
      "2Dog",
      "Dict[dog]",
      "...",
    ],
    ...["Literal[]", "Literal[3 more]", "Literal[dog]", "Literal[1.]", "Literal[1a]", "Literal[1.2.3]"],
    ...['Literal["a]', 'Literal["a" "b"]', "Literal[trues]", "Literal[true.a]"],
  ])("is not %j", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("is not followed deeper than 32 levels", () => {
    const lists = (depth: number) => `${"List[".repeat(depth)}str${"]".repeat(depth)}`;
    expect(readType(lists(31))).toBeDefined();
    expect(readType(lists(32))).toBeUndefined();
  });
});
