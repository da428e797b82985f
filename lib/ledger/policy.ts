import type { Scope } from "@/lib/platform";
import type { Book } from "./book";

// The database's policies say the same: see app.posting_council() and its like.

/** The system, and who keeps the council's money, except its auditor. */
export function mayPost(scope: Scope, book: Book): boolean {
  return isOf(scope, book, ["cashier", "finance-officer", "finance-manager"]);
}

/** A day is closed by a finance officer or manager; the platform's own by the system. */
export function mayClose(scope: Scope, book: Book): boolean {
  return isOf(scope, book, ["finance-officer", "finance-manager"]);
}

/** A year is signed off by the finance manager. */
export function mayLock(scope: Scope, book: Book): boolean {
  return isOf(scope, book, ["finance-manager"]);
}

function isOf(scope: Scope, book: Book, roles: readonly string[]): boolean {
  if (scope.kind === "system") return true;
  return scope.kind === "finance" && scope.councilId === book && roles.includes(scope.role);
}
