import { defineConfig } from "vitest/config";
import { findArea } from "./areas.js";

export default defineConfig({ test: { include: findArea().tests, testTimeout: 60_000 } });
