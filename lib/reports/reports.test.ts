import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { councilBySlug } from "@/lib/councils";
import { type Answers, CHECK, endOf, lockDraft } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { offeredServices, reportOf, sendReport } from "@/lib/reports";
import { beginReport, type Resident, type Typed } from "@/lib/reports/testing";

const database = testDatabase({ seeded: true });

const canterbury: Typed = { "location-postcode": "CT1 2UR", "location-place": "By the gate" };
const atSea: Typed = { "location-lat": "52.5", "location-long": "3.5" };
const inCanterbury: Answers = {
  same: "none",
  location: {
    ...{ lat: 51.2775, long: 1.0815, from: "postcode" },
    ...{ postcode: "CT1 2UR", place: "By the gate" },
  },
};
const inRotherham: Answers = {
  same: "none",
  location: {
    ...{ lat: 53.43, long: -1.357, from: "postcode" },
    ...{ postcode: "S60 1AE", place: "By the minster" },
  },
};
const rest: Answers = { details: null, "photo-1": null, name: null, email: null, phone: null };

/** Every question of each journey after the place, answered. */
const pothole: Answers = {
  ...{ danger: "no", position: "kerb", size: "large", depth: "unknown" },
  ...{ details: "Fills with water", "photo-1": null },
  ...{ name: "Ada", email: "Ada@Example.org", phone: null },
};
const flyTipping: Answers = {
  ...{ now: "no", land: "road", waste: ["bags", "tyres"], amount: "van", "seen-on": null },
  ...rest,
};
const graffiti: Answers = { surface: "building", offensive: "no", size: "small", ...rest };
const missedBin: Answers = {
  ...{ bins: ["rubbish"], "due-on": "2026-01-02", "out-in-time": "yes", label: "no" },
  ...{ assisted: "no", ...rest },
};

beforeEach(async () => {
  await database.query("TRUNCATE cases, public_reports, service_settings CASCADE");
});

describe("a report", () => {
  it("goes to the county or the district, whichever council's site it is made on", async () => {
    for (const site of ["canterbury", "kent", "rotherham"]) {
      await send(await begin(site, "pothole", { ...inCanterbury, ...pothole }));
      await send(await begin(site, "fly-tipping", { ...inCanterbury, ...flyTipping }));
      await send(await begin(site, "graffiti", { ...inRotherham, ...graffiti }));
      expect(await councilsOfCases()).toEqual(["kent", "canterbury", "rotherham"]);
      await database.query("TRUNCATE cases, public_reports CASCADE");
    }
  });

  it("of a drain goes where the drain's owner is", async () => {
    const resident = await begin("canterbury", "blocked-drain");
    await resident.answer("location", canterbury);
    await resident.answer("danger", { danger: "no" });
    await resident.answer("drain", { drain: "public" });
    expect((await reportNow(resident)).offer?.council.slug).toBe("canterbury");
    await resident.answer("drain", { drain: "gully" }, true);
    expect((await reportNow(resident)).offer?.council.slug).toBe("kent");
  });

  it("becomes one case, however often and from however many tabs it is sent", async () => {
    const resident = await begin("kent", "pothole", { ...inCanterbury, ...pothole });
    const results = await Promise.all(Array.from({ length: 5 }, () => send(resident)));
    expect(results).toEqual(Array.from({ length: 5 }, () => ({ ok: true })));
    expect(await send(resident)).toEqual({ ok: true });
    expect(await councilsOfCases()).toEqual(["kent"]);
  });

  it("carries what was asked and answered, and leaves the draft empty", async () => {
    const resident = await begin("canterbury", "pothole", { ...inCanterbury, ...pothole });
    await send(resident);
    const { rows } = await database.query(
      "SELECT c.*, k.name, k.email, k.phone FROM cases c JOIN case_contacts k ON k.case_id = c.id",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      answers: {
        danger: "no",
        position: "kerb",
        size: "large",
        depth: "unknown",
        details: "Fills with water",
      },
      ...{ service: "pothole", version: 1, target_days: 10, lat: 51.2775, postcode: "CT1 2UR" },
      ...{ place: "By the gate", name: "Ada", email: "ada@example.org", phone: null },
    });
    const { draft } = await resident.held();
    expect(draft).toMatchObject({ sent: true, answers: { emailed: "yes" }, refused: {} });
  });

  it("leaves out what a change of mind took off the path", async () => {
    const answers = { ...inCanterbury, danger: "no", problem: "hole", height: "high", ...rest };
    const resident = await begin("kent", "pavement", answers);
    expect(await resident.answer("problem", { problem: "loose" }, true)).toBe(CHECK);
    await send(resident);
    const { rows } = await database.query("SELECT answers FROM cases");
    expect(rows).toEqual([{ answers: { danger: "no", problem: "loose", details: null } }]);
  });

  it("is not sent with a page unanswered, nor other than as it was checked", async () => {
    const { phone: _phone, ...most } = pothole;
    const resident = await begin("kent", "pothole", { ...inCanterbury, ...most });
    expect(await send(resident)).toEqual({ ok: false, reason: "incomplete" });
    expect(await resident.answer("phone", { phone: "" })).toBe(CHECK);
    const checked = (await resident.held()).draft.revision;
    expect(await resident.answer("size", { size: "small" }, true)).toBe(CHECK);
    expect(await send(resident, checked)).toEqual({ ok: false, reason: "changed" });
    expect(await councilsOfCases()).toEqual([]);
    expect(await send(resident)).toEqual({ ok: true });
  });
});

