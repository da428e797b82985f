import { record } from "@/lib/audit";
import { type Db, type Job, log, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Letter } from "@/prisma/generated/client";
import { type Channel, type Outgoing, SendingFailed } from "./channels/channel";
import { type LetterKey, letterJob } from "./letter-job";
import { type Sender, senderOf } from "./sender";
import { templateOf } from "./templates";

const scope = systemScope("deliver a letter");

/**
 * The job behind the outbox. A letter that is sent is not sent again, however often the job runs; a
 * worker killed between the other side's acceptance and our note of it makes it go out once more.
 */
export function deliverLetters(channel: Channel): Job<typeof letterJob.payload> {
  return {
    ...letterJob,
    async run(key) {
      const taken = await withScope(scope, (db) => takeLetter(db, key));
      if (!taken) return;
      try {
        await channel.send(addressed(taken.letter, taken.sender));
      } catch (error) {
        await withScope(scope, (db) => noteFailure(db, key, error));
        if (isPermanent(error)) return;
        throw error;
      }
      await withScope(scope, (db) => noteSent(db, key, taken.letter));
    },
    async giveUp(key) {
      await withScope(scope, (db) => giveUpLetter(db, key));
    },
  };
}

/** Counts the try; null where the letter waits no longer. */
async function takeLetter(db: Db, key: LetterKey) {
  const [letter] = await db.letter.updateManyAndReturn({
    where: waiting(key),
    data: { attempts: { increment: 1 } },
  });
  return letter ? { letter, sender: await senderOf(db, letter.councilId) } : null;
}

function addressed(letter: Letter, sender: Sender): Outgoing {
  const { subject, blocks, stopPath } = composed(letter, sender);
  return {
    id: letter.id,
    to: letter.recipient,
    from: sender.name,
    replyTo: sender.email,
    subject,
    blocks,
    stopPath: stopPath ?? null,
    attempt: letter.attempts,
  };
}

function composed({ template, fields }: Letter, sender: Sender) {
  try {
    const known = templateOf(template);
    if (known) return known.compose(fields, sender);
  } catch {
    // A release changed the template: said below, as of one that is gone.
  }
  throw new SendingFailed(
    "The letter was written for a version of its template that is gone.",
    true,
  );
}

async function noteSent(db: Db, key: LetterKey, { template }: Letter): Promise<void> {
  await db.letter.updateMany({
    where: waiting(key),
    data: { state: "sent", sentAt: new Date(), problem: null, ...withoutTraces(template) },
  });
}

/**
 * Of a letter that nobody composes again: the link in it opens an account, or it went to somebody who
 * asked to be forgotten.
 */
function withoutTraces(template: string) {
  const { secret, last } = templateOf(template) ?? {};
  return { ...(secret && { fields: {} }), ...(last && { recipient: "" }) };
}

async function noteFailure(db: Db, key: LetterKey, error: unknown): Promise<void> {
  if (isPermanent(error)) return fail(db, key, error.problem);
  const problem =
    error instanceof SendingFailed ? error.problem : "Something went wrong on our side.";
  await db.letter.updateMany({ where: waiting(key), data: { problem } });
}

async function giveUpLetter(db: Db, key: LetterKey): Promise<void> {
  const letter = await db.letter.findFirst({ where: waiting(key) });
  if (!letter) return;
  const last = letter.problem ?? "We do not know whether the last try arrived.";
  await fail(db, key, `Given up after ${tries(letter.attempts)}. ${last}`);
}

async function fail(db: Db, key: LetterKey, problem: string): Promise<void> {
  const [letter] = await db.letter.updateManyAndReturn({
    where: waiting(key),
    data: { state: "failed", problem },
  });
  if (!letter) return;
  const { id, councilId, template, attempts } = letter;
  await db.letter.updateMany({ where: key, data: withoutTraces(template) });
  const facts = { template, attempts, problem };
  await record(db, { action: "letter.failed", subject: "letter", subjectId: id, councilId, facts });
  log().error({ letter: id, template, problem }, "A letter was given up");
}

const tries = (count: number) => (count === 1 ? "1 try" : `${count} tries`);

function isPermanent(error: unknown): error is SendingFailed {
  return error instanceof SendingFailed && error.permanent;
}

const waiting = ({ id, createdAt }: LetterKey) => ({ id, createdAt, state: "waiting" });
