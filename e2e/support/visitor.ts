import { createHash } from "node:crypto";
import type { Locator, Page } from "playwright";
import { askLimit } from "@/app/_security/letters/link-at";
import { accessibilityProblems } from "./accessibility";
import { sharedBrowser } from "./browser";
import { withDatabase } from "./database";
import { scriptingSwitch } from "./scripting";

export interface VisitorOptions {
  scripting: boolean;
  /** Wide by default; 360 is a narrow phone. */
  width?: number;
}

/** Somebody with a browser of their own: their own cookies, with or without scripting. */
export type Visitor = Awaited<ReturnType<typeof newVisitor>>;

/**
 * Opens a browser window for a new visitor. Every page that it comes to is checked with axe, and
 * every error in its console is noted: `leave()` throws where there was one, or where a page was
 * passed without a check because a test went on by other means than those given here.
 */
export async function newVisitor({ scripting, width = 1280 }: VisitorOptions) {
  await comeFromElsewhere();
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    baseURL: process.env.E2E_BASE_URL,
    viewport: { width, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    // A proxy of the tests has a certificate that nobody signed.
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const { whileOn } = await scriptingSwitch(page, scripting);
  const problems = consoleErrors(page);
  const unchecked = uncheckedPages(page);

  async function check(): Promise<void> {
    await page.waitForLoadState("load");
    const url = page.url();
    const found = await whileOn(() => accessibilityProblems(page)).catch((error: Error) =>
      /context was destroyed|is navigating/.test(error.message) ? null : Promise.reject(error),
    );
    // A hydrated page may go on by itself, as to an area with another root layout, which loads anew.
    if (!found || page.url() !== url) {
      unchecked.delete(url);
      return check();
    }
    problems.push(...found.map((problem) => `${url}\n  ${problem}`));
    unchecked.delete(url);
  }

  async function navigate(target: Locator): Promise<void> {
    // "framenavigated" also comes where a hydrated back-office page goes on without loading anew.
    await Promise.all([page.waitForEvent("framenavigated"), target.click()]);
    await check();
  }

  return {
    page,

    /** Goes to an address of the site, and gives the status that it answered with. */
    async open(path: string): Promise<number> {
      const response = await page.goto(path);
      await check();
      return response?.status() ?? 0;
    },

    /** Follows the link that has these words. */
    follow: (name: string | RegExp) => navigate(page.getByRole("link", { name }).first()),

    /** Presses the button that has these words, and waits for the page that it leads to. */
    press: (name: string | RegExp) => navigate(page.getByRole("button", { name }).first()),

    fill: (label: string | RegExp, value: string) => page.getByLabel(label).first().fill(value),

    /** Chooses the radio button or checkbox that has these words. */
    choose: (label: string | RegExp) => page.getByLabel(label).first().check(),

    select: (label: string | RegExp, option: string) =>
      page.getByLabel(label).first().selectOption({ label: option }),

    attach: (label: string | RegExp, path: string) =>
      page.getByLabel(label).first().setInputFiles(path),

    /** The words that the page shows. */
    text: () => page.locator("body").innerText(),

    heading: () => page.getByRole("heading", { level: 1 }).innerText(),

    /** Checks the page after something on it changed without a navigation. */
    check,

    /** Closes the window; throws with everything that was wrong on the way. */
    async leave(): Promise<void> {
      await context.close();
      const passed = [...unchecked].map((url) => `${url}\n  was passed without a check`);
      const all = [...problems, ...passed];
      if (all.length > 0) throw new Error(`On the way:\n\n${all.join("\n\n")}`);
    },
  };
}

/** Gives somebody a browser for as long as the story lasts, which fails as `leave()` does. */
export async function withVisitor<T>(
  options: VisitorOptions,
  story: (visitor: Visitor) => Promise<T>,
): Promise<T> {
  const visitor = await newVisitor(options);
  const result = await story(visitor).catch(async (error) => {
    // The story's own failure says more than what was wrong on the way to it.
    await visitor.page.context().close();
    throw error;
  });
  await visitor.leave();
  return result;
}

const loopback = "127.0.0.1";

/** All visitors share an address of this machine: each begins as if nobody had asked for letters from it. */
function comeFromElsewhere(): Promise<unknown> {
  return withDatabase((database) =>
    database.query("DELETE FROM rate_limits WHERE key = $1", [
      createHash("sha256").update(`${askLimit.name}\0${loopback}`).digest("hex"),
    ]),
  );
}

function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // A page that is not found, or refused, on purpose says so here too; its parts may not.
    const isPageItself = message.location().url === page.url();
    if (isPageItself && message.text().startsWith("Failed to load resource")) return;
    errors.push(`${page.url()}\n  console: ${message.text()}`);
  });
  page.on("pageerror", (error) => errors.push(`${page.url()}\n  script: ${error.message}`));
  return errors;
}

/** Pages that go on by themselves, mostly before anybody can look at them. */
const leadsOn = /^\/(account|staff)\/sign-out\/provider$/;

function uncheckedPages(page: Page): Set<string> {
  const urls = new Set<string>();
  page.on("domcontentloaded", () => {
    const url = page.url();
    if (url !== "about:blank" && !leadsOn.test(new URL(url).pathname)) urls.add(url);
  });
  return urls;
}
