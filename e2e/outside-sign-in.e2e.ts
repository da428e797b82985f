import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { letterTo, newVisitor, type Visitor, withVisitor } from "./support";
import { directoryCouncil } from "./support/providers";
import { newResident, registerResident } from "./support/resident";
import { shot } from "./support/shot";

// Signing in at a provider, by the browser's own redirects there and back, and out again.

const narrow = { scripting: false, width: 360 };
const vot = "Cl.Cm";

describe("GOV.UK One Login", () => {
  it("opens a new account, leads to the page that was asked for, and ends with it", async () => {
    const person = somebody();
    const visitor = await newVisitor(narrow);
    await visitor.open("/account/profile");
    await shot(visitor, "one-login-begin");
    await goThere(visitor, person);
    expect(new URL(visitor.page.url()).pathname).toBe("/account/profile");
    expect(await visitor.text()).toContain(person.email);

    await visitor.press("Sign out");
    await reached(visitor, "Leave the provider");
    await visitor.press("Sign out there");
    expect(await visitor.text()).toContain("You have signed out");
    // Neither here nor there is anybody signed in.
    await visitor.open("/account");
    expect(await visitor.heading()).toBe("Sign in to your account");
    await visitor.press("GOV.UK One Login");
    expect(await visitor.heading()).toBe("Sign in at the provider");
    await visitor.leave();
  });

  it("opens an account that was there once its owner connected them, until they disconnect", async () => {
    const visitor = await newVisitor(narrow);
    const account = await registerResident(visitor, newResident());
    await visitor.press("Sign out");
    const person = somebody(account.email);
    await visitor.open("/account/sign-in");
    await goThere(visitor, person);
    expect(await visitor.heading()).toBe("You already have an account");
    await shot(visitor, "one-login-connect");

    await withVisitor(narrow, async (stranger) => {
      await stranger.open("/account/sign-in");
      await goThere(stranger, person);
      await stranger.open("/account");
      expect(await stranger.heading()).toBe("Sign in to your account");
    });

    await visitor.press("Sign in to connect");
    await visitor.fill("Email address", account.email);
    await visitor.fill("Password", account.password);
    await visitor.press("Sign in");
    await shot(visitor, "one-login-join");
    await visitor.press("Connect");
    expect(await visitor.text()).toContain("GOV.UK One Login is connected to your account");
    await letterTo(account.email, /^GOV.UK One Login was connected/);
    await visitor.press("Sign out");

    await visitor.open("/account/sign-in");
    await visitor.press("GOV.UK One Login");
    expect(new URL(visitor.page.url()).pathname).toBe("/account");
    expect(await visitor.text()).toContain(account.name);
    await visitor.open("/account/one-login");
    await visitor.press("Disconnect");
    expect(await visitor.text()).toContain("GOV.UK One Login is disconnected from your account");
    await visitor.leave();
  });

  it("says why nobody was let in", async () => {
    const visitor = await newVisitor(narrow);
    await visitor.open("/account/sign-in");
    await visitor.press("GOV.UK One Login");
    await visitor.press("Turn back");
    expect(await visitor.heading()).toBe("You did not sign in with GOV.UK One Login");
    await shot(visitor, "one-login-declined");

    // The answer to a sign-in that this browser did not begin.
    await visitor.open("/account/sign-in/one-login/return?code=a&state=b");
    expect(await visitor.heading()).toBe("Your browser did not send the cookie we need");
    await visitor.press("Try again");
    await visitor.open("/account/sign-in/one-login/return?code=a&state=b");
    expect(await visitor.heading()).toBe("You need to start signing in again");

    await visitor.open("/account/sign-in");
    await goThere(visitor, { ...somebody(), verified: false });
    expect(await visitor.heading()).toMatch("did not confirm your email address");
    expect(await visitor.open("/account/sign-in/one-login/problem?why=toString")).toBe(404);
    await visitor.leave();
  });

  it("takes an answer once", async () => {
    const visitor = await newVisitor(narrow);
    const answers: string[] = [];
    visitor.page.on("request", (request) => {
      if (request.url().includes("/one-login/return?")) answers.push(request.url());
    });
    await visitor.open("/account/sign-in");
    await goThere(visitor, somebody());
    await visitor.open(answers[0] ?? "");
    expect(await visitor.heading()).toBe("Your browser did not send the cookie we need");
    await visitor.leave();
  });
});

describe.each([narrow, { scripting: true, width: 1280 }])(
  "a council's directory, with scripting $scripting",
  (options) => {
    const cases = `/staff/${directoryCouncil}/cases`;
    const claims = (groups: string[], amr = ["pwd", "mfa"]) => {
      const email = `${randomUUID()}@leeds.example`;
      return { sub: randomUUID(), claims: { email, name: "Ada Leeds", groups, amr } };
    };

    it("lets its officers in with no second step of ours, and out of both", async () => {
      const officer = await newVisitor(options);
      await officer.open(`${cases}?state=closed`);
      await shot(officer, `directory-begin-${options.width}`);
      await officer.press("Sign in with your council’s account");
      await answer(officer, claims(["g-officers"]));
      await arrived(officer, cases);
      expect(officer.page.url()).toContain(`${cases}?state=closed`);
      expect(await officer.text()).toContain("Leeds");
      await officer.press("Sign out");
      await reached(officer, "Leave the provider");
      await officer.press("Sign out there");
      expect(await officer.text()).toContain("You have signed out");
      await officer.open(cases);
      expect(await officer.heading()).toBe("Sign in to the back office");
      await officer.leave();
    });

    it.each([
      ["has no group that works here", claims([]), "You do not have access to the back office"],
      [
        "showed a password only",
        claims(["g-officers"], ["pwd"]),
        "You need a second step at your council",
      ],
    ])("turns away who %s", async (_, person, heading) => {
      const officer = await newVisitor(options);
      await officer.open("/staff/sign-in");
      await officer.press("Sign in with your council’s account");
      await answer(officer, person);
      expect(await officer.heading()).toBe(heading);
      await shot(officer, `directory-refused-${options.width}`);
      await officer.open(cases);
      expect(await officer.heading()).toBe("Sign in to the back office");
      await officer.leave();
    });
  },
);

interface Somebody {
  sub: string;
  email: string;
  verified?: boolean;
}

function somebody(email = `one-login-${randomUUID()}@example.com`): Somebody {
  return { sub: randomUUID(), email };
}

/** From the page of signing in to GOV.UK One Login and, as somebody, back. */
async function goThere(visitor: Visitor, { sub, email, verified = true }: Somebody): Promise<void> {
  await visitor.press("GOV.UK One Login");
  await answer(visitor, { sub, claims: { email, email_verified: verified, vot } });
}

/** Says on the provider's page who somebody is. */
async function answer(visitor: Visitor, person: object): Promise<void> {
  await visitor.fill("Who are you?", JSON.stringify(person));
  await visitor.press("Sign in here");
}

/** Waits for a page that another leads on to by itself. */
async function reached(visitor: Visitor, heading: string): Promise<void> {
  await visitor.page.getByRole("heading", { name: heading }).waitFor();
  await visitor.check();
}

async function arrived(visitor: Visitor, path: string): Promise<void> {
  await visitor.page.waitForURL((url) => url.pathname === path);
  await visitor.check();
}
