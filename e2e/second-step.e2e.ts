import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { codeAt } from "@/lib/identity";
import {
  employ,
  letterTo,
  linkIn,
  newVisitor,
  type Visitor,
  withDatabase,
  withVisitor,
} from "./support";
import { registerResident, signInResident } from "./support/resident";
import { enterCode, keepCodes, nextCode, type SecondStep, setUpApp } from "./support/second-step";
import { shot } from "./support/shot";

// The second step of signing in: set up, used, lost and found again.

const narrow = { scripting: false, width: 360 };
const app = "/account/security/authenticator-app";

describe("an authenticator app, without scripting at 360 pixels", () => {
  it("is asked for at sign-in; a wrong or used code opens nothing, a recovery code does once", async () => {
    const visitor = await newVisitor(narrow);
    const account = await registerResident(visitor);
    await visitor.open(app);
    await visitor.press("Set up an app");
    await shot(visitor, "app-set-up");
    const secret = (await visitor.page.locator(".lgo-secret").innerText()).replaceAll(" ", "");
    await visitor.fill("Code from your authenticator app", "000000");
    await visitor.press("Continue");
    expect(await visitor.text()).toContain("Enter the 6 digits that your app shows now");
    const first = codeAt(secret, new Date());
    await visitor.fill("Code from your authenticator app", first);
    await visitor.press("Continue");
    await shot(visitor, "app-codes");
    const recoveryCodes = await keepCodes(visitor);
    expect(recoveryCodes).toHaveLength(10);
    await letterTo(account.email, /^An authenticator app was added/);
    await visitor.press("Sign out");

    await signInResident(visitor, account);
    await shot(visitor, "app-code");
    for (const wrong of [first, "123"]) {
      await enterCode(visitor, wrong);
      expect(await visitor.page.title()).toMatch(/^Error: /);
      expect(await visitor.text()).toContain("Enter the code that your app shows now");
      // What was typed does not come back.
      expect(await visitor.page.content()).not.toContain(wrong);
    }
    await visitor.open("/account");
    expect(await visitor.heading()).toBe("Sign in to your account");

    await signInResident(visitor, account);
    await enterCode(visitor, (recoveryCodes[0] ?? "").toLowerCase());
    expect(new URL(visitor.page.url()).pathname).toBe("/account");
    await letterTo(account.email, /^A recovery code was used/);
    await visitor.press("Sign out");
    await signInResident(visitor, account);
    await enterCode(visitor, recoveryCodes[0] ?? "");
    expect(await visitor.page.title()).toMatch(/^Error: /);
    await enterCode(visitor, nextCode(secret));
    expect(new URL(visitor.page.url()).pathname).toBe("/account");
    await visitor.leave();
  });
});

describe("a passkey, with scripting", () => {
  it("opens the account by itself, and stands for the second step", async () => {
    const visitor = await newVisitor({ scripting: true });
    await addAuthenticator(visitor);
    const account = await registerResident(visitor);
    await visitor.open("/account/security/passkeys");
    await visitor.press("Add a passkey");
    expect(await keepCodes(visitor)).toHaveLength(10);
    await visitor.open("/account/security/passkeys");
    await shot(visitor, "passkeys");
    expect(await visitor.text()).toContain("Not yet");
    await visitor.press("Sign out");

    await visitor.open("/account/profile");
    await visitor.follow("Use a passkey");
    await visitor.press("Use a passkey");
    expect(new URL(visitor.page.url()).pathname).toBe("/account/profile");
    await visitor.press("Sign out");

    await signInResident(visitor, account);
    await shot(visitor, "passkey-code");
    await visitor.press("Use a passkey");
    expect(new URL(visitor.page.url()).pathname).toBe("/account");

    await visitor.open("/account/security/passkeys");
    await visitor.follow("Remove");
    await visitor.press("Use a passkey");
    expect(await visitor.text()).toContain("The passkey is removed");
    await visitor.leave();
  });

  it("that is another account's opens nothing of this one", async () => {
    const visitor = await newVisitor({ scripting: true });
    const authenticator = await addAuthenticator(visitor);
    await registerResident(visitor);
    await visitor.open("/account/security/passkeys");
    await visitor.press("Add a passkey");
    await keepCodes(visitor);
    await visitor.press("Sign out");
    // A device that holds nothing for this place.
    await authenticator.clear();
    await visitor.open("/account/sign-in/passkey");
    await visitor.page.getByRole("button", { name: "Use a passkey" }).click();
    await visitor.page.getByText("No passkey was used").waitFor();
    await visitor.check();
    await shot(visitor, "passkey-none");
    await visitor.open("/account");
    expect(await visitor.heading()).toBe("Sign in to your account");
    await visitor.leave();
  });
});

