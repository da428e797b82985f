import type { Block } from "./blocks";

/**
 * A letter in the Markdown that GOV.UK Notify takes: `##` headings, `^` inset text, links.
 * (https://www.notifications.service.gov.uk/using-notify/formatting)
 * Nothing that a person wrote becomes a link or a heading: Notify formats what fills a template in
 * just as it does the template.
 */
export function notifyMarkdown(blocks: Block[], publicUrl: string): string {
  return blocks.map((block) => markdown(block, publicUrl)).join("\n\n");
}

function markdown(block: Block, publicUrl: string): string {
  switch (block.kind) {
    case "heading":
      return `## ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return escapeMarkdown(block.text);
    case "facts":
      return block.rows
        .map(({ label, value }) => `${escapeMarkdown(label)}: ${escapeMarkdown(value)}`)
        .join("\n");
    case "words":
      return escapeMarkdown(block.text).replace(/^/gm, "^ ");
    case "link":
      return `[${escapeMarkdown(block.text)}](${publicUrl}${block.path})`;
  }
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&").replace(/^(\s*(?:\d+(?=\.))?)([#*+>.-])/gm, "$1\\$2");
}
