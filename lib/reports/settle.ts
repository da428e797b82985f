import { isDeepStrictEqual } from "node:util";
import type { Service } from "@/lib/catalogue";
import { type Answers, type Changes, locationSchema, type Settle } from "@/lib/forms";
import { NONE } from "./duplicate-pages";
import { nearbyTo } from "./nearby";
import { photoIds } from "./shared-pages";

/** What else an answer changes in a report. */
export function settleReport(service: Service): Settle {
  return async (db, { question, answer, before }) => {
    if (question.type === "location") {
      const location = locationSchema.parse(answer);
      if (isDeepStrictEqual(location, before.location)) return { ok: true, changes: {} };
      const nearby = await nearbyTo(db, service, location);
      // Said for the resident, so that a report made meanwhile does not hold theirs up at the end.
      const same = nearby.length === 0 ? NONE : undefined;
      return { ok: true, changes: { area: undefined, same } };
    }
    if (question.type === "file" && answer === null) {
      return { ok: true, changes: closeUp(question.id, before) };
    }
    return { ok: true, changes: {} };
  };
}

/** With one photo taken out, those after it move up: none is left behind a gap, off the path. */
function closeUp(removed: string, before: Answers): Changes {
  const left = photoIds.filter((id) => id !== removed).map((id) => before[id]);
  const photos = left.filter((id) => typeof id === "string");
  return Object.fromEntries(photoIds.map((id, at) => [id, photos[at] ?? null]));
}
