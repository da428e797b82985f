import type { Db } from "@/lib/platform";
import type { Fund } from "../fund";

/** Whether references of another fund, here or at another council, begin with these letters. */
export async function hasTakenLetters(
  db: Db,
  { councilId, kind }: Pick<Fund, "councilId" | "kind">,
  prefix: string | null,
): Promise<boolean> {
  if (!prefix) return false;
  const others = { prefix, NOT: { councilId, kind } };
  return (await db.fund.count({ where: others })) > 0;
}
