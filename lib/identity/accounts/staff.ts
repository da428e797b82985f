import { type Account, type Accounts, idIn, sessionsRead } from "./accounts";

const include = {
  password: { select: { hash: true } },
  roles: { where: { endedAt: null }, select: { councilId: true } },
} as const;

export const staff: Accounts = {
  kind: "staff",
  owner: (staffId) => ({ staffId }),
  byEmail: async (db, email) => accountOf(await db.staff.findUnique({ where: { email }, include })),
  byId: async (db, id) => accountOf(await db.staff.findUnique({ where: { id }, include })),
  async lock(db, id) {
    await db.$queryRaw`SELECT FROM staff WHERE id = ${id}::uuid FOR UPDATE`;
  },
  async setPassword(db, staffId, hash) {
    await db.staffPassword.upsert({
      where: { staffId },
      create: { staffId, hash },
      update: { hash },
    });
  },
  async dropPassword(db, staffId) {
    await db.staffPassword.deleteMany({ where: { staffId } });
  },
  async setEmail(db, id, email) {
    await db.staff.update({ where: { id }, data: { email } });
  },
  async session(db, id) {
    const found = await db.staffSession.findUnique({ where: { id } });
    return found && { ...found, ownerId: found.staffId };
  },
  sessions: (db, staffId) =>
    db.staffSession.findMany({ where: { staffId }, orderBy: { id: "desc" }, take: sessionsRead }),
  async addSession(db, staffId, session) {
    await db.staffSession.create({ data: { staffId, ...session } });
  },
  async endSessions(db, staffId, which, endedAt) {
    const where = { staffId, id: idIn(which), endedAt: null };
    return (await db.staffSession.updateMany({ where, data: { endedAt } })).count;
  },
  async renewSession(db, sessionId, id) {
    await db.staffSession.update({ where: { id: sessionId }, data: { id } });
  },
  async strengthen(db, id, strongAt) {
    await db.staffSession.updateMany({ where: { id, endedAt: null }, data: { strongAt } });
  },
};

interface Row {
  id: string;
  email: string;
  active: boolean;
  password: { hash: string } | null;
  roles: { councilId: string }[];
}

function accountOf(row: Row | null): Account | null {
  if (!row) return null;
  const { id, email, active, password, roles } = row;
  const [first, ...others] = roles;
  // Under the account's council, where there is one and only one.
  const councilId = others.length === 0 ? (first?.councilId ?? null) : null;
  return { id, email, isOpen: active, hash: password?.hash, councilId };
}
