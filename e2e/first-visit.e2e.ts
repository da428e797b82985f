import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { newClient, site } from "./support/http/client";
import { attribute, type Element, elementsOf } from "./support/http/page";

// What a first visit costs on a poor signal, in bytes as they are sent: the page with its styles, and
// its script, which no page needs. Pages with a map are a matter of their own.

const kilobyte = 1024;

/** As browsers say it. */
const accepted = "gzip, deflate, br, zstd";

describe.each([
  "/",
  "/councils",
  "/find-your-council",
  "/kent",
  "/kent/report",
  "/canterbury/report/new/pothole",
  "/kent/privacy",
  "/kent/accessibility",
  "/track",
  "/account/sign-in",
  "/account/register",
  "/status",
])("a first visit to %s", (path) => {
  it("is 25 KB of page and styles and 12 KB of script at most, all of it ours", async () => {
    const client = newClient();
    const get = async (address: string) => {
      const answer = await client.get(address, { "accept-encoding": accepted });
      expect(answer.status, address).toBe(200);
      return answer;
    };
    const page = await get(path);
    const html =
      page.headers["content-encoding"] === "br"
        ? brotliDecompressSync(page.bytes).toString()
        : page.text;
    const elements = elementsOf(html);
    expect(addressesIn(elements).filter((address) => !isOurs(address))).toEqual([]);

    const sizes = async (addresses: string[]) => {
      const answers = await Promise.all(addresses.map(get));
      return answers.reduce((sum, { bytes }) => sum + bytes.length, 0);
    };
    const styles = await sizes(fetchedBy(elements, "link", "href"));
    const scripts = await sizes(fetchedBy(elements, "script", "src"));
    expect(styles).toBeGreaterThan(0);
    expect(page.bytes.length + styles).toBeLessThan(25 * kilobyte);
    expect(scripts).toBeLessThan(12 * kilobyte);
  });
});

/** What a browser fetches for elements of a kind: a stylesheet, a module. */
function fetchedBy(elements: Element[], tag: "link" | "script", name: string): string[] {
  return elements
    .filter(({ tagName }) => tagName === tag)
    .filter((element) => tag === "script" || attribute(element, "rel") === "stylesheet")
    .flatMap((element) => attribute(element, name) ?? []);
}

/** Everything that is fetched without anybody following it. */
function addressesIn(elements: Element[]): string[] {
  return elements
    .filter(({ tagName }) => ["link", "script", "img", "iframe", "source"].includes(tagName))
    .filter((element) => attribute(element, "rel") !== "canonical")
    .flatMap((element) => [attribute(element, "href"), attribute(element, "src")])
    .filter((address) => address !== undefined);
}

function isOurs(address: string): boolean {
  return new URL(address, site()).origin === site().origin;
}
