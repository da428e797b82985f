import { actorIn, type Scope } from "./scope";

/** A statement that each transaction begins with. */
export interface Binding {
  text: string;
  values: string[];
}

/** Drops to the application's role and says who asks, for this transaction, in one statement. */
export function bindingOf(scope: Scope): Binding {
  const held = scope.kind === "holder" ? scope : undefined;
  const draft = held && "draftId" in held ? held.draftId : "";
  const contact = held && "contactId" in held ? held.contactId : "";
  const caseId = held && "caseId" in held ? (held.caseId ?? "") : "";
  const council = "councilId" in scope ? (scope.councilId ?? "") : "";
  const resident = scope.kind === "resident" ? scope.residentId : "";
  const actor = actorIn(scope) ?? "";
  const role = "role" in scope ? scope.role : "";
  const services = scope.kind === "staff" ? scope.services.join(",") : "";
  const values = [scope.kind, council, actor, draft, contact, caseId, resident, role, services];
  return { text: BINDING, values };
}

const BINDING = `SELECT set_config('role', 'localgov_app', true),
  set_config('app.kind', $1, true), set_config('app.council', $2, true),
  set_config('app.actor', $3, true), set_config('app.draft', $4, true),
  set_config('app.contact', $5, true), set_config('app.case', $6, true),
  set_config('app.resident', $7, true), set_config('app.role', $8, true),
  set_config('app.services', $9, true)`;
