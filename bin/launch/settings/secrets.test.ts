import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { secretsIn } from "./secrets.mjs";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "secrets-"));
});
afterEach(() => rmSync(data, { recursive: true }));

it("makes them once, in a file for its owner alone", () => {
  const first = secretsIn(data);
  expect(secretsIn(data)).toEqual(first);
  expect(statSync(join(data, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(first.secret.length).toBeGreaterThanOrEqual(32);
  expect(Buffer.from(first.actionsKey, "base64")).toHaveLength(32);
});

it.each(["", "{}", '{"secret":"x","actionsKey":"y","database":{}}'])(
  "refuses a file that holds %j rather than making new ones over it",
  (content) => {
    writeFileSync(join(data, "secrets.json"), content);
    expect(() => secretsIn(data)).toThrow("put back the file that was there");
  },
);
