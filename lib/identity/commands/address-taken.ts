import type { Db } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { accountsOf } from "../accounts";
import type { AccountLink } from "../links";
import type { AccountKind } from "../schema";

type Taken = { ok: false; reason: "taken" };

/** Whether the address that a link is for is by now that of another account than the link's. */
export async function isTaken(
  db: Db,
  kind: AccountKind,
  link: AccountLink | null,
): Promise<boolean> {
  if (link?.account?.kind !== kind) return false;
  const holder = await accountsOf(kind).byEmail(db, link.email);
  return holder !== null && holder.id !== link.account.id;
}

/** Gives "taken" where two accounts were given one address at the same moment, and this one came second. */
export async function unlessTaken<R>(work: () => Promise<R>): Promise<R | Taken> {
  return work().catch((error) => {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (!isTaken) throw error;
    return { ok: false, reason: "taken" } as const;
  });
}
