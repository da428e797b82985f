import type { FinanceRole, Scope, StaffRole } from "@/lib/platform";
import { financeScope, residentScope, staffScope } from "@/lib/platform/mint";
import { staffRoles } from "./schema";

/** Somebody signed in to the back office. */
export interface Staff {
  id: string;
  name: string;
  /** The row that their cookie names. */
  sessionId: string;
  /** Whether they showed who they are a moment ago: asked before they change what keeps others out. */
  isFresh: boolean;
  /** In the order they were given; a person may work for several councils. */
  roles: Held[];
  /** What they do with councils' money: apart from `roles`, neither asks for the other. */
  finance: HeldFinance[];
}

/** A role at one council. */
export interface Held {
  councilId: string;
  role: StaffRole;
  /** Keys of the services they are limited to; empty for all. */
  services: string[];
}

/** What somebody does with one council's money. */
export interface HeldFinance {
  councilId: string;
  role: FinanceRole;
}

/** Somebody signed in to their account. */
export interface Resident {
  id: string;
  /** Confirmed; null for somebody whom an officer registered without one. */
  email: string | null;
  name: string | null;
  /** The row that their cookie names. */
  sessionId: string;
  /** Whether they showed who they are a moment ago: asked before all of their data goes, or goes out, and before what keeps others out. */
  isFresh: boolean;
}

/** The scope of a resident in their own account. */
export function residentScopeFor(resident: Resident): Scope {
  return residentScope(resident.id);
}

/** The role a member of staff has at a council; null where none. */
export function roleAt(staff: Staff, councilId: string): StaffRole | null {
  return heldAt(staff, councilId)?.role ?? null;
}

/** Whether a member of staff has at least the role `least` at a council; each role may do what those below it may. */
export function mayActFor(staff: Staff, councilId: string, least: StaffRole = "officer"): boolean {
  const role = roleAt(staff, councilId);
  return role !== null && staffRoles.indexOf(role) >= staffRoles.indexOf(least);
}

/** The scope of a member of staff at work for a council; null where they have no role there. */
export function staffScopeFor(staff: Staff, councilId: string): Scope | null {
  const held = heldAt(staff, councilId);
  return held && staffScope(staff.id, councilId, held.role, held.services);
}

/** What a member of staff does with a council's money; null where nothing. */
export function financeRoleAt(staff: Staff, councilId: string): FinanceRole | null {
  return staff.finance.find((held) => held.councilId === councilId)?.role ?? null;
}

/** The scope of a member of staff who keeps a council's money; null where they have no part in it. */
export function financeScopeFor(staff: Staff, councilId: string): Scope | null {
  const role = financeRoleAt(staff, councilId);
  return role && financeScope(staff.id, councilId, role);
}

/** The ids of the councils that a member of staff works for, at cases or at money. */
export function workplacesOf({ roles, finance }: Staff): string[] {
  return [...new Set([...roles, ...finance].map(({ councilId }) => councilId))];
}

function heldAt(staff: Staff, councilId: string): Held | null {
  return staff.roles.find((held) => held.councilId === councilId) ?? null;
}
