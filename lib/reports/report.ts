import { councilFor, type Service, serviceByKey } from "@/lib/catalogue";
import {
  type Answers,
  type Draft,
  type Journey,
  type LocationAnswer,
  locationSchema,
  type Path,
  path,
  type Taking,
} from "@/lib/forms";
import { atOnce, type Db } from "@/lib/platform";
import { type Account, accountFor } from "./account";
import { type Caller, callerIn } from "./caller";
import type { Nearby } from "./duplicate-pages";
import { reportJourney } from "./journey";
import { nearbyTo } from "./nearby";
import { closedOf, type Offer, offersOf, servingOf, whoServesPlace } from "./serving";

/** A report on its way: what its draft says, together with what is known of its place. */
export interface Report {
  service: Service;
  journey: Journey;
  path: Path;
  location: LocationAnswer | null;
  /** The council it goes to, as far as the answers tell; null until the place is known. */
  offer: Offer | null;
  /** Open public reports that it may be the same as. */
  nearby: Nearby[];
  /** The account that it is written in. */
  account: Account | null;
  /** Who takes it for a caller, and the caller where they are known; null for a resident's own. */
  taken: Taken | null;
}

export interface Taken extends Taking {
  caller: Caller | null;
}

/**
 * The report that a draft is becoming, in the hands of whoever is signed in. Throws where its
 * service is no more.
 */
export async function reportOf(
  db: Db,
  draft: Pick<Draft, "journey" | "answers" | "residentId" | "taking">,
  signedIn: Account | null = null,
): Promise<Report> {
  const { journey: key, answers, taking } = draft;
  const service = serviceByKey(key);
  if (!service) throw new Error(`A draft of ${key}, which is no service`);
  const location = locationOf(answers);
  const who = location && (await whoServesPlace(db, location));
  const serving = servingOf(who, answers.area);
  const [offers, nearby] = await atOnce(
    () => serving && offersOf(db, service, serving),
    () => (location && serving ? nearbyTo(db, service, location) : []),
  );
  const closed = offers ? closedOf(offers) : {};
  const account = accountFor(draft, signedIn);
  const taken = taking && { ...taking, caller: callerIn(answers) };
  const journey = reportJourney(service, { who, nearby, closed, account, taken });
  const followed = path(journey, answers);
  const offer = offers && councilFor(service, followed.answers, offers);
  return { service, journey, path: followed, location, offer, nearby, account, taken };
}

/** The public report that was taken for the same one; null where it is a new one. */
export function followedReport({ path: { answers }, nearby }: Report): Nearby | null {
  return nearby.find(({ reference }) => reference === answers.same) ?? null;
}

function locationOf({ location }: Answers): LocationAnswer | null {
  return locationSchema.safeParse(location).data ?? null;
}
