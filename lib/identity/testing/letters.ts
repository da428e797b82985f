import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

/** For tests: the letters to an address, in the order they were written. */
export function accountLetters(email: string) {
  return withScope(systemScope("test"), (db) =>
    db.letter.findMany({
      where: { recipient: email },
      orderBy: { id: "asc" },
      select: { template: true, fields: true, residentId: true, councilId: true },
    }),
  );
}

/** For tests: the secret of the link in the last letter to an address, by the field that holds its path. */
export async function secretFrom(email: string, field: string): Promise<string> {
  const fields = (await accountLetters(email)).at(-1)?.fields;
  const path = Object.entries(fields ?? {}).find(([name]) => name === field)?.[1];
  return String(path).split("/").pop() ?? "";
}
