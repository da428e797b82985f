import { createRequire } from "node:module";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { formatDate } from "@/lib/platform";
import type { Block } from "../rendering/blocks";
import type { Sender } from "../sender";

/** A letter as it goes on paper. */
export interface PaperLetter {
  sender: Sender;
  /** Of the envelope. */
  lines: string[];
  writtenAt: Date;
  subject: string;
  blocks: Block[];
}

/** Millimetres to points. */
const mm = (length: number) => (length * 72) / 25.4;
const margin = mm(20);

// A sheet folded in three for a DL window envelope shows from 46 to 81 mm (BS 1808, BS 4264).
const windowTop = mm(50);
const bodyTop = mm(95);

/**
 * All letters of a batch as one PDF, each from a page of its own, addressed for a window envelope.
 * 12 point and tagged, so that it can be read out. The stream is ended; read it to its end.
 */
export function printLetters(letters: PaperLetter[], title: string): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: "A4",
    margin,
    autoFirstPage: false,
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    info: { Title: title },
  });
  pdf
    .registerFont("plain", font("DejaVuSans.ttf"))
    .registerFont("bold", font("DejaVuSans-Bold.ttf"));
  for (const letter of letters) print(pdf, letter);
  pdf.end();
  return pdf;
}

function print(
  pdf: PDFKit.PDFDocument,
  { sender, lines, writtenAt, subject, blocks }: PaperLetter,
) {
  pdf.addPage();
  const say = (tag: string, face: "plain" | "bold", size: number, text: string) =>
    pdf.addStructure(
      pdf.struct(tag, {}, () => {
        pdf.font(face).fontSize(size).text(text, { paragraphGap: 8 });
      }),
    );
  say("P", "bold", 14, sender.name);
  pdf.y = windowTop;
  say("P", "plain", 11, lines.join("\n"));
  pdf.y = bodyTop;
  say("P", "plain", 12, formatDate(writtenAt));
  say("H1", "bold", 15, subject);
  for (const block of blocks) for (const part of partsOf(block)) say(...part);
  say("H2", "bold", 13, `Contact ${sender.name}`);
  say("P", "plain", 12, contactOf(sender));
}

type Part = [tag: string, face: "plain" | "bold", size: number, text: string];

/** What a block says on paper; a link, and what is said of e-mail, say nothing there. */
function partsOf(block: Block): Part[] {
  switch (block.kind) {
    case "heading":
      return block.emailOnly ? [] : [["H2", "bold", 13, block.text]];
    case "paragraph":
      return block.emailOnly ? [] : [["P", "plain", 12, block.text]];
    case "facts":
      return [
        ["P", "plain", 12, block.rows.map(({ label, value }) => `${label}: ${value}`).join("\n")],
      ];
    case "words":
      return [["BlockQuote", "plain", 12, block.text]];
    case "link":
      return [];
  }
}

function contactOf({ phone, email }: Sender): string {
  const ways = [phone && `Phone: ${phone}`, email && `Email: ${email}`].filter(Boolean);
  return ["To answer, call us or write to us, and give your reference.", ...ways].join("\n");
}

function font(name: string): string {
  // Where the application runs, not where this file was bundled to.
  const require = createRequire(join(process.cwd(), "package.json"));
  return require.resolve(`dejavu-fonts-ttf/ttf/${name}`);
}
