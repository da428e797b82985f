import { type CouncilSite, councilBySlug } from "@/lib/councils";
import {
  type AccountKind,
  currentResident,
  currentStaffAt,
  financeRoleAt,
  financeRoles,
  financeScopeFor,
  mayActFor,
  type Resident,
  residentScopeFor,
  type Staff,
  staffScopeFor,
} from "@/lib/identity";
import { type FinanceRole, log, type Scope, type StaffRole, withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";

/** Who a request turned out to be from, and where they stand. */
export interface Asker {
  scope: Scope;
  /** Counted by rate limits: a person, or the address of somebody unknown. */
  who: string;
  council?: CouncilSite;
  staff?: Staff;
  resident?: Resident;
}

/** Why somebody may not: what the page that answers says is its own matter. */
export type Refused = "not-found" | "signed-out" | "forbidden";

/** A rule of who may ask at all. `policy` names it, for the test that walks every action. */
export interface AskerRule<At, A extends Asker = Asker> {
  policy: string;
  /** Where somebody signed out is led; to the back office's sign-in, unless told. */
  signsIn?: AccountKind | ((at: At) => AccountKind);
  find(at: At, address: string): Promise<A | Refused>;
}

/** Anybody, on the platform's own pages. */
export const anybody: AskerRule<object> = {
  policy: "anybody",
  find: async (_at, address) => ({ scope: publicScope(null), who: address }),
};

/** Anybody, on a council's site. */
export const visitor: AskerRule<{ council: string }, Asker & { council: CouncilSite }> = {
  policy: "visitor",
  async find(at, address) {
    const council = await findCouncil(at.council);
    if (!council) return "not-found";
    return { scope: publicScope(council.id), who: address, council };
  },
};

type AtWork = Asker & { council: CouncilSite; staff: Staff };

/** An officer of the council, of this role or above. */
export function officer(role: StaffRole = "officer"): AskerRule<{ council: string }, AtWork> {
  return {
    policy: `staff: ${role}`,
    find: (at) =>
      atWork(at.council, ({ staff, council }) => {
        const scope = mayActFor(staff, council.id, role) && staffScopeFor(staff, council.id);
        if (scope) return { scope, who: staff.id, council, staff };
        log().warn({ staffId: staff.id, councilId: council.id, role }, "an officer was refused");
        return "forbidden";
      }),
  };
}

/** Roles that change a council's money. An auditor looks at all of it and changes nothing. */
export type KeeperRole = Exclude<FinanceRole, "auditor">;

/** Somebody who keeps the council's money, and as what. */
export type Keeper = AtWork & { role: FinanceRole };

/** Who changes the council's money, in one of these roles; in any, where none is said. */
export function keeper(...roles: KeeperRole[]): AskerRule<{ council: string }, Keeper> {
  return inFinance(roles.length > 0 ? roles : financeRoles.filter((role) => role !== "auditor"));
}

/** Who looks at what those do: they, and every auditor. */
export function onlooker(...roles: KeeperRole[]): AskerRule<{ council: string }, Keeper> {
  return inFinance(roles.length > 0 ? [...roles, "auditor"] : financeRoles);
}

function inFinance(roles: readonly FinanceRole[]): AskerRule<{ council: string }, Keeper> {
  return {
    policy: `finance: ${roles.join("|")}`,
    find: (at) =>
      atWork(at.council, ({ staff, council }) => {
        const role = financeRoleAt(staff, council.id);
        const scope = financeScopeFor(staff, council.id);
        if (role && scope && roles.includes(role)) {
          return { scope, who: staff.id, council, staff, role };
        }
        const refused = { staffId: staff.id, councilId: council.id, roles };
        log().warn(refused, "somebody was refused who does not keep the money so");
        return "forbidden";
      }),
  };
}

/** Who works for the council, at its cases or at its money: for what is around the pages of both. */
export const colleague: AskerRule<{ council: string }, AtWork> = {
  policy: "staff or finance",
  find: (at) =>
    atWork(at.council, ({ staff, council }) => {
      const scope = staffScopeFor(staff, council.id) ?? financeScopeFor(staff, council.id);
      return scope ? { scope, who: staff.id, council, staff } : "forbidden";
    }),
};

/** What `look` makes of somebody signed in to the back office and the council of a slug. */
async function atWork<A>(
  slug: string,
  look: (found: { staff: Staff; council: CouncilSite }) => A | Refused,
): Promise<A | Refused> {
  const found = await currentStaffAt(slug);
  if (!found) return "signed-out";
  const { staff, council } = found;
  return council ? look({ staff, council }) : "not-found";
}

/** A resident signed in to their account. */
export function resident(): AskerRule<object, Asker & { resident: Resident }> {
  return {
    policy: "resident",
    signsIn: "resident",
    async find() {
      const found = await currentResident();
      if (!found) return "signed-out";
      return { scope: residentScopeFor(found), who: found.id, resident: found };
    },
  };
}

/** The same where they showed who they are a moment ago; who did not is led to sign in once more. */
export function freshResident(): AskerRule<object, Asker & { resident: Resident }> {
  return {
    policy: "resident",
    signsIn: "resident",
    async find(at, address) {
      const found = await resident().find(at, address);
      return typeof found === "string" || found.resident.isFresh ? found : "signed-out";
    },
  };
}

function findCouncil(slug: string): Promise<CouncilSite | null> {
  return withScope(publicScope(null), (db) => councilBySlug(db, slug));
}
