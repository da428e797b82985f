import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { employ, staffToken } from "@/lib/identity/testing";
import { letterTo, withDatabase, withVisitor } from "../support";
import { type Client, newClient } from "../support/http/client";
import { fillIn } from "../support/http/forms";
import { filledWith, sendAllForms } from "./support/filling";
import { idsOf } from "./support/ids";
import { stagedDraft } from "./support/report";
import { alive, longPayload, MARK, payload, shownIn } from "./support/script";
import { openAll, pagesBelow } from "./support/walk";
import { type Attacked, attackedWorld } from "./support/world";

// A script written into every field of every form that residents, officers and administrators are
// shown; then every page of theirs is read. What was written is words there, and nothing more.

let world: Attacked;
let ids: Record<string, string>;
let taken: Record<string, number>;

/** What would end the thing whose pages are read afterwards, or the way in to it. */
const isEnding = /sign-|close|security|second-step|hand-over|refuse|part-of|forgotten|lost-/;

beforeAll(async () => {
  world = await attackedWorld();
  ids = await idsOf(world);
  await withDatabase((database) =>
    database.query("UPDATE cases SET state = 'in_progress' WHERE id = $1", [world.things.id]),
  );
  await codeFund(world.here.id, ids.fund ?? "");
  const counted = Object.keys(starts).map(async (asker) => {
    const pages = pagesBelow(starts[asker] ?? "", ids).filter((path) => !isEnding.test(path));
    const sent = await sendAllForms(world.as(asker), pages, (form) =>
      filledWith(form, (isLong) => (isLong ? longPayload() : payload())),
    );
    return [asker, sent.filter(({ status }) => status === 303).length];
  });
  taken = Object.fromEntries(await Promise.all(counted));
});

/** Gives a fund a coding: without one, nothing can be chosen of it but that it is off. */
async function codeFund(councilId: string, kind: string): Promise<void> {
  await withDatabase((database) =>
    database.query(
      `WITH made AS (
         INSERT INTO funds (id, council_id, kind, enabled) VALUES (app.new_id(), $1, $2, false)
         RETURNING id, council_id)
       INSERT INTO fund_codings (fund_id, council_id, starts_on, cost_centre, subjective, vat)
       SELECT id, council_id, '2026-04-01', 'CF1001', '90100', 'exempt' FROM made`,
      [councilId, kind],
    ),
  );
}

const starts: Record<string, string> = {
  "the resident": "/account",
  "officer of here": "/staff/[council]/c",
  "administrator of here": "/staff/[council]/settings",
  "finance-officer of here": "/staff/[council]/finance",
};

it("would be seen where it ran", () => {
  for (const words of [payload(), longPayload()]) {
    expect(alive(`<p>${words}</p>`).length).toBeGreaterThan(0);
    expect(alive(`<input value="${words}">`).length).toBeGreaterThan(0);
  }
});

describe.each([
  ["the resident", "/account", 3],
  ["officer of here", "/staff/[council]", 4],
  ["administrator of here", "/staff/[council]/settings", 4],
  ["finance-manager of here", "/staff/[council]/finance", 1],
  ["nobody", "/[council]", 0],
] as const)("what was typed by all, as %s reads it below %s", (asker, start, least) => {
  it("is words, and nothing more", async () => {
    if (asker in starts) expect(taken[asker]).toBeGreaterThanOrEqual(least);
    const paths = pagesBelow(start, ids);
    const answers = await openAll(world.as(asker), paths);
    const found = answers.flatMap(({ text }, at) =>
      alive(text).map((what) => `${paths[at]}: ${what}`),
    );
    expect(found).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const shown = new Set(answers.flatMap(({ text }) => shownIn(text)));
    expect(shown.size).toBeGreaterThanOrEqual(least);
  });
});

