import { type CouncilSite, councilBySlug } from "@/lib/councils";
import { type Answers, lockDraft } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import type { testDatabase } from "@/lib/platform/testing";
import {
  type Account,
  offeredServices,
  referredServices,
  reportOf,
  sendReport,
} from "@/lib/reports";
import { beginReport, type Resident } from "./journey";

/** What the tests of reports do to a seeded database, and ask of it. */
export function reportsAt(database: ReturnType<typeof testDatabase>) {
  return {
    /** Begins a report on the site of a council, with some answers given at once. */
    async begin(
      slug: string,
      service: string,
      answers?: Answers,
      account?: Account,
    ): Promise<Resident> {
      return beginReport((await site(slug)).id, service, answers, account);
    },

    /** Sends a report as it was checked; as it is, unless said. */
    async send(resident: Resident, revision?: number) {
      const held = await resident.held();
      return sendReport(held, revision ?? held.draft.revision, resident.account());
    },

    async reportNow(resident: Resident) {
      const { scope } = await resident.held();
      return withScope(scope, async (db) => reportOf(db, await lockDraft(db), resident.account()));
    },

    /** Who looks after each service that a council's site offers; null where it cannot tell. */
    async offered(slug: string): Promise<Record<string, string | null>> {
      const council = await site(slug);
      const all = await withScope(publicScope(council.id), (db) => offeredServices(db, council));
      return Object.fromEntries(all.map((each) => [each.service.key, each.council?.slug ?? null]));
    },

    /** What a council's site says of each service that the council responsible does not take. */
    async referred(slug: string): Promise<Record<string, string | null>> {
      const council = await site(slug);
      const all = await withScope(publicScope(council.id), (db) => referredServices(db, council));
      return Object.fromEntries(all.map((each) => [each.service.key, each.words]));
    },

    /** The councils of all cases, in the order these came in. */
    async councilsOfCases(): Promise<string[]> {
      const { rows } = await database.query(
        "SELECT slug FROM cases JOIN councils ON councils.id = council_id ORDER BY cases.id",
      );
      return rows.map(({ slug }) => String(slug));
    },

    async closeService(slug: string, service: string, words: string | null = null): Promise<void> {
      await database.query(
        `INSERT INTO service_settings (council_id, service, enabled, refer_words)
         VALUES ($1, $2, false, $3)`,
        [(await site(slug)).id, service, words],
      );
    },

    async forgetAll(): Promise<void> {
      await database.query("TRUNCATE cases, public_reports, service_settings, rate_limits CASCADE");
    },
  };
}

async function site(slug: string): Promise<CouncilSite> {
  const council = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
  if (!council) throw new Error(`No council ${slug}`);
  return council;
}
