import { randomUUID } from "node:crypto";
import type { Client } from "../../support/http/client";
import { formsOf, type PageForm, sendForm, type Typed } from "../../support/http/forms";

/** What fields take that do not take just any words, by the end of their name. */
const usual: [RegExp, () => string][] = [
  [/-day$/, () => "2"],
  [/-month$/, () => "3"],
  [/-year$/, () => "2026"],
  [/postcode$/, () => "CT1 2UR"],
  [/phone/, () => "01632 960 001"],
  [/email$/i, () => `resident-${randomUUID()}@example.com`],
  [/Url$/, () => "https://example.com/page"],
  [/^targetDays$/, () => "5"],
  [/^(brand|link|button)/, () => "#123456"],
];

/** The form filled in: what words it takes by `words`, told how many lines there are, the rest as it must be. */
export function filledWith(
  { texts, choices }: PageForm,
  words: (isLong: boolean) => string,
): Typed {
  const typed = Object.entries(texts).map(([name, isLong]) => {
    const known = usual.find(([pattern]) => pattern.test(name));
    return [name, known ? known[1]() : words(isLong)];
  });
  return { ...choices, ...Object.fromEntries(typed) };
}

/**
 * Sends every form of these pages that takes words, each from its page as it then is, and gives how
 * many were taken.
 */
export async function sendAllForms(
  client: Client,
  paths: string[],
  typed: (form: PageForm) => Typed,
): Promise<{ path: string; status: number }[]> {
  const sent: { path: string; status: number }[] = [];
  for (const path of paths) {
    let forms = await wordForms(client, path);
    for (let at = 0; at < forms.length; at += 1) {
      if (at > 0) forms = await wordForms(client, path);
      const form = forms[at];
      if (!form) break;
      const { status } = await sendForm(client, path, form, typed(form));
      sent.push({ path, status });
    }
  }
  return sent;
}

/** Forms of actions that take words: not those of an address, as to sign out. */
async function wordForms(client: Client, path: string): Promise<PageForm[]> {
  return formsOf((await client.get(path)).text).filter(
    ({ action, texts }) => action === "" && Object.keys(texts).length > 0,
  );
}
