import { describe, expect, it } from "vitest";
import {
  lettersTo,
  letterTo,
  linkIn,
  newResident,
  newVisitor,
  registerResident,
  signInResident,
  withVisitor,
} from "./support";
import { shot } from "./support/shot";

// An account moves to another address, and comes back from somebody who moved it.

const narrow = { scripting: false, width: 360 };
const fresh = "seven bridges over water";

describe("a resident", () => {
  it("changes their address without the old mailbox, by way of the page about that", async () => {
    const resident = await newVisitor(narrow);
    const account = await registerResident(resident);
    await resident.press("Sign out");
    await resident.follow("I cannot read emails to the address of my account");
    await shot(resident, "lost-address");
    await resident.press("Sign in and change your address");
    await resident.fill("Email address", account.email);
    await resident.fill("Password", account.password);
    await resident.press("Sign in");
    expect(await resident.heading()).toBe("Change your email address");
    await shot(resident, "email");
    const { email } = newResident();
    await resident.fill("New email address", "not an address");
    await resident.press("Email me a link");
    expect(await resident.text()).toContain("Enter an email address in the correct format");
    await shot(resident, "email-wrong");
    await resident.fill("New email address", email);
    await resident.fill("Your password", account.password);
    await resident.press("Email me a link");
    expect(await resident.heading()).toBe("Check your email");
    await shot(resident, "email-sent");

    // Nothing changes by a program that only follows the link.
    const link = linkIn(
      await letterTo(email, /^Confirm your new email address$/),
      /^\/account\/new-address\//,
    );
    await resident.page.request.get(link);
    await resident.open("/account/security");
    expect(await resident.text()).toContain(account.email);
    await resident.open(link);
    await shot(resident, "confirm");
    await resident.press("Use this address");
    expect(await resident.heading()).toBe("Your email address is changed");
    await shot(resident, "confirmed");
    await resident.open("/account/security");
    expect(await resident.text()).toContain(email);
    await letterTo(account.email, /^Someone asked to change your email address$/);
    await letterTo(account.email, /^Your email address was changed$/);

    await withVisitor(narrow, async (later) => {
      await signInResident(later, account);
      expect(await later.heading()).toBe("Sign in to your account");
      await signInResident(later, { ...account, email });
      expect(await later.heading()).toBe("Your reports");
    });
    await resident.leave();
  }, 180_000);

  it("takes the account back from somebody who changed its address", async () => {
    const [thief, owner] = [await newVisitor(narrow), await newVisitor(narrow)];
    const account = await registerResident(owner);
    const { email } = newResident();
    await signInResident(thief, account);
    await thief.open("/account/security/email");
    await thief.fill("New email address", email);
    await thief.fill("Your password", account.password);
    await thief.press("Email me a link");
    const confirm = await letterTo(email, /^Confirm your new email address$/);
    await thief.open(linkIn(confirm, /^\/account\/new-address\//));
    await thief.press("Use this address");
    expect(await thief.heading()).toBe("Your email address is changed");

    const told = await letterTo(account.email, /^Your email address was changed$/);
    const link = linkIn(told, /^\/account\/take-back\//);
    await owner.open(link);
    await shot(owner, "take-back");
    await owner.press("Take back your account");
    expect(await owner.heading()).toBe("Set a new password");
    await thief.open("/account/security");
    expect(await thief.heading()).toBe("Sign in to your account");
    for (const address of [email, account.email]) {
      await signInResident(thief, { email: address, password: account.password });
      expect(await thief.text()).toContain("Enter the email address and password");
    }
    await owner.fill("New password", fresh);
    await owner.press("Set the password");
    expect(await owner.text()).toContain("Your password is changed");
    expect(await owner.text()).toContain(account.email);
    await letterTo(email, /^This is no longer the email address of your account$/);

    await owner.open(link);
    expect(await owner.heading()).toBe("This link does not work any more");
    await shot(owner, "take-back-used");
    const earlier = await letterTo(account.email, /^Someone asked to change your email address$/);
    await owner.open(linkIn(earlier, /^\/account\/take-back\//));
    expect(await owner.heading()).toBe("This link does not work any more");
    await Promise.all([thief.leave(), owner.leave()]);
  }, 180_000);

  it("is told nothing of whether an address has an account", async () => {
    const other = await withVisitor(narrow, (visitor) => registerResident(visitor));
    const resident = await newVisitor(narrow);
    const account = await registerResident(resident);
    const said: string[] = [];
    for (const email of [other.email, newResident().email]) {
      await resident.open("/account/security/email");
      await resident.fill("New email address", email);
      await resident.fill("Your password", account.password);
      await resident.press("Email me a link");
      said.push(await resident.text());
    }
    expect(said[0]).toBe(said[1]);
    await letterTo(other.email, /^This email address already has an account$/);
    expect((await lettersTo(other.email)).map(({ text }) => text).join()).not.toContain(
      "new-address",
    );
    await resident.leave();
  }, 120_000);
});
