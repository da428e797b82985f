import { type Db, decrypt, encrypt, newId } from "@/lib/platform";
import { type Account, ownedBy } from "./account";
import { newTotpSecret, stepOfCode } from "./totp";

/** Minutes that a secret may be on a page without its first code, before another is made. */
const setUpMinutes = 60;

/** What the page of setting up shows: a secret that counts for nothing yet. Null where one is in use. */
export async function secretToSetUp(db: Db, account: Account, now: Date): Promise<string | null> {
  const app = await db.authenticatorApp.findFirst({ where: ownedBy(account) });
  if (!app || app.confirmedAt !== null || isStale(app, now)) return null;
  return decrypt(contextOf(account), app.secret);
}

/** Makes a secret for an account that has no app in use; one that waits already stays as it is. */
export async function beginApp(db: Db, account: Account, now: Date): Promise<void> {
  const app = await db.authenticatorApp.findFirst({ where: ownedBy(account) });
  if (app && (app.confirmedAt !== null || !isStale(app, now))) return;
  await db.authenticatorApp.deleteMany({ where: { ...ownedBy(account), confirmedAt: null } });
  await db.authenticatorApp.createMany({
    data: {
      id: newId(),
      ...ownedBy(account),
      secret: encrypt(contextOf(account), newTotpSecret()),
      createdAt: now,
    },
    // Two tabs at once: the first one's stands.
    skipDuplicates: true,
  });
}

/** Takes the first code of a new secret: from now on it is asked for. */
export async function confirmApp(
  db: Db,
  account: Account,
  typed: string,
  now: Date,
): Promise<"confirmed" | "wrong" | "none"> {
  const app = await db.authenticatorApp.findFirst({
    where: { ...ownedBy(account), confirmedAt: null },
  });
  if (!app || isStale(app, now)) return "none";
  const step = stepOfCode(decrypt(contextOf(account), app.secret), typed, app.lastStep, now);
  if (step === null) return "wrong";
  const { count } = await db.authenticatorApp.updateMany({
    where: { id: app.id, confirmedAt: null },
    data: { confirmedAt: now, lastStep: step },
  });
  return count === 1 ? "confirmed" : "none";
}

/** Whether a code is the app's, and was not taken before: of two at the same moment one is refused. */
export async function takeAppCode(
  db: Db,
  account: Account,
  typed: string,
  now: Date,
): Promise<boolean> {
  const app = await db.authenticatorApp.findFirst({
    where: { ...ownedBy(account), confirmedAt: { not: null } },
  });
  if (!app) return false;
  const step = stepOfCode(decrypt(contextOf(account), app.secret), typed, app.lastStep, now);
  if (step === null) return false;
  const { count } = await db.authenticatorApp.updateMany({
    where: { id: app.id, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Gives an account an app in use, for fixtures and the demo's officers. */
export async function installApp(db: Db, account: Account, secret: string, now: Date) {
  await db.authenticatorApp.createMany({
    data: {
      id: newId(),
      ...ownedBy(account),
      secret: encrypt(contextOf(account), secret),
      createdAt: now,
      confirmedAt: now,
    },
  });
}

function contextOf({ kind, id }: Account): string {
  return `authenticator app of ${kind} ${id}`;
}

function isStale({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() >= setUpMinutes * 60_000;
}
