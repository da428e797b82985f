import { expect } from "vitest";
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

/** Presses a button whose form comes back with an error. A hydrated page stays where it is. */
export async function refused(officer: Visitor, button: string): Promise<void> {
  await officer.page.getByRole("button", { name: button }).click();
  await officer.page.getByRole("heading", { name: "There is a problem" }).waitFor();
  await officer.check();
}

/** Presses the same button again. The Design System's takes no second press within a second. */
export async function pressAgain(officer: Visitor, button: string): Promise<void> {
  const { page } = officer;
  const before = page.url();
  const press = () => page.getByRole("button", { name: button }).click({ timeout: 1_000 });
  const moved = async () => {
    if (page.url() === before) await press().catch(() => {});
    return page.url();
  };
  await expect.poll(moved, { timeout: 20_000 }).not.toBe(before);
  await officer.check();
}

/** Waits until a change to many cases is over, as somebody does who presses "Refresh". */
export async function settled(officer: Visitor, words: string): Promise<void> {
  const told = async () => {
    await officer.open(officer.page.url());
    return officer.text();
  };
  await expect.poll(told, { timeout: 60_000, interval: 500 }).toContain(words);
}
