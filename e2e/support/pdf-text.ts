import { inflateSync } from "node:zlib";

/**
 * The words of a PDF made by pdfkit, line by line: once for each of its fonts, for a font's letters are
 * numbered in its own way, and read by another's numbers make no sense.
 */
export function pdfText(bytes: Buffer): string {
  const streams = streamsOf(bytes);
  const fonts = streams.filter((stream) => stream.includes("beginbfrange")).map(lettersOf);
  const pages = streams.filter((stream) => /\bTJ\b/.test(stream));
  return fonts.map((font) => pages.map((page) => linesOf(page, font)).join("\n")).join("\n");
}

function streamsOf(bytes: Buffer): string[] {
  const text = bytes.toString("latin1");
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = ""]) => {
    try {
      return [inflateSync(Buffer.from(body, "latin1")).toString("latin1")];
    } catch {
      // A stream that is not compressed, or no text at all.
      return [];
    }
  });
}

/** A font's letters by their numbers: the ranges of its ToUnicode map. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = "", list = ""] of map.matchAll(
    /<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi,
  )) {
    const units = [...list.matchAll(/<([0-9a-f ]+)>/gi)];
    units.forEach(([, hex = ""], at) => {
      const letter = Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");
      letters.set(Number.parseInt(first, 16) + at, letter);
    });
  }
  return letters;
}

function linesOf(page: string, letters: Map<number, string>): string {
  return [...page.matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/gi)]
    .map(([, parts = ""]) =>
      [...parts.matchAll(/<([0-9a-f]*)>/gi)]
        .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? [])
        .map((number) => letters.get(Number.parseInt(number, 16)) ?? "?")
        .join(""),
    )
    .join("\n");
}
