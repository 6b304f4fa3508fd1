export * from "./validators/index.js";