describe("what a resident reports", () => {
  let officer: Client;
  /** The draft that was sent. */
  let sent: string;
  beforeAll(async () => {
    officer = await officerOf("kent");
  });

  // A district's site takes what the county deals with.
  it("is words to its sender, to officers, and in the letter about it", async () => {
    const email = `resident-${randomUUID()}@example.com`;
    const at = { lat: 51.2775, long: 1.0815, postcode: "CT1 2UR" };
    const { client, base, draftId } = await stagedDraft("canterbury", {
      email,
      location: { ...at, from: "postcode", place: payload() },
    });
    await fillIn(client, `${base}/details`, /Continue/, { details: longPayload() });
    await fillIn(client, `${base}/name`, /Continue/, { name: payload() });
    await expectWords(client, `${base}/check-answers`);
    const { location } = await fillIn(client, `${base}/check-answers`, /Send/);
    expect(location).toBe(`${base}/sent`);
    sent = draftId;
    const path = `/staff/kent/cases/${await referenceOf(draftId)}`;
    for (const page of [path, `${path}/publish`, "/staff/kent/cases"]) {
      await expectWords(officer, page);
    }
    const { id } = await letterTo(email, /received/);
    const response = await fetch(`${process.env.E2E_MAILBOX_URL}/api/email/${id}`);
    const { html } = await response.json();
    expect(alive(String(html))).toEqual([]);
  });

  // Every error in its console is told of at the end: also a script that the policy kept from running.
  it("does nothing in a browser", async () => {
    const token = officer.jar.get("staff-session") ?? "";
    await withVisitor({ scripting: true }, async (visitor) => {
      const url = process.env.E2E_BASE_URL;
      await visitor.page.context().addCookies([{ name: "staff-session", value: token, url }]);
      await visitor.open("/staff/kent/cases");
      await visitor.follow(await referenceOf(sent));
      expect(await visitor.text()).toContain(MARK);
      await visitor.follow("Publish");
    });
  });

  it("starts no formula in the list to download", async () => {
    const { text, headers } = await officer.get("/staff/kent/cases/export");
    expect(headers["content-type"]).toMatch(/^text\/csv/);
    expect(text).toContain(MARK);
    expect(text).not.toMatch(/(^|[,\n])"?[=+@\t\r]/);
  });

  it("is words in the letters to print", async () => {
    const batch = `/staff/${world.here.slug}/post/${ids.batch}/letters.pdf`;
    const print = () => world.as("officer of here").get(batch);
    const empty = (await print()).bytes.length;
    await putIntoBatch(sent);
    const { bytes, headers } = await print();
    expect(bytes.length).toBeGreaterThan(empty);
    expect(headers["content-disposition"]).toMatch(/^attachment;/);
    expect(bytes.toString("latin1")).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch)\b/);
  });
});

/** Puts the letter about a report into the batch that is printed, to an address as hostile as its words. */
async function putIntoBatch(draftId: string): Promise<void> {
  const { rowCount } = await withDatabase((database) =>
    database.query(
      `INSERT INTO letters (id, created_at, council_id, template, fields, recipient, channel,
         address_lines, batch_id)
       SELECT app.new_id(), now(), $2, l.template, l.fields, $4, 'post', ARRAY[$4, $5], $3
       FROM letters l JOIN cases c ON c.id = l.case_id WHERE c.draft_id = $1`,
      [draftId, world.here.id, ids.batch, payload(), longPayload()],
    ),
  );
  expect(rowCount).toBe(1);
}

async function expectWords(client: Client, path: string): Promise<void> {
  const { status, text } = await client.get(path);
  expect([status, alive(text)]).toEqual([200, []]);
  expect(shownIn(text).length).toBeGreaterThan(0);
}

/** Somebody who works for a council of the demo. */
async function officerOf(slug: string): Promise<Client> {
  const { rows } = await withDatabase((database) =>
    database.query("SELECT id FROM councils WHERE slug = $1", [slug]),
  );
  const email = `officer-${randomUUID()}@${slug}.example`;
  const id = await employ({ email, password: randomUUID(), roles: { [rows[0].id]: "officer" } });
  return newClient({ cookies: { "staff-session": await staffToken(id) } });
}

async function referenceOf(draftId: string): Promise<string> {
  const { rows } = await withDatabase((database) =>
    database.query("SELECT reference FROM cases WHERE draft_id = $1", [draftId]),
  );
  return rows[0]?.reference;
}

it.each(["/find-your-council?postcode=", "/councils?name=", "/track?reference="])(
  "in an address %s is words",
  async (path) => {
    const { text } = await newClient().get(path + encodeURIComponent(payload()));
    expect(alive(text)).toEqual([]);
  },
);
