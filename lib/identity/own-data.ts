import type { Db } from "@/lib/platform";
import { sessionsRead } from "./accounts/accounts";

/** What is held of how a resident signs in. Nothing of it lets anybody in. */
export interface SignInData {
  email: string | null;
  createdAt: Date;
  passwordChangedAt: Date | null;
  appSince: Date | null;
  recoveryCodes: number;
  passkeys: { name: string; createdAt: Date; lastUsedAt: Date | null }[];
  /** Services that they sign in with, by their address. */
  outside: { issuer: string; since: Date }[];
  /** The newest first. */
  sessions: {
    createdAt: Date;
    lastSeenAt: Date;
    endedAt: Date | null;
    method: string;
    device: string;
    place: string;
  }[];
}

/** What a resident's account holds of its own; null where there is none. In the scope of the system. */
export async function signInDataOf(db: Db, residentId: string): Promise<SignInData | null> {
  const row = await db.resident.findUnique({
    where: { id: residentId },
    include: {
      password: { select: { changedAt: true } },
      factor: { select: { createdAt: true, confirmedAt: true } },
      passkeys: {
        select: { name: true, createdAt: true, lastUsedAt: true },
        orderBy: { id: "asc" },
        take: 100,
      },
      outside: { select: { issuer: true, createdAt: true }, take: 100 },
      sessions: {
        select: {
          ...{ createdAt: true, lastSeenAt: true, endedAt: true },
          ...{ method: true, device: true, place: true },
        },
        orderBy: { id: "desc" },
        take: sessionsRead,
      },
      _count: { select: { recovery: { where: { usedAt: null } } } },
    },
  });
  if (!row) return null;
  const { email, createdAt, passkeys, sessions } = row;
  return {
    ...{ email, createdAt, passkeys, sessions },
    passwordChangedAt: row.password?.changedAt ?? null,
    appSince: row.factor?.confirmedAt ? row.factor.createdAt : null,
    recoveryCodes: row._count.recovery,
    outside: row.outside.map(({ issuer, createdAt }) => ({ issuer, since: createdAt })),
  };
}
