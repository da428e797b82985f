import { newId, type StaffRole, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { hashPassword } from "./passwords";

/** For tests: a member of staff with a password and roles by council; gives their id. */
export async function employ(person: {
  email: string;
  password: string;
  roles?: Record<string, StaffRole>;
  active?: boolean;
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
  return id;
}
