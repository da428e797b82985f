import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/**
 * Stands where Next stands, for tests: answers with the shapes that Next 16.4 was seen to answer
 * with, in the order it calls the response (head flushed before the first byte, body in pieces).
 */
export async function fakeNext(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split("?")[0] ?? "";
  response.setHeader("Vary", "rsc, next-router-state-tree");
  response.setHeader("x-nextjs-deployment-id", "5eac1b0c9e2f4d07");
  if (path.endsWith("/problem/error") && request.headers.cookie === "broken=1")
    throw new Error("no");
  const [, area, page] = /^\/(kent\/|staff\/)?(.*)$/.exec(path) ?? [];
  if (page?.startsWith("problem/") && !page.includes(" "))
    return problem(request, response, area, page);
  return (PAGES[page ?? ""] ?? PAGES.missing)?.(request, response);
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const PAGES: Record<string, Answer> = {
  report: (request, response) => {
    response.setHeader("Link", '</_next/static/a.js>; rel=preload; as="script"');
    response.setHeader("ETag", '"of-next"');
    inPieces(
      response,
      200,
      `<h1>Report a problem</h1>${"<p>Words</p>".repeat(100)}`,
      request.method,
    );
  },
  seen: (request, response) => {
    const seen = JSON.stringify({ ...request.headers, method: request.method });
    inPieces(response, 200, `<script type="application/json">${seen}</script>`, request.method);
  },
  missing: (request, response) => shell(response, 404, request.method),
  broken: (request, response) => shell(response, 500, request.method),
  hidden: (request, response) => shell(response, 403, request.method),
  moved: (request, response) => {
    response.setHeader("Location", "/kent");
    shell(response, 307, request.method);
  },
  form: async (request, response) => {
    const body = await text(request);
    if (body.includes("stale")) {
      response.setHeader("x-nextjs-action-not-found", "1");
      plainText(response, 409, "Server Action unavailable.");
    } else if (body.includes("throw")) plainText(response, 500, "Internal Server Error");
    else {
      response.statusCode = 303;
      response.setHeader("Set-Cookie", "draft=secret; HttpOnly");
      response.setHeader("Location", "/kent/thanks");
      response.end();
    }
  },
  "theme.css": (_request, response) => {
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Content-Type", "text/css");
    response.end(":root { --brand: #0b0c0c; } ".repeat(100));
  },
  "photo.jpg": (_request, response) => {
    response.writeHead(200, {
      "Content-Type": "image/jpeg",
      "Cache-Control": "private, max-age=60",
    });
    response.write(Buffer.from([0xff, 0xd8]));
    response.end(Buffer.from([0xff, 0xd9]));
  },
  crash: () => {
    throw new Error("the handler itself failed");
  },
};

function problem(request: IncomingMessage, response: ServerResponse, area = "", page = "") {
  const { "x-request-id": id, "x-path": back } = request.headers;
  inPieces(
    response,
    200,
    `<h1>${area || "platform/"} ${page} ${id} <a href="${back}">Back</a></h1>`,
    "GET",
  );
}

const SCRIPTS =
  '<script src="/_next/static/a.js" async=""></script><script>self.__next_f=[]</script>';

function shell(response: ServerResponse, status: number, method: string | undefined) {
  inPieces(response, status, SCRIPTS, method, '<html id="__next_error__">');
}

function inPieces(
  response: ServerResponse,
  status: number,
  body: string,
  method = "GET",
  html = '<html lang="en">',
): void {
  response.statusCode = status;
  response.setHeader("Cache-Control", "s-maxage=31536000");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (method === "HEAD") return void response.end();
  response.flushHeaders();
  response.write(`<!DOCTYPE html>${html}<head>`);
  response.write(Buffer.from(`</head><body>${body}`));
  response.end(`${SCRIPTS}<script src="/assets/site.js"></script></body></html>`);
}

function plainText(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain");
  response.setHeader("Content-Length", body.length);
  response.end(body);
}
