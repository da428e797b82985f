import { beforeAll, describe, expect, it } from "vitest";
import { holdings } from "@/app/testing/world";
import { withDatabase } from "../support";
import { type Answer, site } from "../support/http/client";
import { formData, formWith, type PageForm, sendForm } from "../support/http/forms";
import { filledWith, sendAllForms } from "./support/filling";
import { idsOf } from "./support/ids";
import { stagedDraft } from "./support/report";
import { pagesBelow } from "./support/walk";
import { type Attacked, attackedWorld } from "./support/world";

// Forms that nobody filled in on our pages, or not as they stood there.

let world: Attacked;
let ids: Record<string, string>;
let note: string;
let form: PageForm;
beforeAll(async () => {
  world = await attackedWorld();
  ids = await idsOf(world);
  note = `/staff/${world.here.slug}/cases/${ids.reference}/note`;
  form = formWith(await world.as("officer of here").get(note), /note/i);
});

const typed = { words: "Seen", text: "Seen", note: "Seen" };

describe("a form of another site", () => {
  it.each([
    ["that says so", { origin: "https://evil.example" }],
    ["that hides it", { origin: "null" }],
    ["whose name begins like ours", { origin: `${site().origin}.evil.example` }],
    ["on another port of this machine", { origin: "http://localhost:1" }],
    ["by https, where we have none", { origin: site().origin.replace("http:", "https:") }],
    ["that speaks for our host", { origin: "https://evil.example", host: "evil.example" }],
    [
      "that says it was forwarded",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ],
  ])("%s changes nothing", async (_, headers) => {
    const before = await events();
    const answer = await sendForm(world.as("officer of here"), note, form, typed, headers);
    expect([answer.status, await events()]).toEqual([403, before]);
  });

  it("without a word of where it is from changes nothing, and neither does GET", async () => {
    const before = await events();
    const officer = world.as("officer of here");
    const bare = new Response(formData(form, typed));
    const body = Buffer.from(await bare.arrayBuffer());
    const type = bare.headers.get("content-type") ?? "";
    const unsaid = await officer.send(note, {
      method: "POST",
      body,
      headers: { "content-type": type, origin: "" },
    });
    expect(unsaid.status).toBe(403);
    const query = new URLSearchParams(form.fields).toString();
    await officer.get(`${note}?${query}&text=Seen`);
    for (const method of ["PUT", "PATCH", "DELETE", "TRACE"]) {
      const { status } = await officer.send(note, { method, body: "", headers: {} });
      expect(status).toBeOneOf([403, 405]);
    }
    expect(await events()).toBe(before);
  });

  it("was sent as it stands by its own page", async () => {
    const before = await events();
    const answer = await sendForm(world.as("officer of here"), note, form, typed);
    expect([answer.status, await events()]).toEqual([303, before + 1]);
  });
});

describe("what a form holds unseen", () => {
  it.each<[string, (world: Attacked) => Record<string, string>]>([
    ["another council", ({ there }) => ({ council: there.slug })],
    ["no council", () => ({ council: "nowhere" })],
    ["no case", () => ({ caseId: "1", id: "1", reference: "1" })],
  ])("is looked at again: %s", async (_, changes) => {
    const before = await events();
    const answer = await sendTo(note, changed(form, changes(world)), "officer of here");
    // Not done and led on: refused in the form, or by a page.
    expect(answer.status).toBeOneOf([200, 403, 404]);
    expect(await events()).toBe(before);
  });

  it("opens no action to whom it is not for, from whichever page it is sent", async () => {
    const before = await events();
    for (const asker of ["nobody", "the resident", "officer of elsewhere"]) {
      for (const path of [note, "/account/sign-in", "/staff/sign-in", `/${world.here.slug}`]) {
        const { status, location } = await sendTo(path, form, asker);
        expect(status === 303 ? location : status).toBeOneOf([
          403,
          404,
          409,
          expect.stringMatching(/^\/staff\/sign-in/),
        ]);
      }
    }
    expect(await events()).toBe(before);
  });

  it("is refused where it is of no action, and nothing of it is said", async () => {
    const unknown = { ...form, fields: form.fields.map(withOtherAction) };
    const { status, text } = await sendTo(note, unknown, "officer of here");
    expect(status).toBeOneOf([404, 409]);
    expect(text).not.toMatch(/at .*\.js:\d+|Error:/);
  });
});

