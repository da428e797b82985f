/** What a cell holds. A number is one of ours; a text may be anybody's. */
export type Cell = string | number | null;

/** Spreadsheets show it as UTF-8. */
export const byteOrderMark = "\ufeff";

/** A line of a CSV file (RFC 4180), safe to open in a spreadsheet. */
export function csvLine(cells: Cell[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

/**
 * A text that a spreadsheet would take for a formula is led by an apostrophe, which keeps it a text
 * (OWASP, CSV injection). Numbers are ours, and may begin with a minus.
 */
function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
