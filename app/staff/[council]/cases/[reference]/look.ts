import { headers } from "next/headers";
import { noteLook } from "@/lib/cases";
import { type Scope, withScope } from "@/lib/platform";

/**
 * Writes down that an officer opens a case's page. Programs that ask for its head only, and browsers
 * that fetch it in case somebody will look, look at nothing.
 */
export async function noteOpened(scope: Scope, caseId: string): Promise<void> {
  const asked = await headers();
  const ahead = ["sec-purpose", "purpose", "next-router-prefetch"].some((name) => asked.has(name));
  if (asked.get("x-method") !== "GET" || ahead) return;
  await withScope(scope, (db) => noteLook(db, caseId));
}
