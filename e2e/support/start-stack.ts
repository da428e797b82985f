import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataDir } from "@/bin/launch/checkout.mjs";
import { fillDatabase, startProcesses } from "@/bin/launch/commands/stack.mjs";
import { ensureDatabase } from "@/bin/launch/database/roles.mjs";
import { startThrowawayDatabase } from "@/bin/launch/database/throwaway.mjs";
import type { Identity } from "@/bin/launch/processes/identity.mjs";
import { Refusal } from "@/bin/launch/refusal.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { freshSecrets, secretsIn } from "@/bin/launch/settings/secrets.mjs";
import { buildSettings, settingsFor } from "@/bin/launch/settings/settings.mjs";
import { isBuilt } from "@/bin/launch/setup/build.mjs";

type Own = Record<string, string>;

/** The two addresses of a database: the web server's, and the one past any pooler. */
export type DatabaseUrls = Record<"DATABASE_URL" | "DATABASE_DIRECT_URL", string>;

interface Options {
  /** Takes what has to be closed in the end, in the order of beginning. */
  onEnd(close: () => void | Promise<void>): void;
  /** Is told who runs, and null when nobody does. */
  list(name: string, identity: Identity | null): void;
  /** Settings of an operator's, or what gives them once the address is known. */
  set?: Own | ((publicUrl: string) => Promise<Own>);
  /** The superuser's address of a PostgreSQL to use; one that is thrown away, unless told. */
  clusterUrl?: string;
  /** Gives the addresses that the processes use, where something stands before the database. */
  through?: (urls: DatabaseUrls) => Promise<DatabaseUrls>;
}

/** What is up: the settings that its processes have, and the folder of all that they keep. */
export interface RunningStack {
  env: NodeJS.ProcessEnv;
  data: string;
}

/**
 * Starts the production build as `npm start` does, on free ports, with a database, files and secrets
 * of its own. Throws a `Refusal` where the build is older than the sources.
 */
export async function startStack({
  onEnd,
  list,
  set = {},
  clusterUrl,
  through = async (urls) => urls,
}: Options): Promise<RunningStack> {
  const secrets = { ...freshSecrets(), actionsKey: secretsIn(dataDir).actionsKey };
  if (!isBuilt(buildSettings({}, secrets))) {
    throw new Refusal(
      "The build is missing or older than the sources: run npm test, which builds.",
    );
  }
  const data = mkdtempSync(join(tmpdir(), "localgov-one-e2e-"));
  onEnd(() => rmSync(data, { recursive: true, force: true }));
  const superuserUrl = clusterUrl ?? (await throwawayUrl(secrets.database.superuser, onEnd));
  const ports = {
    web: await freePort(),
    mailbox: await freePort(),
    smtp: await freePort(),
    database: 0,
    stripe: await freePort(),
  };
  const own = typeof set === "function" ? await set(`http://localhost:${ports.web}`) : set;
  const env = settingsFor({
    env: {
      ...operatorless(process.env),
      METRICS_TOKEN: freshSecrets().secret,
      SECURITY_CONTACT: "mailto:security@localgov.example",
      ...own,
    },
    secrets,
    ports,
    database: await through(await ensureDatabase(superuserUrl, "localgov", secrets.database)),
    data,
  });
  await fillDatabase(env);
  await startProcesses({ say: console.log, list, onEnd }, { env, logs: data });
  return { env, data };
}

async function throwawayUrl(password: string, onEnd: Options["onEnd"]): Promise<string> {
  const { url, stop } = await startThrowawayDatabase(password);
  onEnd(stop);
  return url;
}

/** What a developer has set for a start of their own must not reach the tests. */
function operatorless({ PATH, HOME, TMPDIR, TZ, LANG }: NodeJS.ProcessEnv) {
  return { PATH, HOME, TMPDIR, TZ, LANG, LOG_LEVEL: "info" };
}
