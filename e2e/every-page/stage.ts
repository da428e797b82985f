import { hashSecret, newId, newSecret } from "@/lib/platform";
import { withDatabase } from "../support";

/** The secrets of letters' links, by what each is for. */
export type Links = Record<"register" | "sign-in" | "password" | "email" | "email-undo", string> & {
  reopen: string;
};

/** Writes links to somebody's account as letters hold them; none is used up by looking at its page. */
export async function stageLinks(email: string): Promise<Links> {
  const purposes = ["register", "sign-in", "password", "email", "email-undo", "reopen"] as const;
  const links = Object.fromEntries(purposes.map((each) => [each, newSecret()])) as Links;
  await withDatabase(async (database) => {
    for (const purpose of purposes) {
      await database.query(
        `INSERT INTO account_links (id, purpose, resident_id, email, secret_hash, facts, created_at, expires_at)
         SELECT $1, $2, id, email, $3, '{}', now(), now() + interval '1 hour'
         FROM residents WHERE email = $4`,
        [newId(), purpose, hashSecret(links[purpose]), email],
      );
    }
  });
  return links;
}

/** Gives somebody a home, a passkey and an authenticator app, which nobody holds; gives the first two's ids. */
export async function stageBelongings(email: string) {
  const [home, passkey] = [newId(), newId()];
  const owner = "FROM residents WHERE email = $1";
  await withDatabase(async (database) => {
    await database.query(
      `INSERT INTO resident_homes (id, resident_id, address_lines, postcode, created_at)
       SELECT $2, id, ARRAY['9 Castle Street', 'Canterbury'], 'CT12UR', now() ${owner}`,
      [email, home],
    );
    await database.query(
      `INSERT INTO passkeys (id, resident_id, credential_id, public_key, counter, transports, name, created_at)
       SELECT $2::uuid, id, $2::uuid::text, '\\x00', 0, '{}', 'Phone', now() ${owner}`,
      [email, passkey],
    );
    await database.query(
      `INSERT INTO authenticator_apps (id, resident_id, secret, created_at, confirmed_at)
       SELECT $2, id, 'nobody has this one', now(), now() ${owner}`,
      [email, newId()],
    );
  });
  return { home, passkey };
}

/** Brings a case into a state, as an officer would have. */
export async function bring(reference: string, state: "waiting" | "closed"): Promise<void> {
  const change = {
    waiting: "state = 'waiting', paused_at = now()",
    closed: "state = 'closed', paused_at = NULL, closed_at = now(), closing_reason = 'fixed'",
  };
  await withDatabase((database) =>
    database.query(`UPDATE cases SET ${change[state]} WHERE reference = $1`, [reference]),
  );
}

/** A council's public report. */
export async function publicReport(slug: string): Promise<string> {
  const { rows } = await withDatabase((database) =>
    database.query(
      `SELECT reference FROM public_reports r JOIN councils c ON c.id = r.council_id
       WHERE c.slug = $1 AND r.state <> 'closed' LIMIT 1`,
      [slug],
    ),
  );
  return rows[0].reference;
}
