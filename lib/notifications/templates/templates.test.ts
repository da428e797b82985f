import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { standardTheme } from "@/lib/councils";
import { deliverLetters, type Order, type Outgoing, sendLetter } from "@/lib/notifications";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { plainText } from "../rendering/plain";

// Each letter as it leaves, seen from the channel that hands it over.

const database = testDatabase();
const system = systemScope("test the templates");
const kent = "019a0b7e-3c1f-7d2a-9a51-2f7e5d1c8b90";

beforeAll(async () => {
  await database.query(
    `INSERT INTO councils (id, code, slug, name, short_name, gss, former_gss, tier, type_name, region, current)
     VALUES ($1, 'KEN', 'kent', 'Kent County Council', 'Kent', 'E10000016', '{}', 'county', 'County', 'South East', true)`,
    [kent],
  );
  await database.query(
    `INSERT INTO council_profiles (council_id, theme, phone, email, address_lines)
     VALUES ($1, $2, '03000 41 41 41', 'county.hall@kent.example', '{}')`,
    [kent, JSON.stringify(standardTheme("KEN"))],
  );
});

const about = { reference: "KEN-7K4P9QX-3", what: "Pothole" };
const where = "High Street, Canterbury";
const stopPath = "/kent/letters/stop/token";
const trackPath = "/kent/track/token";
const reportPath = "/kent/reports/KEN-7K4P9QX-3";
const confirmPath = "/kent/confirm/token";
const to = { to: "ann@example.com", councilId: kent, caseId: null };

const received: Order = {
  ...to,
  template: "report-received",
  fields: { ...about, where, targetOn: "2026-12-14", confirmPath, trackPath },
};
const confirmFollowing: Order = {
  ...to,
  template: "follow-confirm",
  fields: { ...about, where, confirmPath, reportPath },
};
const reopened: Order = {
  ...to,
  template: "case-reopened",
  fields: {
    ...about,
    where,
    team: "Highways",
    message: "It is back.",
    reopenings: 2,
    casePath: "/staff/kent/cases/KEN-7K4P9QX-3",
  },
};
const wrote: Order = {
  ...to,
  template: "resident-wrote",
  fields: { ...about, where, casePath: "/staff/kent/cases/KEN-7K4P9QX-3" },
};
const arrived: Order = {
  ...to,
  template: "case-arrived",
  fields: {
    ...about,
    where,
    from: "Canterbury City Council",
    isBack: false,
    message: "The road is yours.",
    casePath: "/staff/kent/cases/KEN-7K4P9QX-3",
  },
};
const taken: Order = {
  ...to,
  template: "report-taken",
  fields: { ...about, where, targetOn: "2026-12-14", how: "by phone" },
};
const code: Order = {
  ...to,
  template: "caller-code",
  fields: { code: "7K4P-9QX3-M2TD", days: 28, claimPath: "/account/add-reports" },
};
const claimed: Order = { ...to, template: "cases-claimed", fields: { ...about, cases: 2 } };
const stoppable: Order[] = [
  {
    ...to,
    template: "report-received-signed-in",
    fields: { ...about, where, targetOn: "2026-12-14", trackPath, stopPath },
  },
  {
    ...to,
    template: "case-handed-over",
    fields: {
      ...about,
      council: "Canterbury City Council",
      isBack: false,
      phone: "01227 862 000",
      email: "customerservices@canterbury.example",
      sitePath: "/canterbury",
      message: "Fly-tipping is the city council’s.",
      trackPath,
      stopPath,
    },
  },
  {
    ...to,
    template: "question-from-council",
    fields: { ...about, question: "Which side of the road?", replyPath: trackPath, stopPath },
  },
  { ...to, template: "work-started", fields: { ...about, trackPath, stopPath } },
  {
    ...to,
    template: "message-from-council",
    fields: { ...about, message: "We come on Monday.", trackPath, stopPath },
  },
  {
    ...to,
    template: "case-closed",
    fields: {
      ...about,
      outcome: "The problem is fixed.",
      message: null,
      reopenUntil: "2026-12-21",
      trackPath,
      stopPath,
    },
  },
  {
    ...to,
    template: "follower-update",
    fields: { ...about, where, news: "Work on it has started.", reportPath, stopPath },
  },
  {
    ...to,
    template: "follower-closed",
    fields: { ...about, where, outcome: "The problem is fixed.", reportPath, stopPath },
  },
];

