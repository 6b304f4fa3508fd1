import { beforeAll, describe, expect, it } from "vitest";
import type { ApiSpec, JsonValue } from "../../generator/model/index.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { gatewayProject, loadSources, readSources } from "./support/sources.js";

type Leaves = Map<string, string>;

/** Members of lists go by their names, so that an insertion moves no other. */
function nameMember(index: string, member: JsonValue): string {
  const isNamed = typeof member === "object" && member !== null && "name" in member;
  return isNamed && typeof member["name"] === "string" ? member["name"] : index;
}

function collectLeaves(value: JsonValue, path: string, leaves: Leaves): void {
  if (typeof value !== "object" || value === null) {
    leaves.set(path, JSON.stringify(value));
    return;
  }
  for (const [key, inner] of Object.entries<JsonValue>(value as Readonly<Record<string, JsonValue>>)) {
    collectLeaves(inner, `${path}/${Array.isArray(value) ? nameMember(key, inner) : key}`, leaves);
  }
}

function listLeaves({ operations, ...spec }: ApiSpec): Leaves {
  const leaves: Leaves = new Map();
  collectLeaves(spec as unknown as JsonValue, "", leaves);
  for (const operation of operations) {
    collectLeaves(
      operation as unknown as JsonValue,
      [...operation.resource, operation.name].join("."),
      leaves,
    );
  }
  return leaves;
}

let all: Leaves;

beforeAll(() => {
  all = listLeaves(reconcile(readSources(), gatewayProject).spec);
});

/** The places that differ between the spec of all documents and the spec without one. */
function listDifferences(without: string): string[] {
  const rest = loadSources().filter(({ name }) => name !== without);
  const less = listLeaves(reconcile(readSources(rest), gatewayProject).spec);
  const places = new Set([...all.keys(), ...less.keys()]);
  return [...places].filter((place) => all.get(place) !== less.get(place));
}

function isIn(places: readonly RegExp[]) {
  return (place: string) => places.some((pattern) => pattern.test(place));
}

const bounds = /\/(?:minimum|maximum|minLength|maxLength|format)$/;

describe("without one of the smaller documents, the spec loses only what that document alone knew", () => {
  it("the HTTP page of one operation: bounds of gateways and their permissions", () => {
    const differences = listDifferences("ai-gateway.gateways.get.http.txt");
    const known = isIn([/^\/schemas\/AIGateway\/.*/, /^aiGateway\.\w+\/.*/]);
    const facts = isIn([bounds, /^aiGateway\.get\/permissions\//]);
    expect(differences.filter((place) => !known(place) || !facts(place))).toEqual([]);
    expect(differences).toContain("/schemas/AIGateway/schema/properties/cache_ttl/schema/minimum");
  });

  it("the Python page of one operation: the bounds of gateway_id and the permissions", () => {
    const differences = listDifferences("ai-gateway.logs.get.python.txt");
    const known = isIn([
      /^logs\.\w+\/parameters\/gateway_id\/schema\/(?:minLength|maxLength)$/,
      /^logs\.get\/permissions\//,
    ]);
    expect(differences.filter((place) => !known(place))).toEqual([]);
    expect(differences).not.toHaveLength(0);
  });

  it("the Python page of the resource: that listed logs may have null for their tokens", () => {
    expect(listDifferences("ai-gateway.logs.python.txt").sort()).toEqual([
      "/schemas/LogListResponse/schema/properties/tokens_in/schema/nullable",
      "/schemas/LogListResponse/schema/properties/tokens_out/schema/nullable",
    ]);
  });

  it("the sample document: the error answers and what it calls the answers", () => {
    const differences = listDifferences("ai_gateway_logs.samples.md");
    const known = isIn([
      /^\/schemas\/(?:BadRequest|NotFound)\//,
      /^logs\.\w+\/responses\/\d+\/(?:description|status)$/,
      /^logs\.\w+\/responses\/1\//,
    ]);
    expect(differences.filter((place) => !known(place))).toEqual([]);
    expect(differences).not.toHaveLength(0);
  });
});
