import { type Db, scopeOf } from "@/lib/platform";
import { manages } from "../policy";

/** How many views an officer may keep. */
export const viewsLimit = 30;

/** A filter of the queue that somebody keeps. */
export interface SavedView {
  id: string;
  name: string;
  /** The queue's query string. */
  query: string;
  shared: boolean;
  mine: boolean;
  /** Whether the asker may delete it. */
  deletable: boolean;
  /** The name of who keeps it. */
  owner: string | null;
}

/** An officer's own views and those shared with their council, by name. */
export async function savedViews(db: Db, councilId: string): Promise<SavedView[]> {
  const scope = scopeOf(db);
  const me = scope.kind === "staff" ? scope.staffId : null;
  const rows = await db.$queryRaw<(Omit<SavedView, "mine" | "deletable"> & { staffId: string })[]>`
    SELECT v.id, v.name, v.query, v.shared, v.staff_id AS "staffId", s.name AS owner
    FROM saved_views v LEFT JOIN staff s ON s.id = v.staff_id
    WHERE v.council_id = ${councilId}::uuid
    ORDER BY lower(v.name), v.id LIMIT 100`;
  return rows.map(({ staffId, ...view }) => {
    const mine = staffId === me;
    return { ...view, mine, deletable: mine || (view.shared && manages(scope)) };
  });
}
