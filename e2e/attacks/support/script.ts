import { parse } from "parse5";
import { below, textOf } from "../../support/http/page";

/** Every payload of a run has this in it, and then its number. */
export const MARK = "lgoxss";
const marks = /lgoxss\d+x/g;

let made = 0;

/**
 * Words that become a script where they are not written as words, short enough for a line's field:
 * in text, in an attribute, in a cell of a spreadsheet. Each has a number of its own.
 */
export function payload(): string {
  made += 1;
  return `="'><img src=x onerror=${MARK}${made}x()>`;
}

/** The same for a field of many lines: in a script, a comment, an address, a template too. */
export function longPayload(): string {
  const id = `${MARK}${made}x`;
  return `${payload()}</script></textarea></title>--><script>${id}()</script>
<svg/onload=${id}()><a href="javascript:${id}()">\${${id}()}{{${id}}}</a>\njavascript:${id}()`;
}

/** The numbers of all payloads that a page shows: in its words, or in what its fields hold. */
export function shownIn(html: string): string[] {
  const page = parse(html);
  const values = below(page).flatMap(({ attrs }) => attrs.map(({ value }) => value));
  return [...new Set(`${textOf(page)} ${values.join(" ")}`.match(marks) ?? [])];
}

/** What of a page stems from a payload and is more than words: elements, handlers, addresses, code. */
export function alive(html: string): string[] {
  return below(parse(html)).flatMap((element) => {
    const { tagName, attrs, childNodes } = element;
    const [code] = childNodes.map((child) => ("value" in child ? child.value : ""));
    const isCode = ["script", "style"].includes(tagName) && code?.includes(MARK);
    // Next's data for hydration are strings in calls of its own: no tag of them ends the script.
    const isData = code?.startsWith("self.__next_f.push(") ?? false;
    const bad = attrs.filter(
      ({ name, value }) => `${name}${value}`.includes(MARK) && runs(name, value),
    );
    return [
      ...(isCode && !isData ? [`<${tagName}>${code}`] : []),
      ...bad.map(({ name, value }) => `<${tagName} ${name}="${value}">`),
    ];
  });
}

function runs(name: string, value: string): boolean {
  const loads = ["src", "srcset", "srcdoc", "style", "data", "poster", "formaction"].includes(name);
  return loads || name.startsWith("on") || name.includes(MARK) || /^\W*javascript:/i.test(value);
}
