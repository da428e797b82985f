declare const minted: unique symbol;

/** Who is asking. Only `mint.ts` makes one, and only the modules that may are let near it. */
export type Scope = ScopeFacts & { readonly [minted]: true };

export type ScopeFacts =
  /** Anybody, on one council's site or (null) the platform's. */
  | { readonly kind: "public"; readonly councilId: string | null }
  /** Who holds the secret of a draft. */
  | { readonly kind: "holder"; readonly draftId: string }
  /** Who holds the tracking token of a contact; `caseId` where the contact is the case's reporter. */
  | { readonly kind: "holder"; readonly contactId: string; readonly caseId: string | null }
  /** An officer at work for one council. */
  | {
      readonly kind: "staff";
      readonly councilId: string;
      readonly staffId: string;
      readonly role: StaffRole;
      /** Keys of the services they are limited to; empty for all. */
      readonly services: readonly string[];
    }
  /** Somebody who keeps a council's money: sees that, and no case. */
  | {
      readonly kind: "finance";
      readonly councilId: string;
      readonly staffId: string;
      readonly role: FinanceRole;
    }
  /** A resident, signed in to their account: across every council. */
  | { readonly kind: "resident"; readonly residentId: string }
  /** Identity's own tables: sign-in and the check of a session. */
  | { readonly kind: "identity" }
  /** The platform itself, with the reason why it acts. */
  | { readonly kind: "system"; readonly reason: string };

export type StaffRole = "officer" | "manager" | "administrator";
/** Not a ladder: a cashier takes money, an officer places it, a manager approves, an auditor only reads. */
export type FinanceRole = "cashier" | "finance-officer" | "finance-manager" | "auditor";
export type ScopeKind = ScopeFacts["kind"];

/** The person who acts in a scope, as the log names them; null where it is nobody known. */
export function actorIn(scope: Scope): string | null {
  if (scope.kind === "staff" || scope.kind === "finance") return scope.staffId;
  return scope.kind === "resident" ? scope.residentId : null;
}
