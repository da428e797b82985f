import { disconnect, SettingsError, settings } from "@/lib/platform";
import { seedDemo } from "./demo";
import { seedReference } from "./reference";

// Command: fills a migrated database with what the first start needs. The next starts add nothing.

try {
  const { databaseDirectUrl: directUrl, mode } = settings();
  await seedReference({ directUrl });
  if (mode === "demo") await seedDemo();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await disconnect();
}
