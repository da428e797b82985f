import type { Block } from "./blocks";

/** A letter as one HTML document without tables, pictures or anything fetched. */
export function html(
  letter: { subject: string; from: string; blocks: Block[] },
  publicUrl: string,
): string {
  const blocks = letter.blocks.map((block) => element(block, publicUrl)).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(letter.subject)}</title>
</head>
<body style="margin: 0; padding: 24px; background: #ffffff; color: #0b0c0c; font-family: Arial, sans-serif; font-size: 19px; line-height: 1.4">
<div style="max-width: 600px; margin: 0 auto; overflow-wrap: break-word">
<p style="margin: 0 0 24px; padding: 0 0 12px; border-bottom: 4px solid #0b0c0c; font-weight: bold">${escapeHtml(letter.from)}</p>
<h1 style="margin: 0 0 24px; font-size: 27px; line-height: 1.2">${escapeHtml(letter.subject)}</h1>
${blocks}
</div>
</body>
</html>
`;
}

function element(block: Block, publicUrl: string): string {
  switch (block.kind) {
    case "heading":
      return `<h2 style="margin: 36px 0 16px; font-size: 21px; line-height: 1.2">${escapeHtml(block.text)}</h2>`;
    case "paragraph":
      return `<p style="margin: 0 0 20px">${escapeHtml(block.text)}</p>`;
    case "facts":
      return `<p style="margin: 0 0 20px">${block.rows
        .map(({ label, value }) => `<strong>${escapeHtml(label)}:</strong> ${escapeHtml(value)}`)
        .join("<br>\n")}</p>`;
    case "words":
      return `<blockquote style="margin: 0 0 20px; padding: 12px 16px; border-left: 10px solid #b1b4b6">${escapeHtml(block.text).replace(/\n/g, "<br>\n")}</blockquote>`;
    case "link":
      return `<p style="margin: 0 0 20px"><a href="${escapeHtml(publicUrl + block.path)}" style="color: #1d70b8">${escapeHtml(block.text)}</a></p>`;
  }
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
