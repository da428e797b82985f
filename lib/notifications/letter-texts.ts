import { type Db, settings } from "@/lib/platform";
import type { Letter, Prisma } from "@/prisma/generated/client";
import type { Block } from "./rendering/blocks";
import { plainText } from "./rendering/plain";
import type { Sender } from "./sender";
import { templateOf } from "./templates";

/** A letter as its reader got it, for the copy of their data. */
export interface LetterText {
  caseId: string | null;
  at: Date;
  /** "Report received" */
  name: string;
  recipient: string;
  channel: string;
  state: string;
  sentAt: Date | null;
  /** What it said; null of one that held a secret, which is forgotten, or that cannot be read any more. */
  text: string | null;
}

/** How many letters about one thing are read. */
const mostLetters = 2000;

/** The letters about an account, the oldest first. For the system. */
export function letterTextsOfAccount(db: Db, residentId: string): Promise<LetterText[]> {
  return texts(db, { residentId, caseId: null });
}

/**
 * The letters about some cases that went to these addresses, or on paper, which only reporters get;
 * not those to officers, or to others who follow. The oldest first. For the system.
 */
export function letterTextsOfCases(
  db: Db,
  { caseIds, emails }: { caseIds: string[]; emails: string[] },
): Promise<LetterText[]> {
  return texts(db, {
    caseId: { in: caseIds },
    OR: [{ recipient: { in: emails } }, { channel: "post" }],
  });
}

async function texts(db: Db, where: Prisma.LetterWhereInput): Promise<LetterText[]> {
  const rows = await db.letter.findMany({ where, orderBy: { id: "asc" }, take: mostLetters });
  return rows.map((row) => {
    const { caseId, createdAt, template, recipient, channel, state, sentAt } = row;
    const name = templateOf(template)?.name ?? template;
    return { caseId, at: createdAt, name, recipient, channel, state, sentAt, text: textOf(row) };
  });
}

const isOfEmail = (block: Block) => "emailOnly" in block && block.emailOnly === true;

/** Whom it is from, and how to reach them, stands in the copy already. */
const nobody: Sender = { name: "The council", phone: null, email: null, path: "/" };

function textOf({ template, fields }: Letter): string | null {
  try {
    const composed = templateOf(template)?.compose(fields, nobody);
    // Without its links, and what leads to them: whoever follows one is let in.
    const said = composed?.body.filter((block) => block.kind !== "link" && !isOfEmail(block));
    return said ? plainText(said, settings().publicUrl) : null;
  } catch {
    return null;
  }
}