describe.each([received, taken, claimed, confirmFollowing, reopened, arrived, wrote, ...stoppable])(
  "$template",
  (order) => {
    it("names the report in its subject, says who writes, how to reach them and why", async () => {
      const letter = await delivered(order);
      const text = plainText(letter.blocks, "https://council.example");
      expect(letter).toMatchObject({
        to: "ann@example.com",
        from: "Kent County Council",
        replyTo: "county.hall@kent.example",
        subject: expect.stringContaining("KEN-7K4P9QX-3"),
      });
      expect(text).toContain("Contact Kent County Council");
      expect(text).toContain("Phone: 03000 41 41 41");
      expect(text).toContain("https://council.example/kent");
      expect(text).toContain("You got this email because");
    });
  },
);

it("says in a code's letter, which is on paper, where it is typed, and has no link", async () => {
  const { subject, blocks } = await delivered(code);
  const text = plainText(blocks, "https://council.example");
  expect(subject).toBe("See your reports online");
  expect(text).toContain("7K4P-9QX3-M2TD");
  expect(text).toContain("/account/add-reports");
  expect(blocks.filter(({ kind }) => kind === "link")).toHaveLength(1);
});

it.each(stoppable)("$template can be stopped", async (order) => {
  const letter = await delivered(order);
  expect(letter.stopPath).toBe(stopPath);
  expect(letter.blocks.at(-1)).toEqual({
    kind: "link",
    text: "Stop these emails",
    path: stopPath,
  });
});

const account = { to: "ann@example.com", councilId: null, caseId: null };
const change = { at: "2026-11-23T12:00:00.000Z", device: "Firefox on Windows" };
const secretPath = "/account/link/secret";
const ofAccounts: [Order, boolean][] = [
  [{ ...account, template: "account-register", fields: { registerPath: secretPath } }, true],
  [
    {
      ...account,
      template: "account-exists",
      fields: { linkPath: secretPath, signInPath: "/account", passwordPath: "/account" },
    },
    true,
  ],
  [{ ...account, template: "account-none", fields: { registerPath: "/account" } }, false],
  [{ ...account, template: "account-sign-in-link", fields: { linkPath: secretPath } }, true],
  [{ ...account, template: "account-new-password", fields: { linkPath: secretPath } }, true],
  [
    {
      ...account,
      template: "account-password-changed",
      fields: { ...change, passwordPath: "/account" },
    },
    false,
  ],
  [
    {
      ...account,
      template: "account-new-sign-in",
      fields: { ...change, securityPath: "/account", passwordPath: "/account" },
    },
    false,
  ],
  [{ ...account, template: "account-change-address", fields: { linkPath: secretPath } }, true],
  [{ ...account, template: "account-address-taken", fields: { signInPath: "/account" } }, false],
  [
    {
      ...account,
      template: "account-address-change-asked",
      fields: { ...change, undoPath: secretPath },
    },
    true,
  ],
  [
    {
      ...account,
      template: "account-address-changed",
      fields: { ...change, undoPath: secretPath },
    },
    true,
  ],
  [
    {
      ...account,
      template: "account-address-undone",
      fields: { ...change, signInPath: "/account" },
    },
    false,
  ],
  [
    {
      ...account,
      template: "account-closed",
      fields: { reopenPath: secretPath, until: change.at },
    },
    true,
  ],
  [
    {
      ...account,
      template: "account-copy-ready",
      fields: { copyPath: "/account/data", passwordPath: "/account", until: "2026-12-14" },
    },
    false,
  ],
  [
    {
      ...account,
      template: "account-erasure-asked",
      fields: { on: "2026-12-14", keepPath: "/account/data", passwordPath: "/account" },
    },
    false,
  ],
  [
    {
      ...account,
      template: "account-erasure-done",
      fields: { erased: 1, kept: 2, until: "2027-05-23" },
    },
    false,
  ],
  [
    {
      ...account,
      template: "second-factor-changed",
      fields: {
        ...{ change: "code-used", codesLeft: 3, at: change.at },
        ...{ securityPath: "/account", isStaff: false },
      },
    },
    false,
  ],
  [
    {
      ...account,
      template: "lost-factor-asked",
      fields: { confirmPath: secretPath, keepPath: "/account" },
    },
    true,
  ],
  [
    {
      ...account,
      template: "lost-factor-waiting",
      fields: { until: change.at, keepPath: "/account" },
    },
    false,
  ],
];

