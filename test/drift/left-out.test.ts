import { expect, it } from "vitest";
import { compareDocuments } from "./support/judge-on-wire.js";
import { carriers } from "./support/carriers.js";

it.each(Object.entries(carriers))("breaks no types with what no package is made of (%s)", (_, { carry }) => {
  const plain = { type: "string" };
  for (const member of ["x-owner", "$anchor", "requiredIf"]) {
    const changes = compareDocuments(carry(plain), carry({ ...plain, [member]: "a" }));
    const back = compareDocuments(carry({ ...plain, [member]: "a" }), carry(plain));
    expect([...changes, ...back].map(({ kind, types, wire }) => ({ kind, types, wire }))).toEqual([
      { kind: "unclassified", types: "none", wire: "risky" },
      { kind: "unclassified", types: "none", wire: "risky" },
    ]);
  }
});
