import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataDir } from "@/bin/launch/checkout.mjs";
import { fillDatabase, startProcesses } from "@/bin/launch/commands/stack.mjs";
import { ensureDatabase } from "@/bin/launch/database/roles.mjs";
import { startThrowawayDatabase } from "@/bin/launch/database/throwaway.mjs";
import { closing } from "@/bin/launch/processes/closing.mjs";
import type { Identity } from "@/bin/launch/processes/identity.mjs";
import { Refusal } from "@/bin/launch/refusal.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { freshSecrets, secretsIn } from "@/bin/launch/settings/secrets.mjs";
import { buildSettings, settingsFor } from "@/bin/launch/settings/settings.mjs";
import { isBuilt } from "@/bin/launch/setup/build.mjs";
import { findBrowser } from "@/bin/launch/testing/browser.mjs";

/**
 * Starts the production build as `npm start` does, on free ports, with a database, files and
 * secrets of its own, and tells the tests where: E2E_BASE_URL, E2E_MAILBOX_URL, E2E_DATABASE_URL
 * (the owner's), E2E_SECRET (the deployment's), E2E_PROCESSES (a file that says which process is which) and E2E_DATA (the folder
 * of all that is kept, logs among it).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const secrets = { ...freshSecrets(), actionsKey: secretsIn(dataDir).actionsKey };
  if (!isBuilt(buildSettings({}, secrets))) {
    throw new Refusal(
      "The build is missing or older than the sources: run npm test, which builds.",
    );
  }
  const ending = closing();
  try {
    const data = mkdtempSync(join(tmpdir(), "localgov-one-e2e-"));
    ending.add(() => rmSync(data, { recursive: true, force: true }));
    const cluster = await startThrowawayDatabase(secrets.database.superuser);
    ending.add(cluster.stop);
    const env = settingsFor({
      env: operatorless(process.env),
      secrets,
      ports: {
        web: await freePort(),
        mailbox: await freePort(),
        smtp: await freePort(),
        database: 0,
      },
      database: await ensureDatabase(cluster.url, "localgov", secrets.database),
      data,
    });
    await fillDatabase(env);
    const list = processList(join(data, "processes.json"));
    await startProcesses(
      { say: console.log, list: list.set, onEnd: ending.add },
      { env, logs: data },
    );
    Object.assign(process.env, {
      CHROMIUM_PATH: await findBrowser(process.env),
      E2E_BASE_URL: env.PUBLIC_URL,
      E2E_MAILBOX_URL: `http://127.0.0.1:${env.MAILBOX_PORT}`,
      E2E_DATABASE_URL: env.DATABASE_DIRECT_URL,
      E2E_DEMO_PASSWORD: env.DEMO_PASSWORD,
      E2E_SECRET: env.SECRET,
      E2E_PROCESSES: list.file,
      E2E_DATA: data,
    });
  } catch (error) {
    await ending.close();
    throw error;
  }
  return ending.close;
}

/** What a developer has set for a start of their own must not reach the tests. */
function operatorless({ PATH, HOME, TMPDIR, TZ, LANG }: NodeJS.ProcessEnv) {
  return { PATH, HOME, TMPDIR, TZ, LANG, LOG_LEVEL: "info" };
}

function processList(file: string) {
  const processes: Record<string, number> = {};
  return {
    file,
    set: (name: string, identity: Identity | null) => {
      if (identity) processes[name] = identity.pid;
      else delete processes[name];
      writeFileSync(file, JSON.stringify(processes));
    },
  };
}
