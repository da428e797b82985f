import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closing } from "@/bin/launch/processes/closing.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { findBrowser } from "@/bin/launch/testing/browser.mjs";
import { reporter } from "../report/pages";
import {
  closeCase,
  lettersTo,
  letterTo,
  linkIn,
  openCase,
  signIn,
  withDatabase,
  withVisitor,
} from "../support";
import { askMachine } from "../support/ask-machine";
import { startBalancer } from "../support/balancer";
import { startMachine } from "../support/machine";
import { startStack } from "../support/start-stack";
import { tellTests } from "../support/tell-tests";
import { poolerProgram, startPooler } from "./pooler";

// Two web servers and two workers, all of whose transactions go through docs/operations/pgbouncer.ini.

const title = poolerProgram
  ? "through PgBouncer"
  : "through PgBouncer, which is not installed here";
describe.skipIf(!poolerProgram)(title, () => {
  const ending = closing();
  let ports: number[] = [];
  let reference: string;
  const email = "through-the-pooler@example.com";

  beforeAll(async () => {
    const balancer = await startBalancer(() => ports);
    ending.add(balancer.stop);
    const pooler = { program: poolerProgram ?? "", port: await freePort(), onEnd: ending.add };
    const stack = await startStack({
      onEnd: ending.add,
      list: () => {},
      set: { PUBLIC_URL: `http://localhost:${balancer.port}` },
      through: async (urls) => ({
        DATABASE_URL: await startPooler({ ...pooler, url: urls.DATABASE_URL }),
        DATABASE_DIRECT_URL: urls.DATABASE_DIRECT_URL,
      }),
    });
    const second = await startMachine(stack, {
      ...{ name: "second", hasWorker: true, onEnd: ending.add },
    });
    ports = [Number(stack.env.PORT), second.port];
    tellTests(stack);
    process.env.CHROMIUM_PATH = await findBrowser(process.env);
  });
  afterAll(() => ending.close());

  it("a report is sent, its letter comes once, and an officer publishes and closes the case", async () => {
    reference = await withVisitor({ scripting: false, width: 360 }, async (resident) => {
      const report = reporter(resident);
      await report.start("rotherham", "Pothole");
      await report.place({ postcode: "S60 1AE", place: "By the minster" });
      await report.isNew();
      await report.describePothole();
      await report.pass(3);
      await report.email(email);
      await report.pass(1);
      await resident.press("Send report");
      return report.reference();
    });
    const letter = await letterTo(email, /^We have received/);
    await withVisitor({ scripting: false }, async (resident) => {
      await resident.open(linkIn(letter, /^\/track\/confirm\//));
      await resident.press("Confirm");
    });
    const path = `/rotherham/reports/${reference}`;
    for (const port of ports) expect((await askMachine(port, path)).text).toContain(reference);
    const words = "The hole is as deep as a bucket";
    await withVisitor({ scripting: false }, async (officer) => {
      await signIn(officer, "rotherham");
      await openCase(officer, "rotherham", reference);
      await officer.follow("Publish");
      await officer.fill(/words/i, words);
      await officer.press("Publish");
      for (const port of ports)
        await expect
          .poll(() => askMachine(port, path).then(({ text }) => text), { timeout: 5_000 })
          .toContain(words);
      await openCase(officer, "rotherham", reference);
      await closeCase(officer, "We filled it.");
    });
    await letterTo(email, /^We have closed/);
    expect(await lettersTo(email)).toHaveLength(2);
  });

  it("only what needs a session of its own goes past it", async () => {
    const { rows } = await withDatabase((database) =>
      database.query<{ name: string; role: string }>(
        `SELECT DISTINCT application_name AS name, usename AS role FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY 1, 2`,
      ),
    );
    expect(rows).toEqual([
      // The queue's own, and the pooler's.
      { name: "", role: "localgov_owner" },
      { name: "", role: "localgov_web" },
      { name: "localgov pages", role: "localgov_web" },
      { name: "localgov worker", role: "localgov_owner" },
    ]);
  });

  it("many more transactions at once than it has connections are all served, and none as another", async () => {
    const councils = ["rotherham", "kent", "canterbury"];
    const asked = Array.from({ length: 90 }, (_, each) => councils[each % 3] ?? "");
    const pages = await Promise.all(
      asked.map((council, each) =>
        askMachine(ports[each % 2] ?? 0, `/${council}/reports?page=${each}`),
      ),
    );
    for (const [each, { text }] of pages.entries()) {
      expect(text.toLowerCase()).toContain(`${asked[each]}`);
    }
    // No transaction left who it was to the next one.
    const { rows } = await withDatabase((database) =>
      database.query(`SELECT count(*)::int AS idle FROM pg_stat_activity
        WHERE usename = 'localgov_web' AND state LIKE 'idle in transaction%'
          AND state_change < now() - interval '2 seconds'`),
    );
    expect(rows).toEqual([{ idle: 0 }]);
  });
});
