import { once } from "node:events";
import { RewritingStream } from "parse5-html-rewriting-stream";

interface Attr {
  name: string;
  value: string;
}

/**
 * Takes Next's scripts, its inline data and the links that fetch them early out of a page, and
 * leaves our own: scripts under `/assets/`, and blocks of JSON, which run nothing.
 * React's `<link rel="expect">` goes too: it holds back the first paint for a script that never comes.
 */
export async function withoutFrameworkScripts(html: string): Promise<string> {
  const pieces: string[] = [];
  const rewriter = new RewritingStream();
  let inDroppedScript = false;

  rewriter.on("doctype", (_token, raw) => rewriter.emitRaw(raw));
  rewriter.on("startTag", (tag, raw) => {
    inDroppedScript = tag.tagName === "script" && !isOurScript(tag.attrs);
    const dropped = inDroppedScript || (tag.tagName === "link" && isScriptLink(tag.attrs));
    if (!dropped) rewriter.emitRaw(raw);
  });
  rewriter.on("text", (_token, raw) => {
    if (!inDroppedScript) rewriter.emitRaw(raw);
  });
  rewriter.on("endTag", (tag, raw) => {
    if (!inDroppedScript) rewriter.emitRaw(raw);
    if (tag.tagName === "script") inDroppedScript = false;
  });
  // React's markers for hydration; with nothing to hydrate they are dead weight. A listener that
  // emits nothing drops them.
  rewriter.on("comment", () => {});
  // The rewriter pipes itself into nothing from the start, so it can only be listened to.
  rewriter.on("data", (piece: string) => pieces.push(piece));
  rewriter.end(withoutFlight(html));
  await once(rewriter, "end");
  return pieces.join("");
}

/**
 * React's data for hydration goes first, unread: it is as long as the page again, and the parser looks
 * at each of its characters. React writes `<` in it, and in all that people wrote, in another way, so
 * that neither such a script's beginning nor its end can stand anywhere else.
 */
function withoutFlight(html: string): string {
  return html.replaceAll(
    /<script[^<>]*>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([^<]*\)<\/script>/g,
    "",
  );
}

function isOurScript(attrs: Attr[]): boolean {
  const type = attr(attrs, "type");
  if (type === "application/json" || type === "application/ld+json") return true;
  return attr(attrs, "src").startsWith("/assets/");
}

function isScriptLink(attrs: Attr[]): boolean {
  const rel = attr(attrs, "rel");
  if (rel === "modulepreload" || rel === "expect") return true;
  const early = rel === "preload" || rel === "prefetch";
  return early && attr(attrs, "as") === "script" && !attr(attrs, "href").startsWith("/assets/");
}

function attr(attrs: Attr[], name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? "";
}
