import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { databaseAccount } from "@/bin/launch/database/account.mjs";

/** A new folder that a database's account may use, which is deleted in the end. */
export function openFolder(name: string, onEnd: (close: () => void) => void): string {
  const account = databaseAccount("");
  const folder = mkdtempSync(join("/tmp", `localgov-one-${name}-`));
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o711);
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
