import type { z } from "zod";
import { type Db, hashSecret, newSecret } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Keeps what the answer to a challenge must match, and gives the secret for the browser's cookie:
 * only its hash is stored.
 */
export async function beginTry(
  db: Db,
  facts: Prisma.InputJsonObject,
  span: { seconds: number },
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await db.signInTry.createMany({
    data: {
      id: hashSecret(secret),
      facts,
      createdAt: now,
      expiresAt: new Date(now.getTime() + span.seconds * 1000),
    },
  });
  return secret;
}

/** What was kept under a cookie's secret, without taking it; null where it is over or of another kind. */
export async function peekTry<Facts>(
  db: Db,
  schema: z.ZodType<Facts>,
  secret: string,
  now: Date,
): Promise<Facts | null> {
  const kept = await db.signInTry.findFirst({
    where: { id: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
    select: { facts: true },
  });
  return kept && (schema.safeParse(kept.facts).data ?? null);
}

/** Takes what was kept, once: of two at the same moment one gets null, and so does whoever is too late. */
export async function takeTry<Facts>(
  db: Db,
  schema: z.ZodType<Facts>,
  secret: string,
  now: Date,
): Promise<Facts | null> {
  const facts = await peekTry(db, schema, secret, now);
  if (!facts) return null;
  const { count } = await db.signInTry.updateMany({
    where: { id: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1 ? facts : null;
}
