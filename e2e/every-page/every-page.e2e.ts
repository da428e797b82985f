import { afterAll, beforeAll, expect, it } from "vitest";
import { canterbury, reporter } from "../report/pages";
import {
  letterTo,
  newVisitor,
  type ResidentAccount,
  registerResident,
  signInResident,
  type Visitor,
} from "../support";
import { residentPages } from "./resident-pages";
import { bring, publicReport, stageBelongings, stageLinks } from "./stage";

// Every page that residents see, on a phone without scripting and on a wide screen with it: each
// answers, is accessible, and says nothing in the browser's console under the strict policy. What a
// page is for, the other stories tell.

/** Where to look at a page: its address, or what it says instead of 200, or that it leads on. */
type Example = string | { path: string; status: number } | { path: string; leadsOn: true };

const looked = new Set<string>();
let phone: Visitor;
let desk: Visitor;
let account: ResidentAccount;

beforeAll(async () => {
  phone = await newVisitor({ scripting: false, width: 360 });
  desk = await newVisitor({ scripting: true });
});
afterAll(() => Promise.all([phone.leave(), desk.leave()]));

it("opens what anybody sees", async () => {
  const reference = await publicReport("kent");
  await look({
    "/": "/",
    "/accessibility": "/accessibility",
    "/cookies": "/cookies",
    "/councils": "/councils",
    "/find-your-council": "/find-your-council?postcode=CT1+2UR",
    "/privacy": "/privacy",
    "/status": "/status",
    "/problem/[kind]": { path: "/nothing/at/all", status: 404 },
    "/track": "/track",
    "/track/confirm/[token]": "/track/confirm/none",
    "/track/open/[token]": "/track/open/none",
    "/track/stop/[token]": "/track/stop/none",
    "/[council]": "/kent",
    "/[council]/accessibility": "/kent/accessibility",
    "/[council]/cookies": "/kent/cookies",
    "/[council]/privacy": "/kent/privacy",
    "/[council]/problem/[kind]": { path: "/kent/nothing", status: 404 },
    "/[council]/report": "/canterbury/report",
    "/[council]/report/gone": "/canterbury/report/gone",
    "/[council]/report/too-many": "/canterbury/report/too-many",
    "/[council]/report/new/[service]": "/canterbury/report/new/pothole",
    "/[council]/reports": "/kent/reports",
    "/[council]/reports/[reference]": `/kent/reports/${reference}`,
    "/[council]/reports/[reference]/follow": `/kent/reports/${reference}/follow`,
    "/[council]/reports/[reference]/follow/sent": `/kent/reports/${reference}/follow/sent`,
    "/account/closed": "/account/closed",
    "/account/forgotten-password": "/account/forgotten-password",
    "/account/forgotten-password/sent": "/account/forgotten-password/sent",
    "/account/lost-step/confirm/[token]": "/account/lost-step/confirm/none",
    "/account/lost-step/stop/[token]": "/account/lost-step/stop/none",
    "/account/register": "/account/register",
    "/account/register/sent": "/account/register/sent",
    "/account/reopen/done": "/account/reopen/done",
    "/account/sign-in": "/account/sign-in",
    "/account/sign-in/link": "/account/sign-in/link",
    "/account/sign-in/link/sent": "/account/sign-in/link/sent",
    "/account/sign-in/one-login/connect": "/account/sign-in/one-login/connect",
    "/account/sign-in/one-login/problem": "/account/sign-in/one-login/problem?why=stale",
    "/account/sign-in/passkey": "/account/sign-in/passkey",
    "/account/sign-out/provider": { path: "/account/sign-out/provider", leadsOn: true },
  });
});

it("opens what somebody sees on the way through a report, signed in", async () => {
  account = await registerResident(phone);
  const report = reporter(phone);
  await report.start("canterbury", "Pothole");
  await comeAlong();
  const draft = new URL(phone.page.url()).pathname.replace(/\/[^/]*$/, "");
  await look({
    "/[council]/report/[draft]": { path: draft, leadsOn: true },
    "/[council]/report/[draft]/[page]": new URL(phone.page.url()).pathname,
  });
  await phone.open(draft);
  await report.place(canterbury);
  await report.isNew();
  await report.describePothole();
  await report.pass(2);
  await report.choose(new RegExp(`^Use ${account.name}, ${account.email}`));
  await look({ "/[council]/report/[draft]/check-answers": `${draft}/check-answers` });
  await phone.press("Send report");
  await look({ "/[council]/report/[draft]/sent": `${draft}/sent` });
});

