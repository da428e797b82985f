import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

/** Who the provider takes the browser for, and what it says of them. */
export interface Person {
  sub: string;
  claims: Record<string, unknown>;
}

/** Where the provider asks a browser who is there: what to say of them is typed in, as JSON. */
export const askingPage = page(
  "Sign in at the provider",
  `<form method="post">
    <label for="person">Who are you?</label>
    <textarea id="person" name="person"></textarea>
    <button>Sign in here</button>
    <button name="back" value="yes">Turn back</button>
  </form>`,
);

/** Where the provider asks whether its own session is to end; the form is its own. */
export function leavingPage(form: string): string {
  return page(
    "Leave the provider",
    `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out there</button>`,
  );
}

/** Who was typed in; null for somebody who turned back. */
export async function personIn(request: IncomingMessage): Promise<Person | null> {
  const form = new URLSearchParams(await text(request));
  return form.get("back") ? null : JSON.parse(form.get("person") ?? "");
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
    <link rel="icon" href="data:,"></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
