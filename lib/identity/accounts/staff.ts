import type { Db } from "@/lib/platform";
import { type Account, type Accounts, idIn, sessionsRead } from "./accounts";

export const staff: Accounts = {
  kind: "staff",
  owner: (staffId) => ({ staffId }),
  byEmail: (db, email) => find(db, { email }),
  byId: (db, id) => find(db, { id }),
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

// One relation after the other: two in one include would be asked for at once on one connection.
async function find(db: Db, where: { id: string } | { email: string }): Promise<Account | null> {
  const row = await db.staff.findUnique({
    where,
    include: { password: { select: { hash: true } } },
  });
  if (!row) return null;
  const { id, email, active, password } = row;
  const held = { where: { staffId: id, endedAt: null }, select: { councilId: true } };
  const roles = [
    ...(await db.staffRole.findMany(held)),
    ...(await db.staffFinanceRole.findMany(held)),
  ];
  const [first, ...others] = new Set(roles.map(({ councilId }) => councilId));
  // Under the account's council, where there is one and only one.
  const councilId = others.length === 0 ? (first ?? null) : null;
  return { id, email, isOpen: active, hash: password?.hash, councilId };
}
