import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import {
  lettersTo,
  newResident,
  registerResident,
  shot,
  withDatabase,
  withVisitor,
} from "./support";

// What the platform tells of itself: to whoever collects its measures, and to everybody at /status.

const base = () => process.env.E2E_BASE_URL ?? "";
const ask = (authorization?: string) =>
  fetch(`${base()}/api/metrics`, { headers: authorization ? { authorization } : {} });
const measures = async () => (await ask(`Bearer ${process.env.E2E_METRICS_TOKEN}`)).text();

it("gives its measures to whoever has the token, and to nobody else", async () => {
  const wrong = [undefined, "Bearer ", "Bearer wrong", `Basic ${process.env.E2E_METRICS_TOKEN}`];
  for (const authorization of wrong) {
    const answer = await ask(authorization);
    expect([authorization, answer.status, await answer.text()]).toEqual([authorization, 401, ""]);
  }
  const text = await measures();
  for (const name of [
    "localgov_answer_seconds_bucket",
    "localgov_kept_pages_total",
    "localgov_database_connections",
    "localgov_letters_waiting",
    "localgov_letters_failed",
    "localgov_jobs_waiting",
    "localgov_jobs_oldest_seconds",
    "localgov_database_up 1",
  ]) {
    expect(text).toContain(name);
  }
});

it("counts answers by the route's pattern, with nothing in it of what was asked for or by whom", async () => {
  const mark = randomUUID().slice(0, 8);
  const resident = newResident({ email: `resident-${mark}@example.com`, name: `Ann ${mark}` });
  await withVisitor({ scripting: false }, async (visitor) => {
    await registerResident(visitor, resident);
    await visitor.open("/account/cases/KEN-7K4P9QX-3");
    await visitor.open(`/kent/reports/${mark}`);
    await visitor.open(`/find-your-council?postcode=CT1+2UR&${mark}`);
    await visitor.open(`/${mark}/nowhere`);
  });
  const text = await measures();
  const routes = [...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route);
  expect(routes).toEqual(
    expect.arrayContaining(["/account/cases/[reference]", "/account/register/[secret]", "other"]),
  );
  const letters = await lettersTo(resident.email);
  const secrets = letters.flatMap(({ text }) => text.match(/[\w-]{43}/g) ?? []);
  expect(secrets.length).toBeGreaterThan(0);
  const personal = [mark, "KEN-7K4P9QX-3", "CT1", "127.0.0.1", ...secrets];
  expect(personal.filter((each) => text.includes(each))).toEqual([]);
  // As many names as there are routes, however many addresses are asked for.
  expect(
    routes.filter((route) => !/^(other|(\/(\[[\w.]+\]|[a-z.-]+))+|\/)$/.test(route ?? "")),
  ).toEqual([]);
});

it("tells everybody how it is, on a phone without scripting, and what is late where work is not done", async () => {
  await withVisitor({ scripting: false, width: 360 }, async (visitor) => {
    const says = async () => {
      await visitor.open("/status");
      return visitor.text();
    };
    await visitor.open("/status");
    expect(await visitor.heading()).toBe("Service status");
    await expect.poll(says, { timeout: 30_000 }).toContain("Everything is working");
    await shot(visitor, "status");
    await withWorkUndone(async () => {
      await expect.poll(says, { timeout: 30_000 }).toContain("come later than usual");
      await shot(visitor, "status-late");
    });
    await expect.poll(says, { timeout: 30_000 }).toContain("Everything is working");
  });
});

/** As long as `work` takes, a job has been due for longer than any may, which no worker knows how to do. */
async function withWorkUndone(work: () => Promise<void>): Promise<void> {
  const asOwner = (query: string) =>
    withDatabase(async (database) => {
      await database.query("RESET ROLE");
      await database.query(query);
    });
  await asOwner(
    "SELECT graphile_worker.add_job('nobody-knows', job_key => 'nobody-knows', run_at => now() - interval '20 minutes')",
  );
  try {
    await work();
  } finally {
    await asOwner("SELECT graphile_worker.remove_job('nobody-knows')");
  }
}

it("names whom to tell of weaknesses where people look for it", async () => {
  const answers = ["/.well-known/security.txt", "/security.txt"].map((path) =>
    fetch(`${base()}${path}`),
  );
  for (const answer of await Promise.all(answers)) {
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toMatch(
      /^Contact: mailto:security@localgov\.example\nExpires: 20\d\d-\d\d-\d\dT00:00:00Z\n/,
    );
  }
});
