import { type Attachment, type CasePhoto, filesOfCase } from "@/lib/files";
import type { Answers } from "@/lib/forms";
import { lettersOf, type SentLetter } from "@/lib/notifications";
import { type Db, scopeOf } from "@/lib/platform";
import { answeredAs, type CaseEvent, historyOf } from "../history";
import { type Left, leftSchema } from "../schema";
import { headlineOf } from "./queue";

/** A case that an officer's council once had: as it was then, and what happened to then. */
export interface FormerCase {
  id: string;
  reference: string;
  headline: string;
  answeredAs: string;
  answers: Answers;
  left: Left;
  /** Who has it since, as far as this council was told, and since when. */
  to: string;
  until: Date;
  photos: CasePhoto[];
  /** Row-level security ends it where the council's time with the case ended. */
  history: CaseEvent[];
  attachments: Attachment[];
  letters: SentLetter[];
}

/** A case that the asker's council handed over, by its reference; null where it never had it. */
export async function formerCase(db: Db, reference: string): Promise<FormerCase | null> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return null;
  const stay = await db.caseCouncil.findFirst({
    where: {
      councilId: scope.councilId,
      until: { not: null },
      left: { path: ["reference"], equals: reference },
    },
    orderBy: { until: "desc" },
  });
  if (!stay?.until || !stay.left) return null;
  const left = leftSchema.parse(stay.left);
  if (!maySee(scope.services, left.service)) return null;
  const history = await historyOf(db, stay.caseId);
  const answers = left.answers as Answers;
  return {
    ...{ id: stay.caseId, reference, left, answers, history },
    headline: headlineOf({ service: left.service, answers }),
    answeredAs: answeredAs(history, left.service),
    to: left.to.name,
    until: stay.until,
    ...(await filesOfCase(db, stay.caseId)),
    letters: await lettersOf(db, stay.caseId),
  };
}

/** Officers who are limited to some services keep to them here too. */
function maySee(services: readonly string[], service: string): boolean {
  return services.length === 0 || services.includes(service);
}
