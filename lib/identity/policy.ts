import type { Scope, StaffRole } from "@/lib/platform";
import { residentScope, staffScope } from "@/lib/platform/mint";
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
}

/** A role at one council. */
export interface Held {
  councilId: string;
  role: StaffRole;
  /** Keys of the services they are limited to; empty for all. */
  services: string[];
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

function heldAt(staff: Staff, councilId: string): Held | null {
  return staff.roles.find((held) => held.councilId === councilId) ?? null;
}
