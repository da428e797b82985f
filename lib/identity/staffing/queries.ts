import { type Db, type FinanceRole, type Scope, type StaffRole, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { financeRoles, staffRoles } from "../schema";

/** How many of a council's people are listed: more than any works with. */
const most = 2000;

/** A colleague, as administrators see them. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
  /** What they do with cases; null for nothing. */
  role: StaffRole | null;
  /** What they do with the council's money; null for nothing. */
  finance: FinanceRole | null;
  /** Keys of the services they are limited to; empty for all. */
  services: string[];
  teams: { id: string; name: string }[];
  /** Of any session that is kept; null where they have not signed in for a month. */
  lastSeenAt: Date | null;
  secondFactor: boolean;
}

type Standing = Pick<Colleague, "lastSeenAt" | "secondFactor">;

/**
 * Who works for an administrator's council, by name; one of them, where an id is given. Opens its
 * own scopes: sessions and second factors are identity's, and only of those whom the administrator
 * sees is anything told.
 */
export async function colleaguesOf(scope: Scope, only?: string): Promise<Colleague[]> {
  if (scope.kind !== "staff" || scope.role !== "administrator") return [];
  const people = await withScope(scope, (db) => peopleOf(db, scope.councilId, only));
  const standing = await withScope(identityScope(), (db) =>
    standingOf(
      db,
      people.map(({ id }) => id),
    ),
  );
  return people.map((person) => ({
    ...person,
    ...(standing.get(person.id) ?? { lastSeenAt: null, secondFactor: false }),
  }));
}

async function peopleOf(db: Db, councilId: string, only?: string) {
  const here = { councilId, endedAt: null };
  const rows = await db.staff.findMany({
    where: { id: only, OR: [{ roles: { some: here } }, { finance: { some: here } }] },
    include: {
      roles: { where: here },
      finance: { where: here },
      teams: { where: { councilId, team: { closedAt: null } }, include: { team: true } },
    },
    take: most,
  });
  return rows
    .map(({ id, name, email, roles: [held], finance: [keeps], teams }) => ({
      ...{ id, name, email },
      role: staffRoles.find((role) => role === held?.role) ?? null,
      finance: financeRoles.find((role) => role === keeps?.role) ?? null,
      services: held?.services ?? [],
      teams: teams.map(({ team }) => ({ id: team.id, name: team.name })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

async function standingOf(db: Db, ids: string[]): Promise<Map<string, Standing>> {
  const rows = await db.staff.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
      factor: { select: { confirmedAt: true } },
      passkeys: { take: 1, select: { id: true } },
    },
  });
  return new Map(
    rows.map(({ id, sessions, factor, passkeys }) => [
      id,
      {
        lastSeenAt: sessions[0]?.lastSeenAt ?? null,
        secondFactor: Boolean(factor?.confirmedAt) || passkeys.length > 0,
      },
    ]),
  );
}

/** The names of people of the asker's council by their ids; of those who left too. */
export async function staffNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const people = await db.staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** An invitation that nobody has followed yet. */
export interface Invitation {
  id: string;
  name: string;
  email: string;
  /** What they are to do with cases, and with money; null for nothing. */
  role: string | null;
  financeRole: string | null;
  expiresAt: Date;
}

/** The invitations of a council that still wait, the newest first. */
export async function openInvitations(db: Db, councilId: string): Promise<Invitation[]> {
  return db.staffInvitation.findMany({
    where: { councilId, acceptedAt: null, withdrawnAt: null },
    select: {
      ...{ id: true, name: true, email: true },
      ...{ role: true, financeRole: true, expiresAt: true },
    },
    orderBy: { id: "desc" },
    take: most,
  });
}
