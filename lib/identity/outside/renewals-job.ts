import { z } from "zod";
import { type Db, decrypt, defineJob, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Prisma } from "@/prisma/generated/client";
import { endSession } from "../commands/sign-out";
import { expiryFrom, isLive } from "../session";
import { type Directory, directoryCouncils, directoryOf } from "./directories";
import { readMember } from "./directory-claims";
import { endDirectorySessions, setRole } from "./directory-roles";
import { keepsMoney } from "./directory-staff";
import { type AskedAgain, askAgain } from "./journey";
import { contextOf, directorySpan, keepRenewal } from "./renewals";

const system = systemScope("ask directories who still works there");

/** How many sessions one round asks about; the next goes on. */
const atATime = 200;

/** How long one round has a session for itself, milliseconds. */
const turn = 5 * 60_000;

const withSession = { include: { session: true } } satisfies Prisma.DirectoryRenewalDefaultArgs;
type Renewal = Prisma.DirectoryRenewalGetPayload<typeof withSession>;

/** Asks councils' directories about everybody whom they let in, before their session runs out. */
export const askDirectories = defineJob({
  name: "ask-directories",
  payload: z.object({}),
  tries: 1,
  every: "*/5 * * * *",
  run: () => askDirectoriesAt(new Date()),
});

export async function askDirectoriesAt(now: Date): Promise<void> {
  const due = await withScope(system, (db) =>
    db.directoryRenewal.findMany({
      where: { dueAt: { lte: now } },
      ...withSession,
      orderBy: { dueAt: "asc" },
      take: atATime,
    }),
  );
  for (const renewal of due) await askOne(renewal, now);
}

/** A round that is cut off between the answer and its keeping costs a sign-in: the token was used. */
async function askOne(renewal: Renewal, now: Date): Promise<void> {
  const directory = await withScope(system, (db) => take(db, renewal, now));
  if (!directory) return;
  const { sessionId, token } = renewal;
  const answer = await askAgain(directory, decrypt(contextOf(sessionId), token));
  // It will be asked again, as long as the session lasts.
  if (!answer.ok && answer.reason === "unreachable") return;
  await withScope(system, (db) => settle(db, renewal, directory, answer, now));
}

/** Which directory to ask about a session; null where another round does, or there is nothing to ask. */
async function take(db: Db, { sessionId, dueAt, session }: Renewal, now: Date) {
  const slug = (await directoryCouncils(db)).get(session.councilId ?? "");
  const directory = slug === undefined ? null : directoryOf(slug);
  if (!directory || !isLive(session, now)) {
    await db.directoryRenewal.deleteMany({ where: { sessionId } });
    return null;
  }
  const { count } = await db.directoryRenewal.updateMany({
    where: { sessionId, dueAt },
    data: { dueAt: new Date(now.getTime() + turn) },
  });
  return count === 1 ? directory : null;
}

async function settle(
  db: Db,
  { sessionId, token, session }: Renewal,
  directory: Directory,
  answer: AskedAgain,
  now: Date,
): Promise<void> {
  const { staffId, councilId } = session;
  await db.$queryRaw`SELECT FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`;
  const isTheirs = answer.ok && (await isSame(db, directory, answer.subject, staffId));
  const read = isTheirs ? readMember(answer.claims, directory) : null;
  if (!answer.ok || !read?.ok || !councilId) return endSession(db, "staff", sessionId, now);
  const { role } = read.member;
  await setRole(db, { staffId, councilId }, role, now);
  if (!role && !(await keepsMoney(db, councilId, { id: staffId }))) {
    return endDirectorySessions(db, { staffId, councilId }, now);
  }
  const [longest, until] = [expiryFrom(session.createdAt), new Date(now.getTime() + directorySpan)];
  await db.staffSession.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { expiresAt: until < longest ? until : longest },
  });
  const next = answer.refreshToken ?? decrypt(contextOf(sessionId), token);
  await keepRenewal(db, sessionId, next, now);
}

/** Whether an answer is about the person whose session it is to lengthen. */
async function isSame(db: Db, { provider }: Directory, subject: string, staffId: string) {
  const { issuer } = provider;
  const known = await db.outsideAccount.findUnique({
    where: { issuer_subject: { issuer, subject } },
  });
  return known?.staffId === staffId;
}
