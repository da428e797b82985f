import { expect, test } from "vitest";
import { withoutFrameworkScripts } from "./plain-html";

const plain = (html: string) => withoutFrameworkScripts(html);

test("leaves nothing of Next's in the page", async () => {
  const page = await plain(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
      '<link rel="modulepreload" href="/_next/static/chunks/b.js"/><link rel="expect" href="#_R_" blocking="render"/>' +
      '<link rel="stylesheet" href="/_next/static/css/a.css"/><script src="/_next/static/chunks/c.js" async=""></script>' +
      '</head><body><!--$--><h1>Kent <!-- -->&amp; more</h1><!--/$--><script id="_R_">if (1 < 2) f("</p>")</script>' +
      '<script>self.__next_f.push([1,"<p>data</p>"])</script></body></html>',
  );
  expect(page).toBe(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
      '<link rel="stylesheet" href="/_next/static/css/a.css"/></head>' +
      "<body><h1>Kent &amp; more</h1></body></html>",
  );
});

test.each([
  '<script type="module" src="/assets/site.js"></script>',
  '<link rel="preload" as="script" href="/assets/site.js"/>',
  '<link rel="preload" as="style" href="/_next/static/css/a.css"/>',
  '<script type="application/json">{"pins":[1]}</script>',
  '<form action="" method="POST"><input type="hidden" name="$ACTION_ID_40"/></form>',
  "<textarea>\n<script>typed by someone</script></textarea>",
  '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
])("keeps %s", async (html) => {
  expect(await plain(html)).toBe(html);
});

test.each([
  '<script src="//evil.example/assets/x.js"></script>',
  '<script src="https://evil.example/assets/x.js"></script>',
  '<script src="/assetsx.js"></script>',
])("drops %s", async (html) => {
  expect(await plain(html)).not.toContain("<script src");
  expect(await plain(html)).not.toContain("x</script>");
});

test("drops React's data as it writes it, and no words about it", async () => {
  const data = '[1,"\\u003cp\\u003eEinstein said: self.__next_f.push(1)\\u003c/p\\u003e"]';
  const words = "<p>&lt;script&gt;self.__next_f.push(1)&lt;/script&gt;</p>";
  const scripts =
    `<script nonce="a">(self.__next_f=self.__next_f||[]).push([0])</script>` +
    `<script nonce="a">self.__next_f.push(${data})</script>`;
  expect(await plain(`${words}${scripts}<p>more</p>`)).toBe(`${words}<p>more</p>`);
});

test("a long page comes through whole", async () => {
  const html = `<ul>${"<li>Grüße aus Kent</li>".repeat(20_000)}</ul>`;
  expect(await plain(html)).toBe(html);
});