describe("a place", () => {
  it("that no council of England serves ends the journey", async () => {
    const resident = await begin("kent", "pothole");
    expect(await resident.answer("location", atSea)).toBe("outside-england");
    expect(await send(resident)).toEqual({ ok: false, reason: "incomplete" });
  });

  it("near a border is asked about, and counts as what was chosen", async () => {
    const resident = await begin("kent", "fly-tipping");
    // In the boxes of Canterbury, Swale and Ashford: without boundaries nobody can tell.
    const border = { "location-lat": "51.27", "location-long": "0.97" };
    expect(await resident.answer("location", border)).toBe("area");
    expect((await reportNow(resident)).offer).toBeNull();
    await resident.answer("area", { area: "swale" });
    expect((await reportNow(resident)).offer?.council.slug).toBe("swale");
    expect(await resident.answer("location", canterbury, true)).toBe("now");
    expect((await reportNow(resident)).offer?.council.slug).toBe("canterbury");
  });

  it("whose council does not take these reports ends the journey", async () => {
    await closeService("kent", "pothole");
    await closeService("kent", "blocked-drain");
    const resident = await begin("canterbury", "pothole");
    expect(await resident.answer("location", canterbury)).toBe("not-taken");
    const drain = await begin("canterbury", "blocked-drain");
    await drain.answer("location", canterbury);
    await drain.answer("danger", { danger: "no" });
    await drain.answer("drain", { drain: "gully" });
    expect(await drain.answer("problem", { problem: "blocked" })).toBe("details");
    await drain.answer("details", {});
    expect(endOf((await reportNow(drain)).path)).toBe("not-taken");
  });
});

describe("a report that was made already", () => {
  it("is offered nearby, and following it makes no new case", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...pothole }));
    const resident = await begin("canterbury", "pothole");
    expect(await resident.answer("location", canterbury)).toBe("same");
    const [near] = (await reportNow(resident)).nearby;
    expect(near?.path).toBe(`/kent/reports/${near?.reference}`);
    expect(await resident.answer("same", { same: near?.reference ?? "" })).toBe("follow-email");
    expect(await resident.answer("follow-email", { "follow-email": "Eve" })).toBe("again");
    const email = { "follow-email": "Eve@example.org" };
    expect(await resident.answer("follow-email", email)).toBe("sent");
    expect(await resident.answer("follow-email", email)).toBe("sent");
    expect(await councilsOfCases()).toEqual(["kent"]);
    const { rows } = await database.query(
      "SELECT email FROM case_contacts WHERE kind = 'follower'",
    );
    expect(rows).toEqual([{ email: "eve@example.org" }]);
    expect((await resident.held()).draft.answers).toEqual({ following: near?.reference });
  });

  it("is not sent again by who follows it", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...pothole }));
    const { rows } = await database.query("SELECT reference FROM cases");
    const following = { same: rows[0].reference, "follow-email": "eve@example.org" };
    const resident = await begin("canterbury", "pothole", { ...inCanterbury, ...following });
    expect(await send(resident)).toEqual({ ok: false, reason: "incomplete" });
    expect(await councilsOfCases()).toEqual(["kent"]);
  });

  it("asks an address to confirm only so often, whoever gives it", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...pothole }));
    const email = { "follow-email": "victim@example.org" };
    const led: string[] = [];
    for (let times = 0; times < 7; times += 1) {
      const resident = await begin("canterbury", "pothole");
      await resident.answer("location", canterbury);
      const [near] = (await reportNow(resident)).nearby;
      await resident.answer("same", { same: near?.reference ?? "" });
      led.push(await resident.answer("follow-email", email));
    }
    const { rows } = await database.query(
      "SELECT count(*)::int AS letters FROM letters WHERE recipient = 'victim@example.org'",
    );
    expect(rows).toEqual([{ letters: 5 }]);
    expect(led).toEqual([
      ...Array.from({ length: 5 }, () => "sent"),
      "follow-email",
      "follow-email",
    ]);
  });

  it("need not be the same", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...pothole }));
    const resident = await begin("canterbury", "pothole");
    await resident.answer("location", canterbury);
    expect(await resident.answer("same", { same: "none" })).toBe("danger");
  });

  it("does not hold up who had begun before it", async () => {
    const early = await begin("kent", "pothole", { ...inCanterbury, ...pothole });
    await send(await begin("kent", "pothole", { ...inCanterbury, ...pothole }));
    expect(endOf((await reportNow(early)).path)).toBe(CHECK);
    expect(await send(early)).toEqual({ ok: true });
  });

  it("of another kind, further off or closed is not offered", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...pothole }));
    const other = await begin("kent", "pavement");
    expect(await other.answer("location", canterbury)).toBe("danger");
    const off = await begin("kent", "pothole");
    // A hundred metres north.
    const away = { "location-lat": "51.2785", "location-long": "1.0815" };
    await off.answer("location", away);
    await off.answer("area", { area: "canterbury" });
    expect((await reportNow(off)).nearby).toEqual([]);
    await database.query("UPDATE public_reports SET state = 'closed'");
    const late = await begin("kent", "pothole");
    expect(await late.answer("location", canterbury)).toBe("danger");
  });

  it("is never offered where it is private, nor public", async () => {
    await send(await begin("canterbury", "missed-bin", { ...inCanterbury, ...missedBin }));
    expect(await councilsOfCases()).toEqual(["canterbury"]);
    const resident = await begin("canterbury", "missed-bin");
    expect(await resident.answer("location", canterbury)).toBe("bins");
    expect((await database.query("SELECT FROM public_reports")).rowCount).toBe(0);
  });
});

