import { type Db, enqueueAll, newId } from "@/lib/platform";
import { letterJob } from "./letter-job";
import { type Postal, postalSchema } from "./post/address";
import { recipientSchema } from "./schema";
import { type Filled, templates } from "./templates";

/** A letter to be sent: which, to whom, and about whose case. */
export type Order = Filled & {
  /** One e-mail address, or an envelope's. Whether letters may go there is for the caller to know. */
  to: string | Postal;
  councilId: string | null;
  caseId: string | null;
  /** Whose account it is about, where it is about one. */
  residentId?: string | null;
};

/**
 * Puts a letter into the outbox, in the transaction of the change that causes it, and gives its id:
 * it is delivered if and only if that commits. Throws where the address is none or a field does not
 * fit; a field in one line is put into one, whatever was typed. With `at`, it goes no earlier.
 */
export async function sendLetter(
  db: Db,
  order: Order,
  now = new Date(),
  at?: Date,
): Promise<string> {
  const [id = ""] = await sendLetters(db, [{ order, now }], at);
  return id;
}

/** The same of several letters, each written at its own moment, however many in two statements. */
export async function sendLetters(
  db: Db,
  letters: { order: Order; now: Date }[],
  at?: Date,
): Promise<string[]> {
  if (letters.length === 0) return [];
  const rows = letters.map(({ order, now }) => ({
    id: newId(),
    createdAt: now,
    councilId: order.councilId,
    caseId: order.caseId,
    residentId: order.residentId ?? null,
    template: order.template,
    fields: templates[order.template].fields.parse(order.fields),
    ...addressOf(order.to),
  }));
  // createMany, because the writer may not read the outbox: INSERT … RETURNING would be refused.
  await db.letter.createMany({ data: rows });
  // Paper waits for the batch of the day.
  const byMail = rows.filter((_row, index) => typeof letters[index]?.order.to === "string");
  const keys = byMail.map(({ id, createdAt }) => ({ id, createdAt: createdAt.toISOString() }));
  await enqueueAll(db, letterJob, keys, { at });
  return rows.map(({ id }) => id);
}

function addressOf(to: string | Postal) {
  if (typeof to === "string") return { recipient: recipientSchema.parse(to) };
  const addressLines = postalSchema.parse(to.lines);
  return { recipient: addressLines.join(", "), channel: "post", addressLines };
}
