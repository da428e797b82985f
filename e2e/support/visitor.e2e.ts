import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newVisitor } from "./visitor";

// What every story relies on: a visitor does not pass over what is wrong with a page.

const pages: Record<string, string> = {
  "/good": "<a href='/next'>Next</a><noscript>Scripting is off</noscript>",
  "/next": "",
  "/picture-without-words": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
  "/failing-script": "<script>throw new Error('broken')</script>",
  "/lost-picture": "<img src='/lost.png' alt='Lost'>",
};

const server = createServer(({ url = "" }, response) => {
  const body = pages[url];
  response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html" });
  response.end(`<!doctype html><html lang="en"><head><title>Page</title>
    <link rel="icon" href="data:,"></head><body><main><h1>Page</h1>${body}</main></body></html>`);
});
let site: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => void server.close());

it("is content with good pages, and with one that is not found on purpose", async () => {
  const visitor = await newVisitor({ scripting: true });
  await visitor.open(`${site}/good`);
  await visitor.follow("Next");
  expect(await visitor.open(`${site}/nothing`)).toBe(404);
  await visitor.leave();
});

it.each([
  ["a picture without words", "/picture-without-words", "image-alt"],
  ["a script that fails", "/failing-script", "broken"],
  ["a picture that is lost", "/lost-picture", "404"],
])("tells of %s", async (_, path, reason) => {
  const visitor = await newVisitor({ scripting: true });
  await visitor.open(site + path);
  await expect(visitor.leave()).rejects.toThrow(reason);
});

it("finds what is wrong with scripting off too, and runs no script of the page's", async () => {
  const visitor = await newVisitor({ scripting: false });
  await visitor.open(`${site}/failing-script`);
  await visitor.open(`${site}/good`);
  expect(await visitor.text()).toContain("Scripting is off");
  await visitor.open(`${site}/picture-without-words`);
  const leaving = visitor.leave();
  await expect(leaving).rejects.toThrow("image-alt");
  await expect(leaving).rejects.not.toThrow("broken");
});

it("tells of a page that a test went past without a check", async () => {
  const visitor = await newVisitor({ scripting: true });
  await visitor.open(`${site}/good`);
  await visitor.page.getByRole("link").click();
  await visitor.page.waitForURL(`${site}/next`);
  await expect(visitor.leave()).rejects.toThrow("/next\n  was passed without a check");
});