it("a report that is sent twice at once, and again, is one case", async () => {
  const { client, base, draftId } = await stagedDraft("canterbury");
  const check = formWith(await client.get(`${base}/check-answers`), /Send/);
  const send = () => sendForm(client, `${base}/check-answers`, check);
  const answers = [...(await Promise.all([send(), send(), send()])), await send()];
  expect(answers.map(({ location }) => location)).toEqual(Array(4).fill(`${base}/sent`));
  const { rows } = await withDatabase((database) =>
    database.query("SELECT FROM cases WHERE draft_id = $1", [draftId]),
  );
  expect(rows).toHaveLength(1);
});

describe("fields that a form does not have", () => {
  const more = () => ({
    ...{ councilId: world.there.id, council_id: world.there.id, council: world.there.slug },
    ...{ role: "administrator", roles: "administrator", active: "true", isAdmin: "true" },
    ...{ state: "closed", disputedAt: "2020-01-01", createdAt: "2020-01-01", revision: "99" },
    ...{ __proto__polluted: "x", "__proto__[isAdmin]": "true", "constructor.prototype.x": "1" },
    ...{ strongAt: "2099-01-01", confirmedAt: "2020-01-01", emailConfirmed: "true" },
  });

  it.each(["officer of here", "the resident"])("are nothing to any form of %s", async (asker) => {
    const client = world.as(asker);
    const start = asker === "the resident" ? "/account/" : "/staff/[council]/";
    const pages = pagesBelow(start, ids).filter((path) => !/close|erase|sign-/.test(path));
    const before = await standing();
    const sent = await sendAllForms(client, pages, (form) => ({
      ...filledWith(form, () => "Some words"),
      ...more(),
    }));
    expect(sent.filter(({ status }) => ![200, 303, 403, 404].includes(status))).toEqual([]);
    expect(sent.filter(({ status }) => status === 303).length).toBeGreaterThan(3);
    expect(await standing()).toBe(before);
  });
});

/** Who may do what, who is who, whose a case is, and all that the other council has. */
async function standing(): Promise<string> {
  return withDatabase(async (database) => {
    const { rows } = await database.query(
      `SELECT (SELECT json_agg(r ORDER BY r.staff_id) FROM staff_roles r WHERE council_id = ANY($1)) a,
         (SELECT json_agg((id, email, confirmed_at, closed_at)) FROM residents WHERE id = $2) b,
         (SELECT json_agg((id, council_id, reference, resident_id, received_at) ORDER BY id)
          FROM cases WHERE council_id = ANY($1)) c`,
      [[world.here.id, world.there.id], world.owned[2]],
    );
    return JSON.stringify(rows) + (await holdings(database, [world.there.id]));
  });
}

async function events(): Promise<number> {
  const { rowCount } = await withDatabase((database) =>
    database.query("SELECT FROM case_events WHERE council_id = ANY($1)", [
      [world.here.id, world.there.id],
    ]),
  );
  return rowCount ?? 0;
}

function sendTo(path: string, what: PageForm, asker: string): Promise<Answer> {
  return sendForm(world.as(asker), path, what, typed);
}

/** The form with other values bound to its action, as whoever edits the page makes it. */
function changed(original: PageForm, values: Record<string, string>): PageForm {
  const rewritten = (text: string) => {
    const [at, ...rest] = JSON.parse(text);
    const known = Object.entries(values).filter(([name]) => name in at);
    return JSON.stringify([{ ...at, ...Object.fromEntries(known) }, ...rest]);
  };
  return {
    ...original,
    fields: original.fields.map(([name, value]) => [
      name,
      name.startsWith("$ACTION") && value.startsWith("[") ? rewritten(value) : value,
    ]),
  };
}

function withOtherAction([name, value]: [string, string]): [string, string] {
  return [name, value.replace(/"id":"[0-9a-f]{6}/, '"id":"ffffff')];
}
