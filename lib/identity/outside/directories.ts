import { councilBySlug } from "@/lib/councils";
import { type Db, type Scope, type StaffProvider, settings, withScope } from "@/lib/platform";
import type { Journey } from "./journey";

/** A council's own directory of its officers, at Microsoft or elsewhere. */
export interface Directory extends Journey {
  groups: StaffProvider["groups"];
  authContext: string | undefined;
}

/** The directory of a council; null where it has none, and its officers sign in with us. */
export function directoryOf(slug: string): Directory | null {
  const set = settings().staffProviders.find(({ council }) => council === slug);
  if (!set) return null;
  const { issuer, clientId, clientSecret, groups, authContext } = set;
  return {
    name: slug,
    provider: { issuer, clientId, proof: { secret: clientSecret } },
    answersAt: `${settings().publicUrl}/staff/sign-in/${slug}/return`,
    asks: {
      // The last one for being asked again in the background.
      scope: "openid email profile offline_access",
      ...(authContext && { claims: asksFor(authContext) }),
    },
    groups,
    authContext,
  };
}

/** Where a council's directory sends the browser once its own session has ended. */
export const directoryEndsAt = () => `${settings().publicUrl}/staff/signed-out`;

const asksFor = (value: string) =>
  JSON.stringify({ id_token: { acrs: { essential: true, value } } });

const ids = new Map<string, string>();

/** The councils that have a directory: slug by id. Looked up once by each process. */
export async function directoryCouncils(db: Db): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { council: slug } of settings().staffProviders) {
    const id = ids.get(slug) ?? (await councilBySlug(db, slug))?.id;
    if (!id) continue;
    ids.set(slug, id);
    found.set(id, slug);
  }
  return found;
}

/** The councils whose officers sign in at their own directory, by name. Opens its own scope, if any has one. */
export async function councilsWithDirectory(
  scope: Scope,
): Promise<{ slug: string; name: string }[]> {
  const slugs = settings().staffProviders.map(({ council }) => council);
  if (slugs.length === 0) return [];
  return withScope(scope, (db) =>
    db.council.findMany({
      where: { slug: { in: slugs }, current: true },
      select: { slug: true, name: true },
      orderBy: { name: "asc" },
    }),
  );
}

/**
 * Whether a role counts in a session. At a council with a directory, only where the session came
 * through it: who leaves the directory is out, whatever else they could sign in with. And what one
 * council's directory says of somebody counts for that council alone.
 */
export function countsIn(
  session: { councilId: string | null },
  role: { councilId: string },
  withDirectory: ReadonlyMap<string, string>,
): boolean {
  return session.councilId === (withDirectory.has(role.councilId) ? role.councilId : null);
}
