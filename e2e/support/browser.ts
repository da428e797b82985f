import { type Browser, chromium } from "playwright";
import { afterAll } from "vitest";

let browser: Promise<Browser> | undefined;

/** This test file's browser, started at the first call and closed at the file's end. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      // A name that is no loopback's, for sites behind a proxy.
      "--host-resolver-rules=MAP *.test 127.0.0.1",
    ],
  });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});
