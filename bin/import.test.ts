import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settings } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase({ seeded: true });
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-"));
});
afterAll(() => rm(folder, { recursive: true }));

function start(args: string[], environment: Record<string, string> = {}) {
  return spawn(process.execPath, ["--import", "tsx", "bin/import.ts", ...args], {
    env: { ...process.env, DATABASE_URL: settings().databaseUrl, ...environment },
  });
}

async function run(args: string[], environment?: Record<string, string>) {
  const child = start(args, environment);
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { status, out: out.trim().split("\n"), err: err.trim() };
}

async function postcodes(): Promise<number> {
  const { rows } = await database.query("SELECT count(*)::int AS count FROM postcodes");
  return rows[0].count;
}

const HEADER = "pcds,doterm,lad24cd,lat,long\n";

describe("npm run import", () => {
  it("says what it took in, what it skipped and why", async () => {
    const path = join(folder, "few.csv");
    const rows = ["CT1 2NX,,E07000106,51.27,1.07", "nonsense,,E07000106,51.27,1.07"];
    await writeFile(path, HEADER + rows.join("\n"));
    expect(await run(["postcodes", path])).toEqual({
      status: 0,
      err: "",
      out: [
        "Read 1 postcodes. Putting them in place",
        'Skipped few.csv line 3: "nonsense" is not a postcode',
        "1 postcodes are in place.",
      ],
    });
  });

  it.each([
    [[], {}, /^Say what to import from where: npm run import -- postcodes\|boundaries FILE$/],
    [["councils", "x.csv"], {}, /^Say what to import/],
    [["postcodes", "/nowhere.csv"], {}, /^There is no file at \/nowhere\.csv\.$/],
    [["boundaries", "/"], {}, /^\/ cannot be read\.$/],
    [
      ["postcodes", "package.json"],
      { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" },
      /^The database does not answer/,
    ],
    [["postcodes", "package.json"], { DATABASE_URL: "" }, /^Check the settings.*DATABASE_URL.*\.$/],
  ])("refuses %j with %j in one sentence", async (args, environment, sentence) => {
    const { status, out, err } = await run(args, environment);
    expect({ status, out }).toEqual({ status: 1, out: [""] });
    expect(err).toMatch(sentence);
  });

  it("leaves what was there where it is killed half way, and can be run again", async () => {
    const before = await postcodes();
    const pipe = join(folder, "pipe.csv");
    execFileSync("mkfifo", [pipe]);
    const child = start(["postcodes", pipe]);
    const file = createWriteStream(pipe);
    // The end of the child breaks the pipe: that is what is tried here.
    file.on("error", () => {});
    file.write(HEADER);
    for (const letter of "ABDEFGHJLN") {
      for (let n = 0; n < 11_000; n++) {
        const [district, sector, last] = [10 + Math.floor(n / 200), n % 10, "ABDEFGHJLNPQRSTUWXYZ"];
        const end = `${letter}${last.charAt(Math.floor(n / 10) % 20)}`;
        file.write(`CT${district} ${sector}${end},,E07000106,51.27,1.07\n`);
      }
    }
    const [line] = await once(child.stdout, "data");
    expect(String(line)).toContain("Read 100,000 postcodes");
    child.kill("SIGKILL");
    await once(child, "close");
    file.destroy();
    expect(await postcodes()).toBe(before);

    const again = join(folder, "again.csv");
    await writeFile(again, `${HEADER}CT1 2NX,,E07000106,51.27,1.07\n`);
    await expect
      .poll(() => run(["postcodes", again]), { timeout: 30_000 })
      .toMatchObject({ status: 0 });
    expect(await postcodes()).toBe(1);
  });
});
