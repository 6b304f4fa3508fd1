import { describe, expect, it } from "vitest";
import { readDeclarations } from "../../../generator/dialects/python-page/read-declaration.js";

/** What a line can declare, without the types. */
const read = (text: string) =>
  readDeclarations(text).map((declaration) => {
    if (declaration.kind === "anonymous")
      return declaration.type.literal ?? declaration.type.open(undefined).core.kind;
    if (declaration.kind === "definition")
      return `${declaration.name} = ${declaration.type.open(undefined).core.kind}`;
    const { isDeprecated, name, presence } = declaration;
    return [...(isDeprecated ? ["deprecated"] : []), presence, name].join(" ");
  });

describe("a line of a page of Python declares", () => {
  it.each([
    ["name: str", "required name"],
    ["name: Optional[str]", "absentOrNull name"],
    ["name: str | None", "absentOrNull name"],
    ['"X-Kennel Key": str', "required X-Kennel Key"],
    ["größe_2: str", "required größe_2"],
    ["created-at.gte: str", "required created-at.gte"],
    ["class Dog:", "Dog = model"],
    ["class Dog: …", "Dog = model"],
    ["class Dog: ...", "Dog = model"],
    ["class Dog(BaseModel):…", "Dog = model"],
    ["class Rüde_2:", "Rüde_2 = model"],
    ["Size = Literal[1, 2]", "Size = literals"],
    ["Size: TypeAlias = str", "Size = primitive"],
    ["Größe2 = str", "Größe2 = primitive"],
    ["_Size = str", "_Size = primitive"],
    ['"small"', "small"],
    ["'tall'", "tall"],
    ["12", 12],
    ["true", true],
    ["str", "primitive"],
    ["List[Dog]", "model"],
  ])("%s", (text, declared) => {
    expect(read(text)).toEqual([declared]);
  });

  it.each([
    ...["", "a dog", "class Dog", "my class Dog:", "class Dog: str", "class 2Dog:", "class Dog: … and more"],
    ...[
      "class Dog:…:",
      "size = str",
      "Size = ",
      "Size = a dog",
      "The Size = str",
      "2Size = str",
      "name: a dog",
    ],
    ...["name:str", "my name: str", '"small" dogs', "12 dogs", "true, false", "name: ", '"": str'],
  ])("nothing: %j", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("a deprecated property, unless its name begins with that word", () => {
    expect(read("Deprecatedname: str")).toEqual(["deprecated required name", "required Deprecatedname"]);
    expect(read("Deprecated name: Optional[str]")).toEqual(["deprecated absentOrNull name"]);
    expect(read("name: Deprecated")).toEqual(["required name"]);
    expect(read("Deprecatedclass Dog:")).toEqual([]);
  });
});
