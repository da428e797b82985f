import type { Condition, Page } from "@/lib/forms";

/** Whose matter it is: the county's or the district's; in a place with one council, that one's. */
export type Tier = "county" | "district";

/** Whose it is can turn on an answer. The LGSL code is a label and never decides. */
export type TierRule = Tier | { when: Condition; tier: Tier; otherwise: Tier };

/** A standard service as data, the same for every council. */
export interface Service {
  key: string;
  /** Goes up with every change that asks something else. */
  version: number;
  /** Code in the Local Government Service List. */
  lgsl: number;
  /** What is reported, "Pothole". */
  name: string;
  /** The journey's title, "Report a pothole". */
  title: string;
  /** What belongs here, for the list of services. */
  description: string;
  tier: TierRule;
  /** Never public and never offered as a duplicate: it would give away a home or a plate. */
  private: boolean;
  /** How near an open report is for it to be perhaps the same one. */
  radiusMetres: number;
  /** Standard target; a council may set its own. */
  targetDays: number;
  /** How the place is asked for. */
  where: { label: string; hint?: string };
  /** Its own questions, asked when the place is known. */
  pages: Page[];
  /** The questions whose answers make an officer's one-line title. */
  headline: string[];
}

/** Types a service's data where it is written. */
export function defineService(service: Service): Service {
  return service;
}
