import { disconnect, SettingsError, settings } from "@/lib/platform";
import { seedReference } from "./reference";

// Command: fills a migrated database with what the first start needs. The next starts add nothing.

try {
  await seedReference({ directUrl: settings().databaseDirectUrl });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await disconnect();
}
