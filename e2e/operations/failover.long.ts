import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closing } from "@/bin/launch/processes/closing.mjs";
import { findBrowser } from "@/bin/launch/testing/browser.mjs";
import { reporter } from "../report/pages";
import { letterTo, linkIn, signIn, withVisitor } from "../support";
import { startBalancer } from "../support/balancer";
import { stageCases } from "../support/staging";
import { startStack } from "../support/start-stack";
import { tellTests } from "../support/tell-tests";
import {
  type Cluster,
  databaseOf,
  debianPostgres,
  makeCluster,
  run,
  startCluster,
  withClient,
} from "./cluster";
import { openFolder } from "./open-folder";

// A primary with a synchronous standby, and one address in front that leads to whichever is primary.

const title = debianPostgres
  ? "a failover"
  : "a failover, for which PostgreSQL's programs are not here";
describe.skipIf(!debianPostgres)(title, () => {
  const ending = closing();
  let primary: Cluster;
  let standby: Cluster;
  let leader: Cluster;
  const rotherham = { slug: "rotherham", code: "ROT" };
  const place = { place: "High Street", lat: 53.43, long: -1.35 };

  beforeAll(async () => {
    primary = await startCluster(await makeCluster(ending.add), {}, ending.add);
    leader = primary;
    const address = await startBalancer(() => [leader.port]);
    ending.add(address.stop);
    const stack = await startStack({
      onEnd: ending.add,
      list: () => {},
      clusterUrl: primary.url,
      through: async (urls) => ({
        DATABASE_URL: at(urls.DATABASE_URL, address.port),
        DATABASE_DIRECT_URL: at(urls.DATABASE_DIRECT_URL, address.port),
      }),
    });
    standby = await startStandby(primary);
    tellTests(stack);
    process.env.CHROMIUM_PATH = await findBrowser(process.env);
  });
  afterAll(() => ending.close());

  it("acknowledges nothing that only one of the two has", async () => {
    const receiver = await withClient(standby.url, (client) =>
      client.query("SELECT pid FROM pg_stat_wal_receiver"),
    );
    const { pid } = receiver.rows[0];
    let isAcknowledged = false;
    process.kill(pid, "SIGSTOP");
    const staging = stageCases(rotherham, 1, place).then(() => {
      isAcknowledged = true;
    });
    // What the test's own session waits for; workers and web servers have theirs.
    const waiting = `SELECT count(*)::int AS it FROM pg_stat_activity
      WHERE wait_event = 'SyncRep' AND query LIKE '%INSERT INTO cases%'`;
    const seen = () =>
      withClient(primary.url, (client) => client.query(waiting)).then(({ rows }) => rows[0].it);
    await expect.poll(seen, { timeout: 30_000 }).toBe(1);
    expect(isAcknowledged).toBe(false);
    process.kill(pid, "SIGCONT");
    await staging;
  });

  it("loses nothing that was acknowledged, and everybody goes on", async () => {
    const email = "failover@example.com";
    const acknowledged: string[] = [];
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        const [staged] = await stageCases(rotherham, 1, place).catch(() => []);
        if (staged) acknowledged.push(staged.reference);
        else await sleep(100);
      }
    })();
    const story = withVisitor({ scripting: false, width: 360 }, async (resident) => {
      const report = reporter(resident);
      await report.start("rotherham", "Pothole");
      await report.place({ postcode: "S60 1AE", place: "By the minster" });
      await report.isNew();
      await report.describePothole();
      await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(20);
      const home = () => fetch(`${process.env.E2E_BASE_URL}/rotherham`);
      expect((await home()).status).toBe(200);

      await primary.kill();
      const before = acknowledged.slice();
      // Pages for everybody are there meanwhile.
      await expect.poll(() => home().then(({ status }) => status)).toBe(200);
      await withClient(databaseOf(standby), (client) => client.query("SELECT pg_promote()"));
      leader = standby;
      const { rows } = await withClient(databaseOf(standby), (client) =>
        client.query("SELECT reference FROM cases WHERE reference = ANY ($1)", [before]),
      );
      expect(rows).toHaveLength(before.length);

      // The worker is started again, and says that it lives.
      const ready = () => fetch(`${process.env.E2E_BASE_URL}/api/health/ready`);
      await expect.poll(() => ready().then(({ status }) => status), { timeout: 60_000 }).toBe(200);
      await report.pass(3);
      await report.email(email);
      await report.pass(1);
      await resident.press("Send report");
      const reference = await report.reference();
      const letter = await letterTo(email, /^We have received/);
      await resident.open(linkIn(letter, /^\/track\/confirm\//));
      await resident.press("Confirm");
      await withVisitor({ scripting: false }, async (officer) => {
        await signIn(officer, "rotherham");
        expect(await officer.open(`/staff/rotherham/cases/${reference}`)).toBe(200);
      });
    });
    await story.catch(async (error) => {
      isOver = true;
      await writing;
      throw error;
    });
    const at = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(at + 5);
    isOver = true;
    await writing;
  });

  /** Makes a copy that follows, and has the primary wait for it with each commit. */
  async function startStandby(of: Cluster): Promise<Cluster> {
    const folder = `${openFolder("standby", ending.add)}/data`;
    const from = `${of.url}?application_name=standby`;
    await run("pg_basebackup", [
      ...[`--pgdata=${folder}`, "--write-recovery-conf", "--checkpoint=fast", `--dbname=${from}`],
    ]);
    const follower = await startCluster(folder, {}, ending.add);
    await withClient(of.url, async (client) => {
      await client.query("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
      await client.query("SELECT pg_reload_conf()");
      const state = "SELECT sync_state FROM pg_stat_replication WHERE application_name = 'standby'";
      await vi.waitFor(
        async () => expect((await client.query(state)).rows).toEqual([{ sync_state: "sync" }]),
        { timeout: 30_000 },
      );
    });
    return follower;
  }
});

function at(url: string, port: number): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href;
}
