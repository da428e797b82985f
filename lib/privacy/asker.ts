import { type Db, scopeOf } from "@/lib/platform";

/** The resident who asks. Throws where it is nobody with an account: their pages let no other in. */
export function askerOf(db: Db): string {
  const scope = scopeOf(db);
  if (scope.kind !== "resident") throw new Error("Only residents have data of their own");
  return scope.residentId;
}
