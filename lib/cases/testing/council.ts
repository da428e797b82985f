import { type FinanceRole, newId, type Scope, type StaffRole, withScope } from "@/lib/platform";
import { financeScope, staffScope, systemScope } from "@/lib/platform/mint";

const system = systemScope("test");

export interface TestCouncil {
  id: string;
  code: string;
  slug: string;
}

export interface TestOfficer {
  id: string;
  name: string;
  email: string;
  /** At work for their council. */
  scope: Scope;
}

/** A council of one tier, its code and slug made of the letters given. */
export async function makeCouncil(code = "TST"): Promise<TestCouncil> {
  const council = { id: newId(), code, slug: `council-${code.toLowerCase()}` };
  await withScope(system, (db) =>
    db.council.create({
      data: {
        ...council,
        name: `${code} Council`,
        shortName: code,
        gss: `E06${code}`,
        tier: "unitary",
        typeName: "Unitary authority",
        region: "South East",
        current: true,
      },
    }),
  );
  return council;
}

export async function makeTeam(council: TestCouncil, name = "Highways"): Promise<string> {
  const id = newId();
  await withScope(system, (db) => db.team.create({ data: { id, councilId: council.id, name } }));
  return id;
}

/** Somebody who works for a council, in a team where one is given. They have no password. */
export async function makeOfficer(
  council: TestCouncil,
  {
    name = "Ada Officer",
    role = "officer",
    teamId,
  }: {
    name?: string;
    role?: StaffRole;
    teamId?: string;
  } = {},
): Promise<TestOfficer> {
  const id = newId();
  const email = `${id}@${council.code.toLowerCase()}.example`;
  const councilId = council.id;
  await withScope(system, (db) =>
    db.staff.create({
      data: {
        id,
        email,
        name,
        roles: { create: { councilId, role } },
        teams: teamId ? { create: { teamId, councilId } } : undefined,
      },
    }),
  );
  return { id, name, email, scope: staffScope(id, councilId, role) };
}

/** Somebody who keeps a council's money, and sees no cases. They have no password. */
export async function makeKeeper(
  council: TestCouncil,
  role: FinanceRole,
  name = "Fay Keeper",
): Promise<TestOfficer> {
  const id = newId();
  const email = `${id}@${council.code.toLowerCase()}.example`;
  const finance = { create: { councilId: council.id, role } };
  await withScope(system, (db) => db.staff.create({ data: { id, email, name, finance } }));
  return { id, name, email, scope: financeScope(id, council.id, role) };
}
