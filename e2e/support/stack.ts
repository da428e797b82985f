import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { closing } from "@/bin/launch/processes/closing.mjs";
import type { Identity } from "@/bin/launch/processes/identity.mjs";
import { findBrowser } from "@/bin/launch/testing/browser.mjs";
import { startProviders } from "./providers";
import { startStack } from "./start-stack";
import { tellTests } from "./tell-tests";

/**
 * Starts the production build as `npm start` does, on free ports, with a database, files and
 * secrets of its own, and OpenID providers to sign in at, and tells the tests where; E2E_PROCESSES is
 * a file that says which process is which.
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
    tellTests({ env, data });
    Object.assign(process.env, {
      CHROMIUM_PATH: await findBrowser(process.env),
      E2E_PROCESSES: list.file(),
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
