import { describe, expect, it } from "vitest";
import {
  letterTo,
  linkIn,
  newVisitor,
  registerResident,
  signIn,
  signInResident,
  type Visitor,
  withVisitor,
} from "./support";
import { withDatabase } from "./support/database";
import { shot } from "./support/shot";

// Somebody looks after how their account is signed in to, and keeps others out of it.

const narrow = { scripting: false, width: 360 };
const fresh = "seven bridges over water";

describe("a resident", () => {
  it("gets back in with a new password where the old one is lost, and everybody else is out", async () => {
    const [resident, elsewhere] = [await newVisitor(narrow), await newVisitor(narrow)];
    const account = await registerResident(elsewhere);
    await resident.open("/account/sign-in");
    await shot(resident, "sign-in");
    await resident.follow("I have forgotten my password");
    await shot(resident, "forgotten");
    await resident.fill("Email address", account.email);
    await resident.press("Email me a link");
    expect(await resident.heading()).toBe("Check your email");
    const letter = await letterTo(account.email, /^Set a new password$/);
    const link = linkIn(letter, /^\/account\/new-password\//);
    await resident.open(link);
    await resident.fill("New password", "password123456");
    await resident.press("Set the password");
    expect(await resident.text()).toContain("Enter a password that is harder to guess");
    await resident.fill("New password", fresh);
    await resident.press("Set the password");
    expect(await resident.text()).toContain("Your password is changed");
    await shot(resident, "index");

    await elsewhere.open("/account");
    expect(await elsewhere.heading()).toBe("Sign in to your account");
    await signInResident(elsewhere, account);
    expect(await elsewhere.text()).toContain("Enter the email address and password");
    await signInResident(elsewhere, { ...account, password: fresh });
    expect(await elsewhere.heading()).toBe("Your reports");
    await elsewhere.open(link);
    expect(await elsewhere.heading()).toBe("This link does not work");
    await Promise.all([resident.leave(), elsewhere.leave()]);
  }, 180_000);

  it("changes the password, which ends other browsers, and is told by letter", async () => {
    const [resident, elsewhere] = [await newVisitor(narrow), await newVisitor(narrow)];
    const account = await registerResident(resident);
    await signInResident(elsewhere, account);
    const before = await sessionCookie(resident);
    await resident.open("/account/security");
    await resident.follow("Change password");
    await shot(resident, "password");
    await resident.fill("Current password", "not this one");
    await resident.fill("New password", fresh);
    await resident.press("Change your password");
    expect(await resident.page.title()).toMatch(/^Error: /);
    expect(await resident.text()).toContain("Enter the password that you use now");
    await shot(resident, "password-wrong");
    await resident.fill("Current password", account.password);
    await resident.fill("New password", fresh);
    await resident.press("Change your password");
    expect(await resident.text()).toContain("Your password is changed");
    expect((await sessionCookie(resident)).value).not.toBe(before.value);
    await letterTo(account.email, /^Your password was changed$/);
    await elsewhere.open("/account/security");
    expect(await elsewhere.heading()).toBe("Sign in to your account");
    // Signing in leads back to the page that was asked for.
    await elsewhere.fill("Email address", account.email);
    await elsewhere.fill("Password", fresh);
    await elsewhere.press("Sign in");
    expect(await elsewhere.heading()).toBe("Sign-in and security");
    await Promise.all([resident.leave(), elsewhere.leave()]);
  }, 180_000);

  it("sees where they are signed in, and signs a thief out at once who copied their cookie", async () => {
    const [resident, thief] = [await newVisitor(narrow), await newVisitor(narrow)];
    const account = await registerResident(resident);
    await signInResident(thief, account);
    const stolen = await sessionCookie(thief);
    const third = await newVisitor(narrow);
    await third.page.context().addCookies([stolen]);
    await third.open("/account");
    expect(await third.heading()).toBe("Your reports");

    await resident.open("/account/security");
    expect(await resident.text()).toContain("In 2 places");
    await resident.follow("See all");
    await shot(resident, "sessions");
    expect(await resident.text()).toContain("This device");
    await resident.press(/^Sign out (?!everywhere)\w/);
    expect(await resident.text()).toContain("That device is signed out");
    expect(await resident.text()).toContain("You are not signed in anywhere else");
    for (const visitor of [thief, third]) {
      await visitor.open("/account");
      expect(await visitor.heading()).toBe("Sign in to your account");
    }
    await resident.open("/account");
    expect(await resident.heading()).toBe("Your reports");

    for (const visitor of [thief, third]) await signInResident(visitor, account);
    await resident.open("/account/security/sessions");
    await shot(resident, "sessions-many");
    await resident.press("Sign out everywhere else");
    expect(await resident.text()).toContain("Every other device is signed out");
    for (const visitor of [thief, third]) {
      await visitor.open("/account");
      expect(await visitor.heading()).toBe("Sign in to your account");
    }
    await Promise.all([resident, thief, third].map((visitor) => visitor.leave()));
  }, 180_000);

  it("is not followed in by whoever planted a cookie in their browser before", async () => {
    const attacker = await newVisitor(narrow);
    await registerResident(attacker);
    const planted = await sessionCookie(attacker);
    const account = await withVisitor(narrow, (visitor) => registerResident(visitor));
    const resident = await newVisitor(narrow);
    await resident.page.context().addCookies([planted]);
    await resident.open("/account");
    await resident.press("Sign out");
    await resident.page.context().addCookies([planted]);
    await signInResident(resident, account);
    expect(await resident.heading()).toBe("Your reports");
    expect((await sessionCookie(resident)).value).not.toBe(planted.value);
    await attacker.open("/account");
    expect(await attacker.heading()).toBe("Sign in to your account");
    await Promise.all([resident.leave(), attacker.leave()]);
  }, 120_000);
});

describe("a resident who signed in a while ago", () => {
  it("signs in once more before they add a second step", async () => {
    const resident = await newVisitor(narrow);
    const account = await registerResident(resident);
    await withDatabase((database) =>
      database.query(
        `UPDATE resident_sessions SET strong_at = strong_at - interval '16 minutes'
         FROM residents WHERE residents.id = resident_id AND email = $1`,
        [account.email],
      ),
    );
    await resident.open("/account/security/passkeys");
    await shot(resident, "passkeys-stale");
    expect(await resident.text()).toContain("To add a passkey, sign in again");
    await resident.open("/account/security");
    await resident.follow("Set up authenticator app");
    await resident.press("Set up an app");
    expect(await resident.heading()).toBe("Sign in to your account");
    await shot(resident, "sign-in-again");
    await resident.fill("Email address", account.email);
    await resident.fill("Password", account.password);
    await resident.press("Sign in");
    await resident.press("Set up an app");
    expect(await resident.heading()).toBe("Set up your authenticator app");
    await resident.leave();
  }, 120_000);
});

describe("an officer", () => {
  it("sees where they are signed in, and signs another browser out", async () => {
    const [officer, elsewhere] = [
      await newVisitor({ scripting: true }),
      await newVisitor({ scripting: false, width: 360 }),
    ];
    await signIn(officer, "canterbury", "manager");
    await signIn(elsewhere, "canterbury", "manager");
    await officer.follow(/sign-in and security$/);
    expect(await officer.heading()).toBe("Sign-in and security");
    await shot(officer, "staff-index");
    await officer.follow("See all");
    await shot(officer, "staff-sessions");
    await officer.press(/^Sign out (?!everywhere)\w/);
    expect(await officer.text()).toContain("That device is signed out");
    await elsewhere.open("/staff/canterbury/cases");
    expect(await elsewhere.heading()).toBe("Sign in to the back office");
    await Promise.all([officer.leave(), elsewhere.leave()]);
  }, 120_000);

  it("sets a new password by letter where the old one is lost", async () => {
    const officer = await newVisitor({ scripting: false, width: 360 });
    const email = "manager@canterbury.example";
    await officer.open("/staff/sign-in");
    await officer.follow("I have forgotten my password");
    await shot(officer, "staff-forgotten");
    await officer.fill("Email address", email);
    await officer.press("Email me a link");
    expect(await officer.heading()).toBe("Check your email");
    const letter = await letterTo(email, /^Set a new password$/);
    await officer.open(linkIn(letter, /^\/staff\/new-password\//));
    // The one that the demo's officers all have, for the stories that come after.
    await officer.fill("New password", process.env.E2E_DEMO_PASSWORD ?? "");
    await officer.press("Set the password");
    await letterTo(email, /^Your password was changed$/);
    await officer.page.context().clearCookies();
    await signIn(officer, "canterbury", "manager");
    expect(officer.page.url()).toContain("/staff/canterbury/cases");
    await officer.leave();
  }, 120_000);
});

async function sessionCookie(visitor: Visitor) {
  const cookies = await visitor.page.context().cookies();
  const found = cookies.find(({ name }) => name.endsWith("resident-session"));
  if (!found) throw new Error("There is no session");
  return found;
}
