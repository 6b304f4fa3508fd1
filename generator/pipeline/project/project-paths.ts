/** Where the things of a project are, relative to its root. */
export const projectPaths = {
  manifest: "spec/docwright.yaml",
  sources: "spec/sources",
  overlay: "spec/overlay.yaml",
  spec: "spec/openapi.yaml",
  ledger: "spec/ledger.md",
  acceptedDrift: "spec/accepted-drift.yaml",
  package: "generated",
} as const;
