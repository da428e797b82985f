import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { closing } from "@/bin/launch/processes/closing.mjs";
import type { Identity } from "@/bin/launch/processes/identity.mjs";
import { findBrowser } from "@/bin/launch/testing/browser.mjs";
import { startProviders } from "./providers";
import { startStack } from "./start-stack";

/**
 * Starts the production build as `npm start` does, on free ports, with a database, files and
 * secrets of its own, and OpenID providers to sign in at, and tells the tests where: E2E_BASE_URL,
 * E2E_MAILBOX_URL, E2E_DATABASE_URL (the owner's), E2E_SECRET (the deployment's), E2E_PROCESSES (a
 * file that says which process is which) and E2E_DATA (the folder of all that is kept, logs among
 * it).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const ending = closing();
  try {
    const list = processList();
    const { env, data } = await startStack({
      onEnd: ending.add,
      list: list.set,
      async set(publicUrl) {
        const providers = await startProviders(publicUrl);
        ending.add(providers.stop);
        // As behind a proxy: an attack says which address it comes from, and uses up no other's tries.
        return { ...providers.settings, TRUSTED_PROXIES: "127.0.0.1" };
      },
    });
    list.into(join(data, "processes.json"));
    Object.assign(process.env, {
      CHROMIUM_PATH: await findBrowser(process.env),
      E2E_BASE_URL: env.PUBLIC_URL,
      E2E_MAILBOX_URL: `http://127.0.0.1:${env.MAILBOX_PORT}`,
      E2E_DATABASE_URL: env.DATABASE_DIRECT_URL,
      E2E_DEMO_PASSWORD: env.DEMO_PASSWORD,
      E2E_METRICS_TOKEN: env.METRICS_TOKEN,
      E2E_SECRET: env.SECRET,
      E2E_PROCESSES: list.file(),
      E2E_DATA: data,
    });
  } catch (error) {
    await ending.close();
    throw error;
  }
  return ending.close;
}

/** Who runs, in a file from when there is a folder for it. */
function processList() {
  const processes: Record<string, number> = {};
  let file = "";
  const write = () => file && writeFileSync(file, JSON.stringify(processes));
  return {
    file: () => file,
    into(path: string) {
      file = path;
      write();
    },
    set(name: string, identity: Identity | null) {
      if (identity) processes[name] = identity.pid;
      else delete processes[name];
      write();
    },
  };
}
