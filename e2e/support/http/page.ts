import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, as a browser's parser makes them out. */
export function elementsOf(html: string): Element[] {
  return below(parse(html));
}

/** The elements within a node, at any depth. */
export function below(node: Node): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) =>
    "tagName" in child ? [child, ...below(child)] : below(child),
  );
}

/** What a node says, without its scripts. */
export function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (node.nodeName === "script" || node.nodeName === "style") return "";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** What a page says to whoever reads it, spaces made one. */
export function wordsOf(html: string): string {
  return textOf(parse(html)).replace(/\s+/g, " ").trim();
}
