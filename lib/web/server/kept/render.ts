import type { IncomingHttpHeaders } from "node:http";
import type { Handler } from "../handler";
import { fetchWithin, pageOf } from "../inner-fetch";
import { withoutFrameworkScripts } from "../plain-html";
import { newRequestId } from "../request-id";
import { takeClaim } from "./claims";
import { bake } from "./kept-page";
import type { Rendered } from "./kept-pages";

/** What Next puts into a form of one of its actions: its ids change with each build. */
const ACTION_FORM = /name="\$ACTION_/;

/**
 * Renders pages for nobody: what is sent along says nothing of whoever asks. Such a page is kept
 * where it claims to be for everybody under this very address, and holds nothing that is not.
 */
export function rendererOf(handler: Handler, publicUrl: URL) {
  return async function render(address: string, mark: number): Promise<Rendered> {
    const id = newRequestId();
    try {
      const answer = await fetchWithin(handler, address, headersOf(address, id, publicUrl));
      const claim = takeClaim(id);
      const html = pageOf(answer);
      if (answer.status >= 500) return { kind: "failed" };
      if (!claim || html === undefined) return { kind: "none" };
      if (answer.headers["set-cookie"] || ACTION_FORM.test(html)) return { kind: "none" };
      const page = await bake(
        await withoutFrameworkScripts(html),
        { mark, tags: claim.tags },
        Date.now(),
      );
      return { kind: "page", page, keep: claim.address === address };
    } finally {
      takeClaim(id);
    }
  };
}

function headersOf(address: string, id: string, publicUrl: URL): IncomingHttpHeaders {
  return {
    host: publicUrl.host,
    accept: "text/html",
    "x-forwarded-proto": publicUrl.protocol.replace(":", ""),
    "x-request-id": id,
    "x-for-everyone": id,
    "x-path": address,
    "x-method": "GET",
  };
}
