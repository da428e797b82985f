import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { canDo, caseForStaff, parseReference, queue } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { contrastFaults, councilBySlug, whoServes } from "@/lib/councils";
import { path } from "@/lib/forms";
import { codingsAt, exampleOf, fundsOf, readReference } from "@/lib/funds";
import { importBoundaries } from "@/lib/geo";
import { verifyPassword } from "@/lib/identity";
import { londonDay, settings, withScope } from "@/lib/platform";
import { publicScope, staffScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { answersOf, CASES, casebookOf, isPrivate } from "./casebook";
import { furnishedCouncils } from "./councils";
import { tell } from "./course";
import { seedDemo } from "./index";
import { stories } from "./stories";

const database = testDatabase({ seeded: true });

beforeAll(seedDemo);

async function count(table: string): Promise<number> {
  const { rows } = await database.query(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0].count;
}

async function counts(tables: string[]): Promise<number[]> {
  const found: number[] = [];
  for (const table of tables) found.push(await count(table));
  return found;
}

describe("the demo's councils", () => {
  it("have looks of their own that can be read", async () => {
    for (const { slug, theme } of furnishedCouncils) {
      expect(contrastFaults(theme), slug).toEqual([]);
      const council = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
      expect(council?.theme).toEqual(theme);
    }
  });

  it("have an officer, a manager and an administrator with the demo's password", async () => {
    const { rows } = await database.query(`SELECT email, role, hash FROM staff
      JOIN staff_roles r ON r.staff_id = staff.id JOIN staff_passwords p ON p.staff_id = staff.id`);
    expect(rows).toHaveLength(15);
    for (const slug of ["rotherham", "kent", "canterbury"]) {
      const roles = { officer: "officer", manager: "manager", admin: "administrator" };
      for (const [mailbox, role] of Object.entries(roles)) {
        const found = rows.find(({ email }) => email === `${mailbox}@${slug}.example`);
        expect(found?.role).toBe(role);
        expect(await verifyPassword(settings().demoPassword, found?.hash)).toBe(true);
      }
    }
  });

  it("have somebody for each part of keeping the money, who sees no case", async () => {
    const { rows } = await database.query(`SELECT email, f.role, r.role AS rank FROM staff
      JOIN staff_finance_roles f ON f.staff_id = staff.id
      JOIN authenticator_apps a ON a.staff_id = staff.id
      LEFT JOIN staff_roles r ON r.staff_id = staff.id`);
    expect(rows).toHaveLength(12);
    const mailboxes = {
      cashier: "cashier",
      finance: "finance-officer",
      treasurer: "finance-manager",
    };
    for (const [mailbox, role] of Object.entries(mailboxes)) {
      const found = rows.find(({ email }) => email === `${mailbox}@kent.example`);
      expect(found).toMatchObject({ role, rank: null });
    }
  });

  it("name only services of their own tier, and teams that somebody works in", () => {
    for (const { slug, teams, people } of furnishedCouncils) {
      for (const [team, { services }] of Object.entries(teams)) {
        expect(
          people.some((person) => person.teams.includes(team)),
          team,
        ).toBe(true);
        for (const key of Object.keys(services)) {
          const tier = serviceByKey(key)?.tier;
          const own = { kent: "county", canterbury: "district", rotherham: tier }[slug];
          expect(typeof tier === "string" ? tier : own, `${slug} ${key}`).toBe(own);
        }
      }
    }
  });

  it("have the funds of their tier, each with a coding, and references that are read", async () => {
    for (const { slug } of furnishedCouncils) {
      const [funds, codings] = await withScope(systemScope("test"), async (db) => {
        const council = await councilBySlug(db, slug);
        if (!council) throw new Error(`No council ${slug}`);
        return [await fundsOf(db, council), await codingsAt(db, council.id)] as const;
      });
      const open = funds.filter(({ enabled }) => enabled);
      expect(open.map(({ kind }) => kind)).toEqual(slug === "kent" ? countyFunds : districtFunds);
      for (const fund of open) {
        expect(codings.has(fund.id ?? ""), fund.kind).toBe(true);
        expect(readReference(fund, exampleOf(fund), funds)).toMatchObject({ verdict: "ok" });
      }
    }
  });

  it("are furnished once", async () => {
    const tables = ["staff", "funds", "teams", "cases", "case_events", "public_reports"];
    const before = await counts(tables);
    await seedDemo();
    expect(await counts(tables)).toEqual(before);
  });
});

const countyFunds = ["moving-traffic-penalties", "adult-care", "sundry-invoices"];
const districtFunds = [
  ...["council-tax", "business-rates", "housing-rent", "parking-penalties", "garden-waste"],
  ...["licences", "sundry-invoices"],
];

describe("the demo's history", () => {
  const now = new Date("2026-11-23T10:30:00Z");
  const entries = furnishedCouncils.flatMap(casebookOf);

  it.each(entries.map((entry) => [entry.place, entry.service, entry] as const))(
    "at %s (%s) answers every question",
    (_place, key, entry) => {
      const service = serviceByKey(key);
      if (!service) throw new Error(`No service ${key}`);
      const given = answersOf(entry, londonDay(now));
      expect(path(service, given)).toMatchObject({ end: { kind: "complete" }, answers: given });
    },
  );

  it("keeps the rules of a case, whenever it is told", () => {
    const moment = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2036-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.constantFrom(...entries), (when, entry) => {
        const told = tell(entry.story, entry.targetDays, when, entry.number);
        for (const [index, { at, step, standing }] of told.entries()) {
          const before = told[index - 1];
          expect(at.getTime()).toBeLessThan(when.getTime());
          if (!step || !before) continue;
          expect(at.getTime()).toBeGreaterThan(before.at.getTime());
          expect(canDo(before.standing.state, ACTIONS[step.kind]), step.kind).toBe(true);
          expect(standing.revision).toBe(index);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("shows every state and every reason of closing, and some that are overdue", () => {
    const ends = stories.map((story, number) => tell(story, 5, now, number).at(-1)?.standing);
    expect(new Set(ends.map((end) => end?.state))).toEqual(
      new Set(["received", "in_progress", "waiting", "closed"]),
    );
    expect(new Set(ends.map((end) => end?.closingReason)).size).toBe(6);
    expect(ends.filter((end) => end?.state === "in_progress" && end.reopenings > 0)).not.toEqual(
      [],
    );
  });

  it("is what officers see, and part of it what anybody sees", async () => {
    for (const { slug } of furnishedCouncils) {
      const council = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
      const councilId = council?.id ?? "";
      const { rows } = await database.query(
        "SELECT staff_id FROM staff_roles WHERE council_id = $1",
        [councilId],
      );
      const scope = staffScope(rows[0].staff_id, councilId, "officer");
      const page = await withScope(scope, (db) => queue(db, { councilId }));
      expect(page.rows).toHaveLength(CASES);
      expect(page.rows.some(({ overdue }) => overdue)).toBe(true);
      expect(page.rows.some(({ assignee }) => assignee === null)).toBe(true);
      await withScope(scope, async (db) => {
        for (const { reference, headline } of page.rows) {
          expect(parseReference(reference)).toEqual({ verdict: "ok", reference });
          expect(headline).toContain(": ");
          const found = await caseForStaff(db, reference);
          expect(found?.history.map(({ facts }) => facts.revision)).toEqual(
            Array.from({ length: (found?.revision ?? 0) + 1 }, (_, revision) => revision),
          );
        }
      });
    }
    const shown = await count("public_reports");
    expect(shown).toBe(entries.filter((entry) => !isPrivate(entry)).length);
    expect(await count("public_reports WHERE words IS NOT NULL")).toBeGreaterThan(shown / 4);
  });

  it("has written no letter and enqueued no job", async () => {
    expect(await count("letters")).toBe(0);
    expect(await count("graphile_worker.jobs")).toBe(0);
  });

  it("names nobody real", async () => {
    const { rows } = await database.query(
      "SELECT email FROM case_contacts WHERE email IS NOT NULL",
    );
    expect(rows.filter(({ email }) => !/@example\.com$/.test(email))).toEqual([]);
  });
});

const ACTIONS = {
  taken: "take",
  assigned: "assign",
  started: "start",
  asked: "ask",
  replied: "reply",
  answered: "answer",
  noted: "note",
  closed: "close",
  reopened: "reopen",
  published: "publish",
} as const;

// Real boundaries are read from the folder beside the checkout, and not kept in it: where they are
// not there, this test steps aside.
const boundaries = join(import.meta.dirname, "../../../../shared/data/boundaries.geojson");

describe.skipIf(!existsSync(boundaries))("the places of the demo's history", () => {
  it("lie in the council that deals with them", async () => {
    const directUrl = settings().databaseDirectUrl;
    await importBoundaries({ path: boundaries, directUrl, say: () => {} });
    await withScope(systemScope("test"), async (db) => {
      for (const council of furnishedCouncils) {
        for (const { lat, long, place } of casebookOf(council)) {
          const answer = await whoServes(db, { point: { lat, long } });
          const slugs = answer.kind === "found" ? [answer.lower.slug, answer.county?.slug] : [];
          expect(slugs, place).toContain(council.slug);
        }
      }
    });
  });
});
