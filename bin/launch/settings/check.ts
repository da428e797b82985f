import { readSettings, SettingsError } from "@/lib/platform";

// Command: whether the environment holds settings that the processes can run with. Asked before
// anything is built or started, so that a typing error costs seconds.

try {
  readSettings(process.env);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(1);
}
