import { type CouncilSite, councilBySlug } from "@/lib/councils";
import {
  type AccountKind,
  currentResident,
  currentStaffAt,
  mayActFor,
  type Resident,
  residentScopeFor,
  type Staff,
  staffScopeFor,
} from "@/lib/identity";
import { log, type Scope, type StaffRole, withScope } from "@/lib/platform";
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

/** An officer of the council, of this role or above. */
export function officer(
  role: StaffRole = "officer",
): AskerRule<{ council: string }, Asker & { council: CouncilSite; staff: Staff }> {
  return {
    policy: `staff: ${role}`,
    async find(at) {
      const found = await currentStaffAt(at.council);
      if (!found) return "signed-out";
      const { staff, council } = found;
      if (!council) return "not-found";
      const scope = mayActFor(staff, council.id, role) && staffScopeFor(staff, council.id);
      if (scope) return { scope, who: staff.id, council, staff };
      log().warn({ staffId: staff.id, councilId: council.id, role }, "an officer was refused");
      return "forbidden";
    },
  };
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
