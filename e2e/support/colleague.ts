import { randomUUID } from "node:crypto";
import { codeAt } from "@/lib/identity";
import { withDatabase } from "./database";
import { type Visitor, withVisitor } from "./visitor";

/** Somebody of a council's staff, and what they sign in with. */
export interface Colleague {
  name: string;
  email: string;
  password: string;
  /** Of their authenticator app, once they have set it up. */
  secret?: string;
}

/**
 * Somebody who works for a council that the demo does not furnish, with the demo's password and a
 * second step of their own: such a council is one story's, and no other story is disturbed by what
 * it changes there.
 */
export async function hire(slug: string, role: string, name?: string): Promise<Colleague> {
  const colleague = await employ(slug, role, name);
  await withVisitor({ scripting: false }, (visitor) => signInAs(visitor, colleague));
  return colleague;
}

/** The same before they have ever signed in. */
export async function employ(slug: string, role: string, name = "Grace Bell"): Promise<Colleague> {
  const email = `${role}-${randomUUID()}@${slug}.example`;
  await withDatabase(async (database) => {
    const id = randomUUID();
    await database.query("SET app.kind = 'identity'");
    await database.query("INSERT INTO staff (id, email, name) VALUES ($1, $2, $3)", [
      ...[id, email, name],
    ]);
    await database.query(
      `INSERT INTO staff_passwords (staff_id, hash)
       SELECT $1, hash FROM staff_passwords JOIN staff ON staff.id = staff_id WHERE email = $2`,
      [id, "admin@rotherham.example"],
    );
    await database.query(
      `INSERT INTO staff_roles (staff_id, council_id, role)
       SELECT $1, id, $2 FROM councils WHERE slug = $3`,
      [id, role, slug],
    );
  });
  return { name, email, password: process.env.E2E_DEMO_PASSWORD ?? "" };
}

/** Signs a colleague in, from the page of signing in where they are on it already. */
export async function signInAs(visitor: Visitor, colleague: Colleague): Promise<void> {
  const isThere = new URL(visitor.page.url(), "http://x").pathname === "/staff/sign-in";
  if (!isThere) await visitor.open("/staff/sign-in");
  await visitor.fill("Email address", colleague.email);
  await visitor.fill("Password", colleague.password);
  await visitor.press("Sign in");
  await passSecondStep(visitor, colleague);
}

/** Shows the second step of signing in, where it is asked for; sets it up where there is none yet. */
export async function passSecondStep(visitor: Visitor, colleague: Colleague): Promise<void> {
  const heading = await visitor.heading();
  if (heading === "Set up your second step") {
    await visitor.press("Set up an app");
    const shown = await visitor.page.locator(".lgo-secret").innerText();
    colleague.secret = shown.replace(/\s/g, "");
    await typeCode(visitor, colleague.secret);
    await visitor.press("I have kept them");
  } else if (heading === "Confirm that it is you" && colleague.secret) {
    // A code counts once: this one begins as if the last had been taken long ago.
    await withDatabase((database) =>
      database.query(
        `UPDATE authenticator_apps SET last_step = 0
         FROM staff WHERE staff.id = staff_id AND email = $1`,
        [colleague.email],
      ),
    );
    await typeCode(visitor, colleague.secret);
  }
}

async function typeCode(visitor: Visitor, secret: string): Promise<void> {
  await visitor.fill("Code from your authenticator app", codeAt(secret, new Date()));
  await visitor.press("Continue");
}
