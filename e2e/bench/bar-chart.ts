import type { Table } from "./tell";

const width = 720;
const row = 34;
const label = 220;

/** A table as horizontal bars, in SVG, with its figures in words for who does not see it. */
export function barChart({ title, standings }: Table): string {
  const most = Math.max(...standings.map(({ median }) => median));
  const height = 56 + standings.length * row;
  const bars = standings.map(({ name, median }, at) => {
    const y = 48 + at * row;
    const length = Math.max(1, ((width - label - 110) * median) / most);
    const figure = Math.round(median).toLocaleString("en-GB");
    return `<text x="${label - 8}" y="${y + 16}" text-anchor="end">${escaped(name)}</text>
<rect x="${label}" y="${y}" width="${length.toFixed(1)}" height="22" fill="${at === 0 ? "#1d70b8" : "#b1b4b6"}"/>
<text x="${(label + length + 8).toFixed(1)}" y="${y + 16}">${figure}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="Arial, sans-serif" font-size="15" fill="#0b0c0c">
<title>${escaped(`${title}, answers a second`)}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="16" y="28" font-weight="bold">${escaped(title)}</text>
${bars.join("\n")}
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
