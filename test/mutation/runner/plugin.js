import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { PluginKind, declareFactoryPlugin } from "@stryker-mutator/api/plugin";
import { LoadedTestRunner } from "./loaded-test-runner.js";

/** Stryker finds the runner `loaded` here; its instrumented code keeps what it counts in a global of this name. */
const createRunner = () => new LoadedTestRunner(INSTRUMENTER_CONSTANTS.NAMESPACE);
createRunner.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "loaded", createRunner)];
