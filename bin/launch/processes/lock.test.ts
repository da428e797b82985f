import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { identify, isAlive } from "./identity.mjs";
import { lockHolder, takeLock } from "./lock.mjs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "running.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is held by one at a time, and says by whom", async () => {
  const first = await takeLock(file, "start");
  if ("held" in first) first.held.update({ ports: { web: 3000 } });
  expect(await takeLock(file, "import")).toMatchObject({
    heldBy: { doing: "start", ports: { web: 3000 }, owner: { pid: process.pid } },
  });
  expect(lockHolder(file)?.doing).toBe("start");
});

it("is free again once released", async () => {
  const first = await takeLock(file, "start");
  if ("held" in first) first.held.release();
  expect(lockHolder(file)).toBeNull();
  expect(await takeLock(file, "start")).toHaveProperty("held");
});

it("passes to the next when its owner is dead, after what that left running has been ended", async () => {
  const left = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
  await once(left, "spawn");
  const identity = identify(left.pid ?? 0);
  if (!identity) throw new Error("It does not run");
  writeNote({
    owner: { pid: process.pid, began: "another time" },
    processes: [{ name: "worker", identity }],
  });

  expect(await takeLock(file, "start")).toHaveProperty("held");
  expect(isAlive(identity)).toBe(false);
  expect(readdirSync(folder)).toEqual(["running.json"]);
});

it("leaves alone a process that only has the number of one left behind", async () => {
  const stranger = { pid: process.pid, began: "another time" };
  writeNote({ owner: stranger, processes: [{ name: "worker", identity: stranger }] });
  expect(await takeLock(file, "start")).toHaveProperty("held");
});

it("passes to the next when the file holds nothing readable", async () => {
  writeFileSync(file, "{");
  expect(await takeLock(file, "start")).toHaveProperty("held");
});

function writeNote(note: object) {
  writeFileSync(file, JSON.stringify({ npm: null, doing: "start", ports: {}, ...note }));
}
