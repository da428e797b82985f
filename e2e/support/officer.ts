import { codeAt, demoAppSecret } from "@/lib/identity";
import { withDatabase } from "./database";
import type { Visitor } from "./visitor";

/** Signs an officer of a demo council in. */
export async function signIn(visitor: Visitor, council: string, role = "officer"): Promise<void> {
  await visitor.open("/staff/sign-in");
  await passSignIn(visitor, `${role}@${council}.example`);
}

/** Signs in as somebody of the demo from the page of signing in, which may lead back to another. */
export async function passSignIn(visitor: Visitor, email: string): Promise<void> {
  await visitor.fill("Email address", email);
  await visitor.fill("Password", process.env.E2E_DEMO_PASSWORD ?? "");
  await visitor.press("Sign in");
  await withUnusedCode(email, async (code) => {
    await visitor.fill("Code from your authenticator app", code);
    await visitor.press("Continue");
  });
}

/**
 * A code counts once, and other stories sign the same officer in at the same time: each waits for
 * its turn, and begins as if the last code had been taken long ago.
 */
function withUnusedCode(email: string, work: (code: string) => Promise<void>): Promise<void> {
  return withDatabase(async (database) => {
    await database.query("SELECT pg_advisory_lock(hashtext($1))", [email]);
    await database.query(
      `UPDATE authenticator_apps SET last_step = 0
       FROM staff WHERE staff.id = staff_id AND email = $1`,
      [email],
    );
    await work(codeAt(demoAppSecret(process.env.E2E_SECRET ?? "", email), new Date()));
  });
}

/** Opens a case from the council's queue. */
export async function openCase(visitor: Visitor, council: string, reference: string) {
  await visitor.open(`/staff/${council}/cases`);
  await visitor.follow(reference);
}

/** Closes the case that is open, as fixed, with words to the resident. */
export async function closeCase(visitor: Visitor, words: string): Promise<void> {
  await visitor.follow("Close the case");
  await visitor.choose("Fixed");
  await visitor.fill("What should the resident know?", words);
  await visitor.press("Close the case");
}