it("opens the pages of a case, by the account and by its reference", async () => {
  const reference = await reporter(phone).reference();
  await phone.open("/track");
  await phone.fill("Reference", reference);
  await phone.fill("Email address", account.email);
  await phone.press("Continue");
  await comeAlong();
  const both = (own: string) => ({
    [`/track/[reference]${own}`]: `/track/${reference}${own}`,
    [`/account/cases/[reference]${own}`]: `/account/cases/${reference}${own}`,
  });
  await look({ ...both(""), ...both("/message") });
  await bring(reference, "waiting");
  await look(both("/reply"));
  await bring(reference, "closed");
  await look(both("/not-fixed"));
});

it("opens the pages of an account", async () => {
  const { home, passkey } = await stageBelongings(account.email);
  const links = await stageLinks(account.email);
  await phone.open("/account/data/copy");
  await phone.press("Ask for a copy");
  await letterTo(account.email, /^The copy of your data is ready$/);
  const security = "/account/security";
  await look({
    ...same("/account", "/account/add-reports", "/account/close", "/account/notices"),
    ...same("/account/data", "/account/data/copy", "/account/data/copy/read"),
    ...same("/account/data/erase", "/account/data/looks", "/account/homes", "/account/homes/add"),
    ...same("/account/lost-address", "/account/one-login", "/account/profile"),
    "/account/profile/[question]": "/account/profile/name",
    "/account/homes/[home]/change": `/account/homes/${home}/change`,
    "/account/homes/[home]/moving-out": `/account/homes/${home}/moving-out`,
    "/account/homes/[home]/remove": `/account/homes/${home}/remove`,
    ...same(security, `${security}/authenticator-app`, `${security}/authenticator-app/remove`),
    ...same(`${security}/email`, `${security}/email/sent`, `${security}/passkeys`),
    ...same(`${security}/password`, `${security}/recovery-codes`, `${security}/sessions`),
    ...same(`${security}/recovery-codes/new`),
    "/account/security/passkeys/[passkey]/name": `${security}/passkeys/${passkey}/name`,
    "/account/security/passkeys/[passkey]/remove": `${security}/passkeys/${passkey}/remove`,
    "/account/register/[secret]": `/account/register/${links.register}`,
    "/account/sign-in/link/[secret]": `/account/sign-in/link/${links["sign-in"]}`,
    "/account/new-password/[secret]": `/account/new-password/${links.password}`,
    "/account/new-address/[secret]": `/account/new-address/${links.email}`,
    "/account/take-back/[secret]": `/account/take-back/${links["email-undo"]}`,
    "/account/reopen/[secret]": `/account/reopen/${links.reopen}`,
  });
  await phone.page.context().clearCookies();
  await signInResident(phone, account);
  await desk.page.context().clearCookies();
  await comeAlong();
  await look(same("/account/sign-in/code", "/account/sign-in/lost-step"));
});

it("has left no page out", () => {
  expect(residentPages().filter((page) => !looked.has(page))).toEqual([]);
});

/** Whoever is signed in on the phone is so at the desk too. */
async function comeAlong(): Promise<void> {
  await desk.page.context().addCookies(await phone.page.context().cookies());
}

async function look(examples: Record<string, Example>): Promise<void> {
  const known = residentPages();
  expect(Object.keys(examples).filter((page) => !known.includes(page))).toEqual([]);
  await Promise.all([phone, desk].map((visitor) => lookWith(visitor, examples)));
  for (const page of Object.keys(examples)) looked.add(page);
}

async function lookWith(visitor: Visitor, examples: Record<string, Example>): Promise<void> {
  for (const [page, example] of Object.entries(examples)) {
    const { path, ...rest } = typeof example === "string" ? { path: example } : example;
    const status = await visitor.open(path);
    const at = new URL(visitor.page.url());
    expect([page, status]).toEqual([page, "status" in rest ? rest.status : 200]);
    if (!("leadsOn" in rest)) expect([page, at.pathname + at.search]).toEqual([page, path]);
  }
}

function same(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, path]));
}