it("forgets the address of the last letter to somebody once it is sent", async () => {
  const fields = { erased: 0, kept: 0, until: null };
  const { id } = await delivered({ ...account, template: "account-erasure-done", fields });
  const { rows } = await database.query("SELECT recipient, state FROM letters WHERE id = $1", [id]);
  expect(rows).toEqual([{ recipient: "", state: "sent" }]);
});

describe.each(ofAccounts)("$template", (order, hasSecret) => {
  it("comes from the platform, says why, and cannot be stopped", async () => {
    const letter = await delivered(order);
    expect(letter).toMatchObject({ from: "LocalGov One", replyTo: null, stopPath: null });
    expect(said(letter)).toContain("You got this email because");
    expect(said(letter)).toContain("Contact LocalGov One");
  });

  it("leaves no secret behind once it is sent", async () => {
    const { id } = await delivered(order);
    const { rows } = await database.query("SELECT fields FROM letters WHERE id = $1", [id]);
    expect(JSON.stringify(rows[0].fields).includes(secretPath)).toBe(false);
    if (hasSecret) expect(rows[0].fields).toEqual({});
    else expect(rows[0].fields).not.toEqual({});
  });
});

it("says the target as a date in words", async () => {
  expect(said(await delivered(received))).toContain("by 14 December 2026");
});

it("leaves out what is not known", async () => {
  const fields = { ...about, where: null, targetOn: "2026-12-14", confirmPath, trackPath };
  expect(said(await delivered({ ...to, template: "report-received", fields }))).not.toContain(
    "Where",
  );
});

it("keeps whatever is typed in one line where a line is meant", async () => {
  const nasty = fc
    .array(
      fc.constantFrom("a", " ", "\r", "\n", "\u2028", "\u0000", "\u202e", "Bcc: eve@example.com"),
    )
    .map((parts) => `x${parts.join("")}`);
  await fc.assert(
    fc.asyncProperty(nasty, async (typed) => {
      const fields = { ...about, reference: typed.slice(0, 30), where: typed.slice(0, 300) };
      const letter = await delivered({
        ...to,
        template: "follow-confirm",
        fields: { ...fields, confirmPath, reportPath },
      });
      expect(letter.subject).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
      const rows = letter.blocks.flatMap((block) => (block.kind === "facts" ? block.rows : []));
      for (const { value } of rows) expect(value).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    }),
    { numRuns: 25 },
  );
});

it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "/a b", "/a\nb", "a"])(
  "refuses %j as one of our paths",
  async (path) => {
    const fields = { ...about, where, confirmPath: path, reportPath };
    const sending = delivered({ ...to, template: "follow-confirm", fields });
    await expect(sending).rejects.toThrow();
  },
);

/** Orders a letter, runs its job and gives what reached the channel. */
async function delivered(order: Order): Promise<Outgoing> {
  const handedOver: Outgoing[] = [];
  const job = deliverLetters({ send: async (letter) => void handedOver.push(letter) });
  const now = new Date();
  const id = await withScope(system, (db) => sendLetter(db, order, now));
  await job.run({ id, createdAt: now.toISOString() }, { number: 1, last: false });
  const [letter] = handedOver;
  if (!letter) throw new Error("No letter was handed over");
  return letter;
}

const said = ({ blocks }: Outgoing) => plainText(blocks, "https://council.example");
