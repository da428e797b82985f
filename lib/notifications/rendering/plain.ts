import type { Block } from "./blocks";

/** A letter as plain text. Each address stands on a line of its own, so that no mail program breaks it. */
export function plainText(blocks: Block[], publicUrl: string): string {
  return `${blocks.map((block) => plain(block, publicUrl)).join("\n\n")}\n`;
}

function plain(block: Block, publicUrl: string): string {
  switch (block.kind) {
    case "heading":
      return `${block.text}\n${"-".repeat(block.text.length)}`;
    case "paragraph":
      return block.text;
    case "facts":
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "words":
      return block.text.replace(/^/gm, "> ");
    case "link":
      return `${block.text}:\n${publicUrl}${block.path}`;
  }
}
