import { type Account, type Accounts, idIn, sessionsRead } from "./accounts";

const include = { password: { select: { hash: true } } } as const;

export const residents: Accounts = {
  kind: "resident",
  owner: (residentId) => ({ residentId }),
  byEmail: async (db, email) =>
    accountOf(await db.resident.findUnique({ where: { email }, include })),
  byId: async (db, id) => accountOf(await db.resident.findUnique({ where: { id }, include })),
  async lock(db, id) {
    await db.$queryRaw`SELECT FROM residents WHERE id = ${id}::uuid FOR UPDATE`;
  },
  async setPassword(db, residentId, hash, changedAt) {
    await db.residentPassword.upsert({
      where: { residentId },
      create: { residentId, hash, changedAt },
      update: { hash, changedAt },
    });
  },
  async dropPassword(db, residentId) {
    await db.residentPassword.deleteMany({ where: { residentId } });
  },
  async setEmail(db, id, email, confirmedAt) {
    await db.resident.update({ where: { id }, data: { email, confirmedAt } });
  },
  async session(db, id) {
    const found = await db.residentSession.findUnique({ where: { id } });
    return found && { ...found, ownerId: found.residentId };
  },
  sessions: (db, residentId) =>
    db.residentSession.findMany({
      where: { residentId },
      orderBy: { id: "desc" },
      take: sessionsRead,
    }),
  async addSession(db, residentId, session) {
    await db.residentSession.create({ data: { residentId, ...session } });
  },
  async endSessions(db, residentId, which, endedAt) {
    const where = { residentId, id: idIn(which), endedAt: null };
    return (await db.residentSession.updateMany({ where, data: { endedAt } })).count;
  },
  async renewSession(db, sessionId, id) {
    await db.residentSession.update({ where: { id: sessionId }, data: { id } });
  },
  async strengthen(db, id, strongAt) {
    await db.residentSession.updateMany({ where: { id, endedAt: null }, data: { strongAt } });
  },
};

interface Row {
  id: string;
  email: string | null;
  closedAt: Date | null;
  password: { hash: string } | null;
}

function accountOf(row: Row | null): Account | null {
  if (!row) return null;
  const { id, email, closedAt, password } = row;
  return { id, email, isOpen: closedAt === null, hash: password?.hash, councilId: null };
}
