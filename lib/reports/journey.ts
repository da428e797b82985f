import type { Service, Tier } from "@/lib/catalogue";
import type { WhoServes } from "@/lib/councils";
import { is, type Journey, not, onlyWhen, type Page } from "@/lib/forms";
import type { Account } from "./account";
import { areaPage, notOffered, outsidePage } from "./area-pages";
import type { Caller } from "./caller";
import { callerPages } from "./caller-pages";
import { followPages, type Nearby } from "./duplicate-pages";
import type { ClosedOffer } from "./serving";
import { contactPages, photoPages } from "./shared-pages";

/** What is known of the place of a report, as soon as there is one. */
export interface Surroundings {
  who: WhoServes | null;
  /** Councils there that do not take these reports, by whose matter it would be. */
  closed: Partial<Record<Tier, ClosedOffer>>;
  /** Open public reports that may be of the same thing. */
  nearby: Nearby[];
  /** The account that it is written in. */
  account?: Account | null;
  /** Where an officer takes it for a caller: the caller, where they are known. */
  taken?: { caller: Caller | null } | null;
}

/**
 * The whole journey of a report, as its place makes it: where it is, whose it is, whether it was
 * reported already, then the service's own questions, photos, and who reports.
 */
export function reportJourney(service: Service, around: Surroundings): Journey {
  const { who, nearby, closed, account = null, taken = null } = around;
  const following = is("same", ...nearby.map(({ reference }) => reference));
  const refusals = notOffered(service, closed);
  const contact = taken ? callerPages(taken.caller) : contactPages(account);
  const asked = [...service.pages, ...refusals.after, ...photoPages, ...contact];
  const pages: Page[] = [
    {
      ask: { type: "location", id: "location", name: "Place", missing: MISSING, ...service.where },
    },
    ...outsidePage(who),
    ...areaPage(who),
    ...refusals.before,
    ...followPages(service, nearby, {
      email: taken ? (taken.caller?.email ?? null) : (account?.email ?? null),
      isCaller: taken !== null,
    }),
    ...(nearby.length > 0 ? onlyWhen(not(following), asked) : asked),
  ];
  return { key: service.key, version: service.version, pages };
}

const MISSING = "Enter a postcode near the place, like CT1 1YW";
