// Written by docwright; do not edit. The next run writes this file anew.

export * from "./validators/index.js";
