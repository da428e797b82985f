import { areaOf, firstSegment } from "../area";
import { canonicalPath } from "../target";

/** Longer than any address of these pages with every filter set. */
const MAX_LENGTH = 300;

/** Of the platform's own: the front door, the list of councils, the ways to find one, what must be said. */
const OWN = /^\/(councils|find-your-council|accessibility|cookies|privacy)?$/;

/** Of a council's site: its home, what can be reported, what was, and what must be said. */
const OF_A_COUNCIL =
  /^\/[a-z][a-z.-]{1,60}(\/(report|reports|reports\/[A-Z]{3}-[0-9A-Z]{7}-[0-9A-Z]|accessibility|cookies|privacy))?$/;

/** First segments that hold what is somebody's own. */
const PERSONAL = new Set(["account", "track", "problem"]);

/**
 * Whether the page at an address may be for everybody, so that it is rendered for nobody. The page
 * itself has the last word, and says which of the addresses that lead to it is its own: with a
 * query that means nothing to it, it is rendered and not kept.
 */
export function mayBeKept(path: string, query: string): boolean {
  if (path.length + query.length > MAX_LENGTH) return false;
  if (areaOf(path) !== "plain" || canonicalPath(path) !== path) return false;
  return OWN.test(path) || (OF_A_COUNCIL.test(path) && !PERSONAL.has(firstSegment(path)));
}
