import { importPostcodes } from "@/lib/geo";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { seedCouncils } from "./councils";
import { markOf, once } from "./once";
import { dataFile } from "./read-csv";

/**
 * Puts in what every installation has: all councils, and a sample of postcodes until a directory
 * of them is imported. Running it again changes nothing.
 */
export async function seedReference({ directUrl }: { directUrl: string }): Promise<void> {
  await once(await markOf("councils.csv"), seedCouncils);
  if (await hasPostcodes()) return;
  const path = dataFile("postcodes.csv");
  const imported = await importPostcodes({ path, directUrl, say: () => {} });
  if (!imported.ok) throw new Error(imported.message);
}

function hasPostcodes(): Promise<boolean> {
  return withScope(systemScope("seed postcodes"), async (db) => {
    return (await db.geoImport.findUnique({ where: { kind: "postcodes" } })) !== null;
  });
}
