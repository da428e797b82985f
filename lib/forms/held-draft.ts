import { type Db, scopeOf } from "@/lib/platform";

/** The draft that this transaction's scope holds. Throws in any other scope. */
export function heldDraftId(db: Db): string {
  const scope = scopeOf(db);
  if (scope.kind === "holder" && "draftId" in scope) return scope.draftId;
  throw new Error("Only a draft's holder may touch it");
}
