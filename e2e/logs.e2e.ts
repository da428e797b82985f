import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { canterbury, reporter } from "./report/pages";
import { letterTo, linkIn, logText, withVisitor } from "./support";

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
