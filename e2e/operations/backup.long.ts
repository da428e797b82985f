import { createHash } from "node:crypto";
import { appendFileSync, chownSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseAccount } from "@/bin/launch/database/account.mjs";
import { closing } from "@/bin/launch/processes/closing.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { findBrowser } from "@/bin/launch/testing/browser.mjs";
import { reporter } from "../report/pages";
import { signIn, withVisitor } from "../support";
import { startMachine } from "../support/machine";
import { type RunningStack, startStack } from "../support/start-stack";
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
import { type Fingerprints, fingerprints } from "./fingerprints";
import { openFolder } from "./open-folder";
import { whileWriting } from "./writer";

// Both ways of docs/operations.md to back up, each while people go on writing.

const title = debianPostgres
  ? "a backup"
  : "a backup, for which PostgreSQL's programs are not here";
describe.skipIf(!debianPostgres)(title, () => {
  const ending = closing();
  let stack: RunningStack;
  let primary: Cluster;
  let backups: string;
  let archive: string;
  let reference: string;

  beforeAll(async () => {
    backups = openFolder("backups", ending.add);
    archive = join(backups, "wal");
    mkdirSync(archive);
    const account = databaseAccount("");
    if (account) chownSync(archive, account.uid, account.gid);
    const archiving = {
      archive_mode: "on",
      archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f.new && mv ${archive}/%f.new ${archive}/%f`,
    };
    primary = await startCluster(await makeCluster(ending.add), archiving, ending.add);
    stack = await startStack({ onEnd: ending.add, list: () => {}, clusterUrl: primary.url });
    tellTests(stack);
    const { DATABASE_URL, DATABASE_DIRECT_URL, SECRET, FILES_DIR } = stack.env;
    Object.assign(process.env, { DATABASE_URL, DATABASE_DIRECT_URL, SECRET, FILES_DIR });
    process.env.CHROMIUM_PATH = await findBrowser(process.env);
    reference = await reportWithPhoto();
  });
  afterAll(() => ending.close());

  it("by dump holds one moment, whole, and every file that its rows name", async () => {
    const dump = join(backups, "localgov.dump");
    const roles = join(backups, "roles.sql");
    const files = join(backups, "files-of-dump");
    const from = databaseOf(primary);
    let before: Fingerprints = {};
    let atDump = 0;
    const written = await whileWriting(async (sofar) => {
      await more(sofar);
      before = await withClient(from, async (client) => {
        await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
        const { rows } = await client.query("SELECT pg_export_snapshot() AS id");
        const snapshot = `--snapshot=${rows[0].id}`;
        await run("pg_dump", ["--format=custom", `--file=${dump}`, snapshot, `--dbname=${from}`]);
        await run("pg_dumpall", ["--roles-only", `--file=${roles}`, `--dbname=${primary.url}`]);
        return fingerprints(client);
      });
      atDump = sofar.length;
      // The database first, and what its rows name next.
      cpSync(stack.env.FILES_DIR ?? "", files, { recursive: true });
      await more(sofar);
    });
    expect(written.length).toBeGreaterThan(atDump);

    const other = await startCluster(await makeCluster(ending.add), {}, ending.add);
    // The superuser is there already, which is the one thing that it complains of.
    await run("psql", ["--quiet", `--file=${roles}`, `--dbname=${other.url}`]);
    await run("createdb", ["--owner=localgov_owner", `--maintenance-db=${other.url}`, "localgov"]);
    const to = databaseOf(other);
    await run("pg_restore", ["--exit-on-error", `--dbname=${to}`, dump]);
    expect(await withClient(to, fingerprints)).toEqual(before);
    expect(await missingFiles(to, files)).toEqual([]);
    await other.stop();
  });

  it("by base backup and archive comes back to the moment asked for, and the site runs on it", async () => {
    const from = databaseOf(primary);
    const base = join(openFolder("restored", ending.add), "data");
    const files = join(backups, "files-of-base");
    let before: Fingerprints = {};
    let atMoment = 0;
    const written = await whileWriting(async (sofar) => {
      await run("pg_basebackup", [
        ...[`--pgdata=${base}`, "--checkpoint=fast", `--dbname=${primary.url}`],
      ]);
      await more(sofar);
      before = await markMoment(from);
      atMoment = sofar.length;
      await more(sofar);
      await archived(from);
      cpSync(stack.env.FILES_DIR ?? "", files, { recursive: true });
    });

    const recovery = [
      `restore_command = 'cp ${archive}/%f %p'`,
      "recovery_target_name = 'before the mistake'",
      "recovery_target_action = 'promote'",
    ];
    appendFileSync(join(base, "postgresql.auto.conf"), `${recovery.join("\n")}\n`);
    writeFileSync(join(base, "recovery.signal"), "");
    const restored = await startCluster(base, {}, ending.add);
    const to = databaseOf(restored);
    const isRecovering = () =>
      withClient(to, (client) => client.query("SELECT pg_is_in_recovery() AS it")).then(
        ({ rows }) => rows[0].it,
      );
    await expect.poll(isRecovering, { timeout: 60_000, interval: 250 }).toBe(false);
    expect(await withClient(to, fingerprints)).toEqual(before);
    expect(await missingFiles(to, files)).toEqual([]);
    // From after the moment there is nothing.
    const late = written.slice(atMoment + 2);
    expect(late.length).toBeGreaterThan(2);
    const known = "SELECT count(*)::int AS known FROM cases WHERE reference = ANY ($1)";
    const { rows } = await withClient(to, (client) => client.query(known, [late]));
    expect(rows).toEqual([{ known: 0 }]);

    const port = await freePort();
    const publicUrl = `http://localhost:${port}`;
    const own = { FILES_DIR: files, PUBLIC_URL: publicUrl, NEXTAUTH_URL: publicUrl };
    const env: NodeJS.ProcessEnv = { ...stack.env, ...own };
    for (const name of ["DATABASE_URL", "DATABASE_DIRECT_URL"]) {
      const address = new URL(env[name] ?? "");
      address.port = String(restored.port);
      env[name] = address.href;
    }
    const onRestored = { env, data: stack.data };
    await startMachine(onRestored, {
      ...{ name: "restored", port, hasWorker: true, onEnd: ending.add },
    });
    tellTests(onRestored);
    expect((await fetch(`${publicUrl}/api/health/ready`)).status).toBe(200);
    await withVisitor({ scripting: false }, async (officer) => {
      await signIn(officer, "rotherham");
      await officer.open(`/staff/rotherham/cases/${reference}`);
      const photo = officer.page.locator("main img").first();
      const shown = await officer.page.request.get((await photo.getAttribute("src")) ?? "");
      expect((await sharp(await shown.body()).metadata()).width).toBe(60);
    });
  });

  /** Waits until some more cases are written. */
  async function more(written: readonly string[]): Promise<void> {
    const known = written.length;
    await expect.poll(() => written.length, { timeout: 60_000 }).toBeGreaterThan(known + 5);
  }

  /** A moment to come back to, and all that stands in the database at it. */
  function markMoment(url: string): Promise<Fingerprints> {
    return withClient(url, async (client) => {
      const { rows } = await client.query<{ tables: string }>(
        `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables
         FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      await client.query("BEGIN");
      // Whoever writes waits until the moment is over.
      await client.query(`LOCK TABLE ${rows[0]?.tables} IN SHARE MODE`);
      const found = await fingerprints(client);
      await client.query("SELECT pg_create_restore_point('before the mistake')");
      await client.query("COMMIT");
      return found;
    });
  }

  /** Waits until all that was written up to now is in the archive. */
  async function archived(url: string): Promise<void> {
    const last = await withClient(url, (client) =>
      client.query("SELECT pg_walfile_name(pg_switch_wal()) AS name"),
    );
    const isThere = () =>
      withClient(url, (client) =>
        client.query("SELECT last_archived_wal >= $1 AS it FROM pg_stat_archiver", [
          last.rows[0].name,
        ]),
      ).then(({ rows }) => rows[0].it);
    await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
  }
});

/** The files that rows name and that are not there, or are others. */
async function missingFiles(url: string, folder: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string; sha256: string }>("SELECT id, sha256 FROM files"),
  );
  expect(rows.length).toBeGreaterThan(5);
  return rows.filter(({ id, sha256 }) => hashOf(folder, id) !== sha256).map(({ id }) => id);
}

function hashOf(folder: string, id: string): string | undefined {
  try {
    const bytes = readFileSync(join(folder, id.slice(-2), id));
    return createHash("sha256").update(bytes).digest("hex");
  } catch {
    return undefined;
  }
}

/** Gives its reference. */
async function reportWithPhoto(): Promise<string> {
  const grey = { width: 60, height: 40, channels: 3 as const, background: "#777777" };
  const buffer = await sharp({ create: grey }).png().toBuffer();
  return withVisitor({ scripting: false }, async (resident) => {
    const report = reporter(resident);
    await report.start("rotherham", "Pothole");
    await report.place({ postcode: "S60 1AE", place: "By the minster" });
    await report.isNew();
    await report.describePothole();
    await report.pass(1);
    const photo = { name: "hole.png", mimeType: "image/png", buffer };
    await resident.page.locator('input[name="photo-1"]').setInputFiles(photo);
    await resident.press("Continue");
    await report.pass(2);
    await report.email("backed-up@example.com");
    await report.pass(1);
    await resident.press("Send report");
    return report.reference();
  });
}
