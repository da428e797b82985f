import { migrate } from "@/prisma/migrate";

// Command: brings the database of DATABASE_DIRECT_URL (or DATABASE_URL) to the newest migration.

const webUrl = process.env.DATABASE_URL;
const directUrl = process.env.DATABASE_DIRECT_URL ?? webUrl;
if (!directUrl) {
  console.error(
    "Set DATABASE_URL to the database to migrate, like postgres://user:pass@host/name.",
  );
  process.exit(1);
}
const webRole = webUrl ? decodeURIComponent(new URL(webUrl).username) || undefined : undefined;
try {
  const applied = await migrate({ directUrl, webRole });
  console.log(applied.length === 0 ? "Nothing to migrate." : `Applied ${applied.join(", ")}.`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(
    `The database refused a migration (${reason}): make sure that the role of DATABASE_DIRECT_URL owns the database and may create roles.`,
  );
  process.exit(1);
}
// The engine's timer for its lock runs on for ten seconds after it was had; nothing waits for it.
process.exit(0);
