import { type ImportResult, importBoundaries, importPostcodes } from "@/lib/geo";
import { readSettings, SettingsError } from "@/lib/platform";

// Command: reads postcodes or boundaries out of a file, in place of those before.

const importers = new Map([
  ["postcodes", importPostcodes],
  ["boundaries", importBoundaries],
]);

process.exitCode = await main(process.argv.slice(2));

async function main([kind = "", path]: string[]): Promise<number> {
  const importer = importers.get(kind);
  if (!importer || !path) {
    console.error("Say what to import from where: npm run import -- postcodes|boundaries FILE");
    return 1;
  }
  try {
    const directUrl = readSettings(process.env).databaseDirectUrl;
    return report(kind, await importer({ path, directUrl, say: console.log }));
  } catch (error) {
    console.error(sentence(error, path));
    return 1;
  }
}

function report(kind: string, result: ImportResult): number {
  if (!result.ok) {
    console.error(result.message);
    return 1;
  }
  for (const fault of result.faults) console.log(`Skipped ${fault}`);
  const others = result.skipped - result.faults.length;
  if (others > 0) console.log(`Skipped ${others} more.`);
  console.log(`${result.rows.toLocaleString("en-GB")} ${kind} are in place.`);
  return 0;
}

function sentence(error: unknown, path: string): string {
  if (error instanceof SettingsError) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return `There is no file at ${path}.`;
  if (code === "EACCES" || code === "EISDIR") return `${path} cannot be read.`;
  if (code === "ECONNREFUSED" || code === "ENOTFOUND") {
    return "The database does not answer: check DATABASE_URL, and that it runs.";
  }
  const detail = error instanceof Error ? error.message : String(error);
  return `The import failed, and what was there before stands: ${detail || code}.`;
}
