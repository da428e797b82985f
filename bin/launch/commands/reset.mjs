import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { dataDir } from "../checkout.mjs";
import { stopLeftoverServer } from "../database/leftover.mjs";
import { rememberedPlace } from "../database/place.mjs";
import { Refusal } from "../refusal.mjs";
import { say } from "../say.mjs";
import { becomeTheRunning } from "./running.mjs";

/**
 * `npm run reset`: deletes the embedded database and the files that residents sent, so that the
 * next start begins anew. Asks first.
 * @param {{ isSure: boolean }} options
 * @returns {Promise<number>} the exit status
 */
export async function reset({ isSure }) {
  if (process.env.DATABASE_URL) {
    throw new Refusal(
      "DATABASE_URL is set, and a reset deletes only the embedded database: unset it, or delete your own database yourself.",
    );
  }
  const held = await becomeTheRunning("reset");
  try {
    const outside = rememberedPlace(dataDir);
    const database = outside ?? join(dataDir, "postgres");
    const files = process.env.FILES_DIR ?? join(dataDir, "files");
    if (!isSure && !(await isConfirmed(database, files))) {
      say("Nothing was deleted.");
      return 1;
    }
    await stopLeftoverServer(database);
    for (const path of [
      // Outside the checkout the folder holds nothing else but a copy of PostgreSQL's programs.
      outside ? dirname(outside) : database,
      `${database}.new`,
      files,
      join(dataDir, "mailbox"),
      join(dataDir, "stripe"),
      join(dataDir, "logs"),
      join(dataDir, "place.json"),
    ]) {
      rmSync(path, { recursive: true, force: true });
    }
    say("Deleted. The next npm start begins anew.");
    return 0;
  } finally {
    held.release();
  }
}

/**
 * @param {string} database
 * @param {string} files
 */
async function isConfirmed(database, files) {
  if (!process.stdin.isTTY) {
    throw new Refusal(
      "A reset deletes every case and file: run npm run reset -- --yes if you are sure.",
    );
  }
  say(`This deletes every case, account and letter in ${database} and every photo in ${files}.`);
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question("Type yes to delete them: ");
  asking.close();
  return answer.trim().toLowerCase() === "yes";
}
