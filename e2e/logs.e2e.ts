import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { canterbury, reporter } from "./report/pages";
import { letterTo, linkIn, logText, shot, stageCases, withDatabase, withVisitor } from "./support";

it("nothing about a person, and no secret, goes into a log", async () => {
  const mark = randomUUID().slice(0, 8);
  const email = `resident-${mark}@example.com`;
  const secrets = await withVisitor({ scripting: false }, async (resident) => {
    const report = reporter(resident);
    await report.start("canterbury", "Pothole");
    await report.place({ ...canterbury, place: `Outside number ${mark}` });
    await report.isNew();
    await report.describePothole();
    await report.pass(2);
    await resident.fill(/name/i, `Ann ${mark}`);
    await report.pass(1);
    await report.email(email);
    await report.pass(1);
    await resident.press("Send report");
    const link = linkIn(await letterTo(email, /^We have received/), /^\/track\/confirm\//);
    await resident.open(link);
    await resident.press("Confirm");
    await resident.open("/find-your-council?postcode=CT1+1YW");
    const cookies = await resident.page.context().cookies();
    return [new URL(link).pathname.split("/").at(-1) ?? "", ...cookies.map(({ value }) => value)];
  });

  const logs = await logText();
  // What was done is there to be read: the log is not merely silent.
  expect(logs).toContain("/find-your-council");
  expect([mark, "CT1+1YW", ...secrets].filter((secret) => logs.includes(secret))).toEqual([]);
});

it("the page of an error gives a number, under which the log says where it arose and of whom nothing", async () => {
  const place = `By the gate ${randomUUID().slice(0, 8)}`;
  // Of no other story: nobody but this one may come upon what is spoilt.
  const council = { slug: "cornwall", code: "CON" };
  const [staged] = await stageCases(council, 1, { place, lat: 50.26, long: -5.05 });
  if (!staged) throw new Error("There is no case");
  const { reference, email } = staged;
  const number = await withVisitor({ scripting: false, width: 360 }, async (resident) => {
    await resident.open("/track");
    await resident.fill("Reference", reference);
    await resident.fill("Email address", email);
    await resident.press("Continue");
    await spoil(reference);
    expect(await resident.open(`/track/${reference}`)).toBe(500);
    await shot(resident, "error");
    const [found] = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(await resident.text()) ?? [];
    return found;
  });
  const lines = (await logText()).split("\n").filter((line) => line.includes(`"${number}"`));
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ route: "/track/[reference]", err: expect.any(Object) }),
      expect.objectContaining({ path: "/track/…", status: 500 }),
    ]),
  );
  const personal = [reference, email, place].filter((each) => lines.join().includes(each));
  expect(personal).toEqual([]);
});

/** Adds a line to a case's history that no page can read. */
function spoil(reference: string): Promise<unknown> {
  return withDatabase((database) =>
    database.query(
      `INSERT INTO case_events (id, case_id, council_id, at, kind, by, audience, facts)
       SELECT app.new_id(), id, council_id, now(), 'received', 'resident', 'resident',
         '{"revision": "spoilt"}' FROM cases WHERE reference = $1`,
      [reference],
    ),
  );
}
