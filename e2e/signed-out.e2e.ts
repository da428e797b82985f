import { randomUUID } from "node:crypto";
import { decode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import {
  newVisitor,
  passSignIn,
  pressAgain,
  shot,
  signIn,
  stageCases,
  type Visitor,
  withDatabase,
} from "./support";

// An officer writes for longer than a session lasts: they have to sign in again, and their words wait
// for them in the form.

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("scripting $scripting, $width pixels wide", (options) => {
  it("gives back what was typed when the session ended, to send it once", async () => {
    const reference = await stagedCase();
    const officer = await newVisitor(options);
    await signIn(officer, "canterbury");
    await officer.open(`/staff/canterbury/cases/${reference}`);
    await officer.follow("Close the case");
    await officer.choose("Not found");
    await officer.fill("What should the resident know?", "We walked the street twice.");
    await sessionRunsOut(officer);
    await officer.press("Close the case");
    expect(await officer.heading()).toBe("Sign in to the back office");
    await passSignIn(officer, "officer@canterbury.example");
    await shot(officer, `signed-out-${options.width}`);
    expect(await officer.text()).toContain("We kept what you typed");
    expect(await officer.page.getByLabel("Not found").isChecked()).toBe(true);
    const words = officer.page.getByLabel("What should the resident know?");
    expect(await words.inputValue()).toBe("We walked the street twice.");
    await pressAgain(officer, "Close the case");
    expect(await officer.text()).toContain("The case is closed");
    expect(await officer.text()).toContain("We walked the street twice.");
    expect(await kept(reference)).toBe(0);
    await officer.leave();
  }, 120_000);
});

async function stagedCase(): Promise<string> {
  const place = { place: `${randomUUID()} Row`, lat: 51.28, long: 1.08 };
  const [staged] = await stageCases({ slug: "canterbury", code: "CAT" }, 1, place);
  return staged?.reference ?? "";
}

/** Two hours pass since the officer's browser last asked for anything; no other's session ends. */
async function sessionRunsOut(officer: Visitor): Promise<void> {
  const cookies = await officer.page.context().cookies();
  const token = cookies.find(({ name }) => name.endsWith("staff-session"))?.value ?? "";
  const claims = await decode({
    token,
    secret: process.env.E2E_SECRET ?? "",
    salt: "staff-session",
  });
  const { rowCount } = await withDatabase((database) =>
    database.query(
      "UPDATE staff_sessions SET last_seen_at = now() - interval '2 hours' WHERE id = $1",
      [claims?.sid],
    ),
  );
  expect(rowCount).toBe(1);
}

async function kept(reference: string): Promise<number> {
  const { rows } = await withDatabase((client) =>
    client.query("SELECT FROM kept_forms WHERE path LIKE '%' || $1 || '%'", [reference]),
  );
  return rows.length;
}
