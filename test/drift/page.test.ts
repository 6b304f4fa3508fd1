import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { printHtml } from "../../generator/drift/index.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";
import { chromiumPath } from "./support/browser.js";
import { driftOf, driftOfFolder, htmlTemplate } from "./support/drift-of.js";

const drift = driftOfFolder("test/fixtures/drift/formats/mixed");
if (chromiumPath === undefined) {
  console.warn("The tests of the drift page are skipped: no Chromium (apt-get install chromium).");
}

/** What a page did that it must not do. */
interface Offences {
  readonly errors: string[];
  readonly requests: string[];
}

describe.skipIf(chromiumPath === undefined)("the page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  async function open(
    options: BrowserContextOptions = {},
    hash = "",
    shown = drift,
  ): Promise<Page & Offences> {
    const file = join(createTemporaryFolder(), "drift.html");
    writeFileSync(file, printHtml(shown, htmlTemplate));
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const offences: Offences = { errors: [], requests: [] };
    page.on("console", (message) => offences.errors.push(message.text()));
    page.on("pageerror", (error) => offences.errors.push(error.message));
    page.on("request", (request) => offences.requests.push(request.url()));
    await page.goto(pathToFileURL(file).href + hash);
    return Object.assign(page, offences);
  }

  const shownPlaces = (page: Page): Promise<number> => page.locator("details:visible").count();

  it("shows every change, asks nothing of any network and logs nothing", async () => {
    const page = await open();
    expect(await shownPlaces(page)).toBe(drift.changes.length);
    expect(page.requests.filter((url) => !/^(?:file|data):/u.test(url))).toEqual([]);
    expect(page.errors).toEqual([]);
  });

  it("shows what documents say as text", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Open all" }).click();
    expect(await page.locator("pre", { hasText: "<script>alert(1)</script>" }).count()).toBe(1);
    expect(await page.locator("pre b").count()).toBe(0);
  });

  it("filters by level", async () => {
    const page = await open();
    await page.getByRole("checkbox", { name: "Breaking" }).uncheck();
    expect(await page.locator("details[data-level=breaking]:visible").count()).toBe(0);
    expect(await page.getByRole("status").textContent()).toMatch(/^3 of 9 shown$/u);
  });

  it("filters by words, and hides a group with nothing left", async () => {
    const page = await open();
    await page.getByRole("searchbox").fill("QUERY limit");
    expect(await shownPlaces(page)).toBe(1);
    await page.getByRole("searchbox").fill("nothing like it");
    expect(await page.locator("main section:visible").count()).toBe(0);
  });

  it("folds and opens changes, one and all, by keyboard", async () => {
    const page = await open();
    const first = page.locator("details").first();
    await first.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await first.getAttribute("open")).toBeNull();
    await page.getByRole("button", { name: "Open all" }).press("Enter");
    expect(await page.locator("details[open]").count()).toBe(drift.changes.length);
    await page.getByRole("button", { name: "Fold all" }).press("Space");
    expect(await page.locator("details[open]").count()).toBe(0);
  });

  it("goes to the search by a slash", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("limit");
    expect(await page.getByRole("searchbox").inputValue()).toBe("limit");
  });

  it("opens the change that the address names, even one that a filter hides", async () => {
    const id = (await (await open()).locator("details:not([open])").first().getAttribute("id")) ?? "";
    const page = await open({}, `#${id}`);
    expect(await page.locator(`[id="${id}"]`).getAttribute("open")).not.toBeNull();
    await page.getByRole("searchbox").fill("nothing like it");
    await page.evaluate("location.hash = ''");
    await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
    await page.locator(`[id="${id}"]`).waitFor({ state: "visible" });
  });

  it("leads to the change that decides the version", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Fold all" }).click();
    await page.locator("header a").click();
    await page.locator("details[open]").waitFor();
    expect(await page.locator("details[open]").textContent()).toContain("parameter became required");
  });

  it("gives every control and link a name", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Open all" }).click();
    for (const role of ["button", "checkbox", "searchbox", "link"] as const) {
      const all = await page.getByRole(role).count();
      expect(await page.getByRole(role, { name: /\S/u }).count(), role).toBe(all);
    }
    const ids = await page
      .locator("[id]")
      .evaluateAll((nodes) => nodes.map((node) => (node as { id: string }).id));
    expect(ids.length).toBe(new Set(ids).size);
  });

  it.each([400, 320, 1280])("cuts no text at %i pixels", async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    await page.getByRole("button", { name: "Open all" }).click();
    const cut: unknown = await page.evaluate(
      "[...document.querySelectorAll('body, body *')].filter((node) => node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0 && getComputedStyle(node).display !== 'inline' && !node.matches('.skip, script')).map((node) => node.outerHTML.slice(0, 80))",
    );
    expect(cut).toEqual([]);
  });

  it.each(["light", "dark"] as const)("can be read in %s", async (colorScheme) => {
    const page = await open({ colorScheme });
    const [low] = await page.evaluate<readonly number[]>(contrasts);
    expect(low).toBeGreaterThanOrEqual(4.5);
  });

  it("prints every change unfolded", async () => {
    const page = await open();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("details[open]").count()).toBe(drift.changes.length);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("form").isVisible()).toBe(false);
  });

  it("says in one line that there is no drift", async () => {
    const page = await open({}, "", driftOf([]));
    expect(await page.locator("header strong").textContent()).toBe(
      "No drift between git:HEAD and spec/openapi.yaml.",
    );
    expect(page.errors).toEqual([]);
  });
});

/** The lowest contrast of a text and what is behind it (WCAG 2.2, 1.4.3), found in the page. */
const contrasts = `(() => {
  const parse = (color) => color.match(/[\\d.]+/gu).map(Number);
  const luminance = ([r, g, b]) => {
    const [red, green, blue] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color[3] !== 0) return color;
    }
    return [255, 255, 255];
  };
  const texts = [...document.querySelectorAll("body *")].filter((node) => node.checkVisibility() && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  return [Math.min(...texts.map((node) => {
    const [light, dark] = [luminance(parse(getComputedStyle(node).color)), luminance(groundOf(node))].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }))];
})()`;
