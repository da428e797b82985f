import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Letter, lettersTo, letterTo, withDatabase } from "../support";
import { newClient } from "../support/http/client";
import { fillIn } from "../support/http/forms";
import { stagedDraft } from "./support/report";
import { type Attacked, attackedWorld } from "./support/world";

// Words that would make a header of a letter, or a second recipient: each letter goes to one address,
// with the headers that we write.

const mark = randomUUID().slice(0, 8);
const victim = `victim-${mark}@example.com`;
const own = () => `resident-${randomUUID()}@example.com`;
const planted = `\r\nBcc: ${victim}\r\nX-Planted: ${mark}\r\n\r\n<script>${mark}</script>`;

let world: Attacked;
beforeAll(async () => {
  world = await attackedWorld();
});

describe("an address", () => {
  const addresses = (to: string) => [
    `${to}${planted}`,
    `${to}%0d%0aBcc:${victim}`,
    `${to},${victim}`,
    `${to};${victim}`,
    `${to} ${victim}`,
    `<${victim}> ${to}`,
    `"${victim}"${to}`,
    `${to}\0${victim}`,
    `=?utf-8?q?${victim}?= <${to}>`,
    `${"a".repeat(300)}@example.com`,
  ];

  it.each([
    ["/account/register", /Continue/],
    ["/account/sign-in/link", /Email me a link/],
    ["/account/forgotten-password", /Email me a link/],
    ["/staff/forgotten-password", /Email me a link/],
  ])("that is two, or more than an address, gets no letter from %s", async (path, button) => {
    for (const email of addresses(own())) {
      const answer = await fillIn(newClient(), path, button, { email });
      expect([answer.status, email]).toEqual([200, email]);
      expect(answer.text).toContain("There is a problem");
    }
  });
});

describe("words of somebody's", () => {
  it("in a report are words of its letter", async () => {
    const email = own();
    const name = `Ann ${mark}`;
    const { client, base } = await stagedDraft("canterbury", { email });
    await fillIn(client, `${base}/name`, /Continue/, { name: `${name}${planted}` });
    await fillIn(client, `${base}/details`, /Continue/, { details: `Deep.${planted}` });
    const sent = await fillIn(client, `${base}/check-answers`, /Send/);
    expect(sent.location).toBe(`${base}/sent`);
    expectPlain(await letterTo(email, /received/), email);
  });

  it("in an invitation are words of it", async () => {
    const email = own();
    const administrator = world.as("administrator of here");
    const path = `/staff/${world.here.slug}/settings/staff/invite`;
    await fillIn(administrator, path, /invit/i, {
      ...{ email, name: `Nia${planted}`, role: "officer" },
    });
    expectPlain(await letterTo(email, /^Join your council/), email);
  });

  it("of an officer are words of a letter", async () => {
    const officer = world.as("officer of here");
    const path = `/staff/${world.here.slug}/cases/${world.things.reference}`;
    await withDatabase((database) =>
      database.query("UPDATE cases SET state = 'in_progress' WHERE id = $1", [world.things.id]),
    );
    const answer = await fillIn(officer, `${path}/ask`, /Send the question/, {
      question: `How deep?${planted}`,
    });
    expect(answer.status).toBe(303);
    const email = String(world.things.email);
    expectPlain(await letterTo(email, /question/i), email);
  });

  it("reached nobody else", async () => {
    expect(await lettersTo(victim)).toEqual([]);
  });
});

function expectPlain(letter: Letter, email: string): void {
  expect(letter.to.map(({ address }) => address)).toEqual([email]);
  const names = Object.keys(letter.headers).map((name) => name.toLowerCase());
  expect(names.filter((name) => /^(bcc|cc|x-planted)$/.test(name))).toEqual([]);
  expect(letter.subject).not.toMatch(/[\r\n]|Bcc/);
}
