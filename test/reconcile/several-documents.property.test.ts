import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDialect } from "../../generator/dialects/index.js";
import type { ApiSpec, Schema } from "../../generator/model/index.js";
import { reconcile, ruleNames, type SourceReading } from "../../generator/reconcile/index.js";
import { arbitrarySpec, type SpecFeatures } from "../support/arbitrary-spec.js";
import { expressSpec } from "../support/express-in-reference.js";
import { runs } from "../support/property-runs.js";
import { flatten, renderReference } from "../support/render-reference.js";
import { SampleRenderer } from "../support/render-samples.js";
import { project } from "./support/claims.js";
import { printStructure } from "./support/structure.js";
import { mapSchemas, schemaOf } from "../support/contents.js";

type Expressed = Pick<ApiSpec, "operations" | "schemas">;
/** Which of two documents has a member: the first, the second, or both. */
type Share = "first" | "second" | "both";

const features: Partial<SpecFeatures> = {
  aliases: false,
  annotations: false,
  descriptions: false,
  errors: false,
  examples: false,
  hostileText: false,
  recursion: false,
};

/** A page cannot show a path parameter that its path lacks, nor two operations of one path and method. */
function isTellable({ operations }: Expressed): boolean {
  const keys = operations.map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`);
  return new Set(keys).size === keys.length;
}

const specs = arbitrarySpec({ features }).map(expressSpec).filter(isTellable);
const shares = fc.array(fc.constantFrom<Share>("first", "second", "both"), { minLength: 1, maxLength: 50 });

/** Takes from a spec what one of two documents has; members of unions stay, as they say which variant is which. */
class Omitter {
  private position = 0;

  constructor(
    private readonly list: readonly Share[],
    private readonly document: Share,
  ) {}

  omit({ operations, schemas }: Expressed): Expressed {
    return {
      schemas,
      operations: operations.map((operation) => ({
        ...operation,
        parameters: operation.parameters.filter(() => this.isKept()),
        ...(operation.requestBody && {
          requestBody: mapSchemas(operation.requestBody, (schema) => this.omitMembers(schema)),
        }),
        responses: operation.responses.map((response) =>
          mapSchemas(response, (schema) => this.omitMembers(schema)),
        ),
      })),
    };
  }

  private isKept(): boolean {
    const share = this.list[this.position++ % this.list.length];
    return share === "both" || share === this.document;
  }

  /** Members of the root alone: what is inside a member goes with it. */
  private omitMembers(schema: Schema): Schema {
    if (schema.kind !== "object") return schema;
    const kept = schema.properties.filter(() => this.isKept());
    return kept.length === 0 ? schema : { ...schema, properties: kept };
  }
}

function read(name: string, text: string, rank: number, dialectName = "reference-markdown"): SourceReading {
  const dialect = findDialect(dialectName);
  if (!dialect) throw new Error("the dialect is registered");
  const document = { name, text };
  const { claims, coverage } = dialect.read(document);
  return { document, dialect: dialect.name, abilities: dialect.abilities, claims, rank, coverage };
}

function reconcileStructure(readings: readonly SourceReading[]) {
  return printStructure(reconcile(readings, { ...project, disabledRules: ruleNames }).spec);
}

describe("documents with random omissions", () => {
  it("give together what they express together, in whichever order they count", () => {
    fc.assert(
      fc.property(specs, shares, (spec, list) => {
        const first = renderReference(new Omitter(list, "first").omit(spec), 1);
        const second = renderReference(new Omitter(list, "second").omit(spec), 1);
        const whole = reconcileStructure([read("whole.md", renderReference(spec, 1), 1)]);
        expect(reconcileStructure([read("a.md", first, 1), read("b.md", second, 2)])).toEqual(whole);
        expect(reconcileStructure([read("a.md", first, 2), read("b.md", second, 1)])).toEqual(whole);
      }),
      { numRuns: runs(40) },
    );
  });

  it("give what one of them says, where the other says the same on one line", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const page = renderReference(spec, 2);
        const alone = reconcileStructure([read("a.md", page, 1)]);
        expect(reconcileStructure([read("a.md", page, 1), read("b.md", flatten(page), 2)])).toEqual(alone);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("one document", () => {
  it("gives the structure that it expresses", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const structure = printStructure(
          reconcile([read("a.md", renderReference(spec, 1), 1)], { ...project, disabledRules: ruleNames })
            .spec,
        );
        expect(structure).toEqual(printStructure(spec));
      }),
      { numRuns: runs(40) },
    );
  });
});

/** The integers of a spec put back into what a reference page says of it, wherever a sample shows them. */
function restoreIntegers(said: Schema, meant: Schema | undefined): Schema {
  if (said.kind === "number" && meant?.kind === "integer") return { kind: "integer" };
  if (said.kind === "array" && meant?.kind === "array") {
    return { ...said, items: restoreIntegers(said.items, meant.items) };
  }
  if (said.kind !== "object" || meant?.kind !== "object") return said;
  const properties = said.properties.map((property) => {
    const same = meant.properties.find(({ name }) => name === property.name);
    return { ...property, schema: restoreIntegers(property.schema, same?.schema) };
  });
  return { ...said, properties };
}

function expectIntegers(spec: ApiSpec): Expressed {
  const { operations, schemas } = expressSpec(spec);
  return {
    schemas,
    operations: operations.map((operation, index) => ({
      ...operation,
      responses: operation.responses.map((response) => {
        const meant = spec.operations[index]?.responses.find(({ status }) => status === response.status);
        return mapSchemas(response, (schema) => restoreIntegers(schema, schemaOf(meant)));
      }),
    })),
  };
}

describe("a reference page and a sample document", () => {
  const plain = arbitrarySpec({
    features: { ...features, hostileNames: false, nullable: false, unwrap: false },
    maxSchemas: 0,
  }).filter(isTellable);

  it("give together the structure of the one and the integers of the other", () => {
    fc.assert(
      fc.property(plain, (spec) => {
        const reference = read("a.md", renderReference(expressSpec(spec), 1), 1);
        const samples = read("b.md", new SampleRenderer(spec).render(), 2, "sample-markdown");
        const disabledRules = ruleNames.filter((name) => name !== "integers");
        const together = reconcile([reference, samples], { ...project, disabledRules });
        expect(printStructure(together.spec)).toEqual(printStructure(expectIntegers(spec)));
      }),
      { numRuns: runs(40) },
    );
  });
});
