import { record } from "@/lib/audit";
import { type Db, scopeOf } from "@/lib/platform";

/** Whose open cases move: a team's that closes, or a colleague's; of that one, those of other services. */
type From = { teamId: string } | { staffId: string; butOfServices: string[] };

/** Where they go: of a colleague's, without a team they stay in theirs, without a person nobody has them. */
interface To {
  teamId: string | null;
  staffId?: string | null;
  /** As the history says it. */
  name: string;
}

/**
 * Gives the open cases of a team to another, or those of a colleague to somebody else, to a team, or
 * back to where nobody has taken them; each with its line of history, in one statement however many
 * there are, and all with one row in the log. Managers and administrators may. Gives how many.
 */
export async function reassignOpenCases(
  db: Db,
  from: From,
  to: To,
  now = new Date(),
): Promise<number> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff" || scope.role === "officer") return 0;
  const [team, person] = "teamId" in from ? [from.teamId, null] : [null, from.staffId];
  const kept = "teamId" in from ? [] : from.butOfServices;
  const moved = await db.$executeRaw`
    WITH moved AS (
      UPDATE cases
      SET team_id = CASE WHEN ${team}::uuid IS NULL
          THEN coalesce(${to.teamId}::uuid, team_id) ELSE ${to.teamId}::uuid END,
        assignee_id = CASE WHEN ${team}::uuid IS NULL
          THEN ${to.staffId ?? null}::uuid ELSE assignee_id END,
        revision = revision + 1, updated_at = ${now}
      WHERE council_id = ${scope.councilId}::uuid AND state <> 'closed'
        AND (team_id = ${team}::uuid OR assignee_id = ${person}::uuid)
        AND service <> ALL (${kept}::text[])
      RETURNING id, council_id, revision)
    INSERT INTO case_events (id, case_id, council_id, at, kind, by, staff_id, audience, facts)
    SELECT app.new_id(), id, council_id, ${now}, 'assigned', 'officer', ${scope.staffId}::uuid,
      'officers', jsonb_build_object('to', ${to.name}::text, 'revision', revision)
    FROM moved`;
  if (moved > 0) await note(db, scope.councilId, from, moved, now);
  return moved;
}

function note(db: Db, councilId: string, from: From, cases: number, now: Date): Promise<void> {
  const [subject, subjectId] =
    "teamId" in from ? (["team", from.teamId] as const) : (["staff", from.staffId] as const);
  return record(
    db,
    { action: "cases.reassigned", subject, subjectId, councilId, facts: { cases } },
    now,
  );
}
