import type { Theme } from "@/lib/councils";
import type { FinanceRole, StaffRole } from "@/lib/platform";

/** A council of the demo: what it looks like, who works there, what they are to keep to. */
export interface FurnishedCouncil {
  slug: string;
  theme: Theme;
  profile: {
    phone: string;
    email: string;
    addressLines: string[];
    openingHours: string;
    outOfHours: string;
    publishAtOnce: boolean;
  };
  teams: Record<string, { services: Record<string, { targetDays: number }> }>;
  people: DemoOfficer[];
  /** Who looks after its money, and sees no cases. */
  keepers: DemoKeeper[];
  /** What its residents pay into. */
  funds: DemoFund[];
  /** Where its reports come from: a place's name and about its middle. */
  places: DemoPlace[];
}

export interface DemoOfficer {
  /** Before the @: `officer`. */
  mailbox: string;
  name: string;
  role: StaffRole;
  /** Names of teams. */
  teams: string[];
}

export interface DemoKeeper {
  /** Before the @: `cashier`. */
  mailbox: string;
  name: string;
  role: FinanceRole;
}

export interface DemoFund {
  /** Key of a kind of fund. */
  kind: string;
  costCentre: string;
  subjective: string;
  /** Two letters of the council's own, where its references begin with some. */
  prefix?: string;
}

export type DemoPlace = readonly [name: string, lat: number, long: number];
