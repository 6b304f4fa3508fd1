import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.js";

describe("docwright explain", () => {
  it("prints the decisions, and each claim with its file, line and dialect", () => {
    const { status, stdout } = runCli(["explain", "LogGetResponse.tokens_in"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^LogGetResponse\.tokens_in: integer, required, may be null\n/);
    expect(stdout).toContain(
      "ai-gateway.logs.get.python.txt:48:1  [python-page] type: tokens_in: Optional[int]",
    );
    expect(stdout).toContain("(required-and-optional)");
  });

  it("names the correction of the overlay that touches the place", () => {
    const { stdout } = runCli(["explain", "AIGatewayListResponse.store_id"]);
    expect(stdout).toContain("corrected by spec/overlay.yaml: ");
    expect(stdout).toContain("  source: npm package cloudflare 6.2.0");
    expect(runCli(["explain", "LogGetResponse.tokens_in"]).stdout).not.toContain("spec/overlay.yaml");
  });

  it.each(["logs.list.filters", "LogListParams.filters"])("finds a parameter as %s", (name) => {
    expect(runCli(["explain", name]).stdout).toContain(
      "filters: optional array of object { key, operator, value }",
    );
  });

  it("takes a JSON pointer, and prints JSON", () => {
    const { stdout } = runCli(["explain", "/components/schemas/LogGetResponse/properties/cost", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "found",
      places: [{ place: "LogGetResponse.cost", summary: "number, optional" }],
      corrections: [],
    });
  });

  it("asks whether another name was meant, and exits with 2", () => {
    const { status, stderr, stdout } = runCli(["explain", "LogGetRespons.tokens_in"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(
      "nothing in the spec is called LogGetRespons.tokens_in; did you mean LogGetResponse",
    );
  });
});
