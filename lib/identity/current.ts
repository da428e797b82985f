import { cache } from "react";
import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { readCookie } from "./cookie";
import type { Resident, Staff } from "./policy";
import { residentOfSession, staffOfSession } from "./queries";
import { decodeToken } from "./token";

/** Who is signed in to the back office in this request; null where nobody is. Asked once a page. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const token = await readCookie("staff");
  return token ? staffOfToken(token) : null;
});

/** Who a staff cookie's value stands for now; null where its session has ended or never was. */
export async function staffOfToken(token: string, now = new Date()): Promise<Staff | null> {
  const sessionId = await decodeToken("staff", token);
  if (!sessionId) return null;
  return withScope(identityScope(), (db) => staffOfSession(db, sessionId, now));
}

/** Who is signed in to their account in this request; null where nobody is. Asked once a page. */
export const currentResident = cache(async (): Promise<Resident | null> => {
  const token = await readCookie("resident");
  return token ? residentOfToken(token) : null;
});

/** Who a resident's cookie stands for now; null where its session has ended or never was. */
export async function residentOfToken(token: string, now = new Date()): Promise<Resident | null> {
  const sessionId = await decodeToken("resident", token);
  if (!sessionId) return null;
  return withScope(identityScope(), (db) => residentOfSession(db, sessionId, now));
}