describe("a second step that is lost, without scripting at 360 pixels", () => {
  it("is taken away 48 hours after its owner confirmed it from their mailbox, and not before", async () => {
    const visitor = await newVisitor(narrow);
    const { account } = await locked(visitor);
    await askForRemoval(visitor);
    const letter = await letterTo(account.email, /^Confirm that you cannot use/);
    await visitor.open(linkIn(letter, /\/lost-step\/confirm\//));
    await visitor.press("Confirm");
    expect(await visitor.heading()).toBe("We will remove your second step in 48 hours");

    await hoursPass(account.email, 47);
    await visitor.open("/account/sign-in/lost-step");
    await shot(visitor, "lost-waiting");
    expect(await visitor.text()).toContain("We will remove your second step on");
    await visitor.open("/account");
    expect(await visitor.heading()).toBe("Sign in to your account");

    await hoursPass(account.email, 1);
    await signInResident(visitor, account);
    if (new URL(visitor.page.url()).pathname !== "/account") {
      // Unless the worker has done it by now.
      await visitor.open("/account/sign-in/lost-step");
      await visitor.press("Remove it and sign in");
    }
    await visitor.open("/account/security/authenticator-app");
    expect(await visitor.text()).toContain("Set up an app");
    await letterTo(account.email, /^Your second sign-in step was removed/);
    await visitor.leave();
  });

  it("stays where its owner stops it from any of the letters", async () => {
    const thief = await newVisitor(narrow);
    const { account, step } = await locked(thief);
    await askForRemoval(thief);
    const asked = await letterTo(account.email, /^Confirm that you cannot use/);
    await thief.open(linkIn(asked, /\/lost-step\/confirm\//));
    await thief.press("Confirm");

    const waiting = await letterTo(account.email, /^We are about to remove/);
    await withVisitor(narrow, async (owner) => {
      await owner.open(linkIn(waiting, /\/lost-step\/stop\//));
      await shot(owner, "lost-stop");
      await owner.press("Keep it");
      expect(await owner.heading()).toBe("Your second step stays as it is");
    });

    await hoursPass(account.email, 48);
    await signInResident(thief, account);
    await thief.open("/account/sign-in/lost-step");
    expect(await thief.text()).toContain("Email me a link");
    await thief.open("/account/sign-in/code");
    await enterCode(thief, nextCode(step.secret));
    expect(new URL(thief.page.url()).pathname).toBe("/account");
    await thief.leave();
  });
});

describe.each([narrow, { scripting: true, width: 1280 }])(
  "an officer's first sign-in, with scripting $scripting",
  (options) => {
    it("opens nothing before a second step is set up", async () => {
      const { email, password } = await employ("rotherham", "officer");
      const cases = "/staff/rotherham/cases";
      const officer = await newVisitor(options);
      await officer.open(`${cases}?state=closed`);
      await officer.fill("Email address", email);
      await officer.fill("Password", password);
      await officer.press("Sign in");
      expect(await officer.heading()).toBe("Set up your second step");
      await shot(officer, `officer-first-${options.width}`);
      await officer.open(cases);
      expect(await officer.heading()).toBe("Sign in to the back office");

      await officer.open("/staff/sign-in/second-factor?from=/staff/rotherham/cases");
      const { secret } = await setUpApp(officer);
      await officer.page.waitForURL((url) => url.pathname === cases);
      await officer.check();
      await officer.press("Sign out");

      await officer.fill("Email address", email);
      await officer.fill("Password", password);
      await officer.press("Sign in");
      await enterCode(officer, nextCode(secret));
      await officer.page.waitForURL((url) => url.pathname === cases);
      await officer.check();
      await officer.leave();
    });
  },
);

describe("a password, without scripting at 360 pixels", () => {
  it("has 12 characters, is on no list of common ones, and does not come back to the page", async () => {
    const visitor = await newVisitor(narrow);
    const email = `resident-${randomUUID()}@example.com`;
    await visitor.open("/account/register");
    await visitor.fill("Email address", email);
    await visitor.press("Continue");
    const letter = await letterTo(email, /^Create your account$/);
    await visitor.open(linkIn(letter, /^\/account\/register\//));
    for (const [password, why] of [
      ["elevenchars", "Enter a password of 12 characters or more"],
      ["password1234", "Enter a password that is harder to guess"],
      [email, "Enter a password that is not your email address"],
    ] as const) {
      await visitor.fill("Full name", "Rosa Ward");
      await visitor.fill("Create a password", password);
      await visitor.press("Create your account");
      expect(await visitor.text()).toContain(why);
      expect(await visitor.page.title()).toMatch(/^Error: /);
      expect(await visitor.page.getByLabel("Full name").inputValue()).toBe("Rosa Ward");
      expect(await visitor.page.getByLabel("Create a password").inputValue()).toBe("");
    }
    await shot(visitor, "password-refused");
    await visitor.fill("Create a password", "the kettle sings at dawn");
    await visitor.press("Create your account");
    expect(new URL(visitor.page.url()).pathname).toBe("/account");
    await visitor.leave();
  });
});

/** A resident with an app, who has given the password and is asked for its code. */
async function locked(visitor: Visitor) {
  const account = await registerResident(visitor);
  await visitor.open(app);
  const step: SecondStep = await setUpApp(visitor);
  await visitor.press("Sign out");
  await signInResident(visitor, account);
  return { account, step };
}

async function askForRemoval(visitor: Visitor): Promise<void> {
  await visitor.follow(/^I have lost/);
  await shot(visitor, "lost-step");
  await visitor.press("Email me a link");
  expect(await visitor.text()).toContain("We have emailed you a link");
}

/** Lets hours pass for what an account has asked for. */
function hoursPass(email: string, hours: number): Promise<void> {
  return withDatabase(async (database) => {
    const { rowCount } = await database.query(
      `UPDATE account_links SET expires_at = expires_at - make_interval(hours => $2)
       WHERE purpose = 'second-factor' AND email = $1`,
      [email, hours],
    );
    expect(rowCount).toBe(1);
  });
}

/** A device that keeps passkeys and knows its holder, as Chromium plays it. */
async function addAuthenticator({ page }: Visitor) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { clear: () => session.send("WebAuthn.clearCredentials", { authenticatorId }) };
}
