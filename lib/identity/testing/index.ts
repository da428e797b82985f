import { newId, type StaffRole, withScope } from "@/lib/platform";
import { identityScope, systemScope } from "@/lib/platform/mint";
import { beginResidentSession } from "../commands/begin-session";
import { installApp } from "../factors/authenticator-app";
import { hashPassword } from "../passwords";
import { expiryFrom } from "../session";
import { encodeToken } from "../token";

export { cookieOf } from "../cookie";

/** For tests: a member of staff with a password and roles by council; gives their id. */
export async function employ(person: {
  email: string;
  password: string;
  roles?: Record<string, StaffRole>;
  active?: boolean;
  /** Of their authenticator app; without, they have no second factor. */
  secret?: string;
}): Promise<string> {
  const id = newId();
  const roles = Object.entries(person.roles ?? {});
  const hash = await hashPassword(person.password);
  await withScope(systemScope("test"), (db) =>
    db.staff.create({
      data: {
        id,
        email: person.email,
        name: "Ada Officer",
        active: person.active ?? true,
        password: { create: { hash } },
        roles: { create: roles.map(([councilId, role]) => ({ councilId, role })) },
      },
    }),
  );
  const { secret } = person;
  if (secret) {
    await withScope(identityScope(), (db) =>
      installApp(db, { kind: "staff", id }, secret, new Date(0)),
    );
  }
  return id;
}

/** For tests: a resident with a confirmed address (one of their own unless told); gives their id. */
export async function enrol(
  person: { email?: string | null; password?: string; name?: string } = {},
): Promise<string> {
  const id = newId();
  const email = person.email === undefined ? `resident-${id}@example.com` : person.email;
  const hash = person.password && (await hashPassword(person.password));
  const now = new Date();
  await withScope(systemScope("test"), (db) =>
    db.resident.create({
      data: {
        id,
        email,
        confirmedAt: email ? now : null,
        createdAt: now,
        ...(hash ? { password: { create: { hash, changedAt: now } } } : {}),
        profile: { create: { name: person.name ?? "Ada Ward", notices: {}, updatedAt: now } },
      },
    }),
  );
  return id;
}

/** For tests: the value of the cookie of a resident who has just signed in. */
export async function residentToken(residentId: string, now = new Date()): Promise<string> {
  const begun = await withScope(identityScope(), (db) =>
    beginResidentSession(db, { residentId, method: "password", device: "", place: "" }, now),
  );
  return begun.token();
}

/** For tests: the value of the cookie of a member of staff who has just signed in. */
export async function staffToken(staffId: string, now = new Date()): Promise<string> {
  const id = newId();
  await withScope(identityScope(), (db) =>
    db.staffSession.create({
      data: {
        id,
        staffId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: expiryFrom(now),
        strongAt: now,
      },
    }),
  );
  return encodeToken("staff", id);
}
