import type { Db } from "@/lib/platform";

/** What stands around a case, as far as the asker may see it. */
export interface CaseAround {
  team: { id: string; name: string } | null;
  assignee: { id: string; name: string } | null;
  reporter: AroundReporter | null;
  /** The reference of the case that leads it. */
  lead: string | null;
  /** How many other reports are part of it. */
  parts: number;
  /** How many who confirmed follow it. */
  followers: number;
  /** What the public reads of it, and which photos they see; null where there is no public report. */
  report: { words: string | null; place: string | null; photos: string[] } | null;
}

export interface AroundReporter {
  councilId: string;
  residentId: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  contactBy: string;
  addressLines: string[];
  confirmedAt: Date | null;
  stoppedAt: Date | null;
}

/** Reads it by one statement; null where there is no such case that the asker may see. */
export async function caseAround(db: Db, reference: string): Promise<CaseAround | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT t.id AS "teamId", t.name AS team, s.id AS "assigneeId", s.name AS assignee,
      l.reference AS lead, k.council_id AS "councilId", k.resident_id AS "residentId", k.name,
      k.email, k.phone, k.contact_by AS "contactBy", k.address_lines AS "addressLines",
      k.confirmed_at AS "confirmedAt", k.stopped_at AS "stoppedAt",
      p.case_id IS NOT NULL AS "isPublic", p.words, p.place,
      ARRAY(SELECT file_id FROM public_photos WHERE case_id = p.case_id) AS photos,
      (SELECT count(*)::integer FROM cases WHERE merged_into_id = c.id) AS parts,
      (SELECT count(*)::integer FROM case_contacts WHERE case_id = c.id AND kind = 'follower'
        AND confirmed_at IS NOT NULL AND stopped_at IS NULL) AS followers
    FROM cases c
    LEFT JOIN teams t ON t.id = c.team_id
    LEFT JOIN staff s ON s.id = c.assignee_id
    LEFT JOIN cases l ON l.id = c.merged_into_id
    LEFT JOIN case_contacts k ON k.case_id = c.id AND k.kind = 'reporter'
    LEFT JOIN public_reports p ON p.case_id = c.id
    WHERE c.reference = ${reference} LIMIT 1`;
  if (!row) return null;
  const { team, teamId, assignee, assigneeId, lead, parts, followers, councilId } = row;
  return {
    ...{ lead, parts, followers },
    team: teamId && team !== null ? { id: teamId, name: team } : null,
    assignee: assigneeId && assignee !== null ? { id: assigneeId, name: assignee } : null,
    reporter: councilId ? { ...reporterIn(row), councilId } : null,
    report: row.isPublic ? { words: row.words, place: row.place, photos: row.photos } : null,
  };
}

function reporterIn(row: Row): Omit<AroundReporter, "councilId"> {
  const { residentId, name, email, phone, contactBy, addressLines, confirmedAt, stoppedAt } = row;
  return { residentId, name, email, phone, contactBy, addressLines, confirmedAt, stoppedAt };
}

interface Row extends Omit<AroundReporter, "councilId"> {
  teamId: string | null;
  team: string | null;
  assigneeId: string | null;
  assignee: string | null;
  lead: string | null;
  /** Null where there is no reporter that the asker may see. */
  councilId: string | null;
  isPublic: boolean;
  words: string | null;
  place: string | null;
  photos: string[];
  parts: number;
  followers: number;
}
