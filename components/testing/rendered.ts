import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

type Element = DefaultTreeAdapterTypes.Element;

/** A component's HTML for tests to ask about, as `[tag, attributes]` in document order. */
export function rendered(element: ReactElement): RenderedElement[] {
  const found: RenderedElement[] = [];
  walk(parse(renderToStaticMarkup(element)).childNodes, found);
  return found;
}

export type RenderedElement = { tag: string; attributes: Record<string, string>; text: string };

function walk(nodes: DefaultTreeAdapterTypes.ChildNode[], found: RenderedElement[]): void {
  for (const node of nodes) {
    if (!("tagName" in node)) continue;
    found.push({
      tag: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      text: textOf(node),
    });
    walk(node.childNodes, found);
  }
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ("value" in node ? node.value : "tagName" in node ? textOf(node) : ""))
    .join("");
}
