import { councilFor, serviceByKey } from "@/lib/catalogue";
import { type Council, type Serving, whoServes } from "@/lib/councils";
import type { Answers } from "@/lib/forms";
import { type Point, parsePostcode } from "@/lib/geo";
import type { Db } from "@/lib/platform";

/** Of a case, what says whose matter it is. */
export interface Placed {
  councilId: string;
  service: string;
  answers: Answers;
  point: Point | null;
  postcode: string | null;
}

/** How many councils are suggested: where boxes overlap, many may come into question. */
const most = 8;

/**
 * The councils that a case may be meant for, by its place: those responsible for its category first,
 * then the others there. Its own council is not among them.
 */
export async function likelyCouncils(db: Db, subject: Placed): Promise<Council[]> {
  const servings = await servingsOf(db, subject);
  const all = servings.flatMap(({ lower, county }) => (county ? [lower, county] : [lower]));
  const found = [...responsible(subject, servings), ...all];
  const unique = [...new Map(found.map((council) => [council.id, council])).values()];
  return unique.filter(({ id }) => id !== subject.councilId).slice(0, most);
}

/**
 * Whose matter a case would be as one of another category: null for its own council, which is also
 * said where the place does not tell.
 */
export async function councilOfCategory(
  db: Db,
  subject: Placed,
  service: string,
): Promise<Council | null> {
  const candidates = responsible({ ...subject, service }, await servingsOf(db, subject));
  const isOwn = candidates.some(({ id }) => id === subject.councilId);
  return isOwn ? null : (candidates[0] ?? null);
}

function responsible({ service, answers }: Placed, servings: Serving[]): Council[] {
  const definition = serviceByKey(service);
  return definition ? servings.map((serving) => councilFor(definition, answers, serving)) : [];
}

/** By the postcode, which is exact without boundaries, and else by the point. */
async function servingsOf(db: Db, { point, postcode }: Placed): Promise<Serving[]> {
  const parsed = postcode ? parsePostcode(postcode) : null;
  const place = parsed?.ok ? { postcode: parsed.key } : point && { point };
  const who = place && (await whoServes(db, place));
  if (who?.kind === "found") return [who];
  return who?.kind === "ask" ? who.candidates : [];
}
