import type { Page } from "playwright";

/**
 * Turns a page's scripting off, and back on for as long as a check of ours runs in it. Playwright's
 * own `javaScriptEnabled: false` cannot be lifted for a moment, and axe needs timers: Chromium ends
 * when it meets them there. What a page's scripts would have done at loading stays undone.
 */
export async function scriptingSwitch(page: Page, isOn: boolean) {
  if (isOn) return { whileOn: <T>(work: () => Promise<T>) => work() };
  const session = await page.context().newCDPSession(page);
  const disable = (value: boolean) =>
    session.send("Emulation.setScriptExecutionDisabled", { value });
  await disable(true);
  return {
    async whileOn<T>(work: () => Promise<T>): Promise<T> {
      await disable(false);
      try {
        return await work();
      } finally {
        await disable(true);
      }
    },
  };
}
