import { execFile } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { pendingOfToken, showSecondStep, signIn, staffOfToken } from "@/lib/identity";
import { settings } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { seedDemo } from "@/prisma/seed/demo";

const database = testDatabase({ seeded: true });
beforeAll(seedDemo);

interface Run {
  status: number;
  out: string;
  err: string;
}

/** Runs the command with the settings that the seed ran with. */
function run(args: string[], environment: Record<string, string> = {}): Promise<Run> {
  const { databaseUrl, secret } = settings();
  const env = { ...process.env, DATABASE_URL: databaseUrl, SECRET: secret, ...environment };
  const command = ["--import", "tsx", "bin/demo-code.ts", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, out, err: err.trim() }),
    );
  });
}

describe("npm run demo-code", () => {
  it("shows a code that lets an officer of the demo in, once, and one for the next time", async () => {
    const email = "manager@kent.example";
    const { status, out } = await run([email]);
    expect(status).toBe(0);
    const codes = out.match(/\d{6}/g) ?? [];
    expect(codes).toHaveLength(2);
    for (const code of codes) {
      expect(await enter(email, code)).toMatchObject({ ok: true });
      expect(await enter(email, code)).toEqual({ ok: false, reason: "wrong" });
    }
  });

  it("shows everybody's where nobody is named", async () => {
    const { out } = await run([]);
    const { rows } = await database.query("SELECT email FROM staff");
    for (const { email } of rows) expect(out).toContain(email);
    expect(out.match(/\d{6}/g)).toHaveLength(rows.length * 2);
  });

  it("shows nothing of anybody else, and nothing in live mode", async () => {
    expect(await run(["officer@leeds.example"])).toEqual({
      status: 1,
      out: "",
      err: "officer@leeds.example is nobody of the demo.",
    });
    const live = {
      LOCALGOV_MODE: "live",
      PUBLIC_URL: "https://localgov.example",
      SMTP_URL: "smtps://relay.example",
    };
    expect(await run([], live)).toEqual({
      status: 1,
      out: "",
      err: "There are codes to show in a demo only.",
    });
  });
});

/** Signs in with the demo's password and a code. */
async function enter(email: string, code: string) {
  const arrival = { address: "192.0.2.1" };
  const entered = await signIn({ email, password: settings().demoPassword, ...arrival });
  const pending = entered.ok && (await pendingOfToken("staff", entered.token));
  if (!pending) throw new Error("The demo's password opens nothing");
  const shown = await showSecondStep(pending, { code, passkey: null }, arrival);
  if (shown.ok) expect(await staffOfToken(shown.token)).not.toBeNull();
  return shown;
}
