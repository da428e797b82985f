import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isAlive } from "./identity.mjs";
import { endLeftovers } from "./leftovers.mjs";
import { npmAbove } from "./npm-above.mjs";

/**
 * What a running command writes down about itself, so that the next one knows what it meets.
 * @typedef {import("./identity.mjs").Identity} Identity
 * @typedef {{ name: string, identity: Identity }} Listed
 * @typedef {{ owner: Identity, npm: Identity | null, doing: string, ports: Record<string, number>, processes: Listed[] }} Note
 * @typedef {{ update: (change: Partial<Note>) => void, list: (name: string, identity: Identity | null) => void, release: () => void }} Held
 */

/**
 * Takes a lock for as long as this process lives or until it is released. One that a dead process
 * left behind is taken over, after what it had started has been ended.
 * @param {string} file
 * @param {string} doing what the holder does, for whoever meets the lock
 * @returns {Promise<{ held: Held } | { heldBy: Note }>}
 */
export async function takeLock(file, doing) {
  const mine = note(doing);
  for (let unreadable = 0; ; ) {
    if (writeNew(file, mine)) return { held: holding(file, mine) };
    const theirs = readNote(file);
    if (!theirs) {
      // Its writer may be between opening and writing; one that stays unreadable is nobody's.
      if (unreadable++ > 20) rmSync(file, { force: true });
      await sleep(50);
    } else if (isAlive(theirs.owner) && !isOrphan(theirs)) {
      return { heldBy: theirs };
    } else {
      // An owner that still lives stops its processes itself, in their order.
      await endLeftovers([theirs.owner]);
      await endLeftovers(theirs.processes.map(({ identity }) => identity));
      removeStale(file, theirs);
    }
  }
}

/**
 * What the holder of a lock wrote down, or null where nobody holds it.
 * @param {string} file
 * @returns {Note | null}
 */
export function lockHolder(file) {
  const found = readNote(file);
  return found && isAlive(found.owner) ? found : null;
}

/**
 * @param {string} doing
 * @returns {Note}
 */
function note(doing) {
  const owner = identify(process.pid);
  if (!owner) throw new Error("This system does not say which processes run.");
  // Below npm this process ends when npm does, so an owner whose npm was killed is on its way out.
  return { owner, npm: npmAbove(), doing, ports: {}, processes: [] };
}

/** @param {Note} held */
function isOrphan(held) {
  return held.npm !== null && !isAlive(held.npm);
}

/**
 * @param {string} file
 * @param {Note} note
 */
function writeNew(file, note) {
  try {
    writeFileSync(file, JSON.stringify(note), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Note | null}
 */
function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Two commands may find the same stale lock: whoever moves it aside and finds that it was already
 * the other's new one puts it back.
 * @param {string} file
 * @param {Note} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readNote(aside);
  if (moved && JSON.stringify(moved.owner) !== JSON.stringify(stale.owner)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @param {Note} note
 * @returns {Held}
 */
function holding(file, note) {
  /** @param {Partial<Note>} change */
  const update = (change) => {
    Object.assign(note, change);
    writeFileSync(`${file}.new`, JSON.stringify(note));
    renameSync(`${file}.new`, file);
  };
  return {
    update,
    list: (name, identity) => {
      const others = note.processes.filter((listed) => listed.name !== name);
      update({ processes: identity ? [...others, { name, identity }] : others });
    },
    release: () => rmSync(file, { force: true }),
  };
}
