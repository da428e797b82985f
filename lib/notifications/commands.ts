import { type Db, enqueue, newId } from "@/lib/platform";
import { letterJob } from "./letter-job";
import { recipientSchema } from "./schema";
import { type Filled, templates } from "./templates";

/** A letter to be sent: which, to whom, and about whose case. */
export type Order = Filled & {
  /** One e-mail address. Whether it was confirmed, or stopped, is for the caller to know. */
  to: string;
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
  const id = newId();
  // createMany, because the writer may not read the outbox: INSERT … RETURNING would be refused.
  await db.letter.createMany({
    data: {
      id,
      createdAt: now,
      councilId: order.councilId,
      caseId: order.caseId,
      residentId: order.residentId ?? null,
      template: order.template,
      fields: templates[order.template].fields.parse(order.fields),
      recipient: recipientSchema.parse(order.to),
    },
  });
  await enqueue(db, letterJob, { id, createdAt: now.toISOString() }, { at });
  return id;
}
