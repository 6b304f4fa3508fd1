import { existsSync } from "node:fs";

const usualPlaces = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The Chromium of this machine, which the tests of the page need; `CHROMIUM` names another. */
export const chromiumPath = usualPlaces.find((path) => path !== undefined && existsSync(path));