describe("photos", () => {
  it("move up when one before them is taken out, and go with the report", async () => {
    const { "photo-1": _none, ...most } = pothole;
    const resident = await begin("kent", "pothole", { ...inCanterbury, ...most });
    expect(await resident.answer("photo-1", { "photo-1": await picture() })).toBe("photo-2");
    expect(await resident.answer("photo-2", { "photo-2": await picture() })).toBe("photo-3");
    await resident.answer("photo-3", {});
    const second = (await resident.held()).draft.answers["photo-2"];
    expect(await resident.answer("photo-1", { "photo-1-remove": "yes" })).toBe("photo-2");
    const { answers } = (await resident.held()).draft;
    expect([answers["photo-1"], answers["photo-2"]]).toEqual([second, null]);
    expect(await send(resident)).toEqual({ ok: true });
    const { rows } = await database.query("SELECT id FROM files WHERE case_id IS NOT NULL");
    expect(rows).toEqual([{ id: second }]);
  });
});

describe("offeredServices", () => {
  it("names who looks after each, as far as the site can tell", async () => {
    expect(await offered("canterbury")).toMatchObject({
      pothole: "kent",
      graffiti: "canterbury",
      "blocked-drain": null,
    });
    expect(await offered("kent")).toMatchObject({ pothole: "kent", graffiti: null });
    expect(new Set(Object.values(await offered("rotherham")))).toEqual(new Set(["rotherham"]));
  });

  it("leaves out what the council responsible does not take", async () => {
    await closeService("kent", "pothole");
    await closeService("canterbury", "graffiti");
    const services = await offered("canterbury");
    expect(services).not.toHaveProperty("pothole");
    expect(services).not.toHaveProperty("graffiti");
    expect(await offered("kent")).toHaveProperty("graffiti");
  });
});

async function begin(slug: string, service: string, answers?: Answers): Promise<Resident> {
  return beginReport((await site(slug)).id, service, answers);
}

async function send(resident: Resident, revision?: number) {
  const { draft, scope } = await resident.held();
  return withScope(scope, (db) => sendReport(db, { revision: revision ?? draft.revision }));
}

async function reportNow(resident: Resident) {
  const { scope } = await resident.held();
  return withScope(scope, async (db) => reportOf(db, await lockDraft(db)));
}

async function site(slug: string) {
  const council = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
  if (!council) throw new Error(`No council ${slug}`);
  return council;
}

async function offered(slug: string) {
  const council = await site(slug);
  const all = await withScope(publicScope(council.id), (db) => offeredServices(db, council));
  return Object.fromEntries(all.map((each) => [each.service.key, each.council?.slug ?? null]));
}

async function councilsOfCases(): Promise<string[]> {
  const { rows } = await database.query(
    "SELECT slug FROM cases JOIN councils ON councils.id = council_id ORDER BY cases.id",
  );
  return rows.map(({ slug }) => String(slug));
}

async function closeService(slug: string, service: string): Promise<void> {
  const { id } = await site(slug);
  await database.query(
    "INSERT INTO service_settings (council_id, service, enabled) VALUES ($1, $2, false)",
    [id, service],
  );
}

async function picture(): Promise<File> {
  const png = sharp({ create: { width: 4, height: 4, channels: 3, background: "#c00" } }).png();
  return new File([new Uint8Array(await png.toBuffer())], "picture.png");
}
