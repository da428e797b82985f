import { NotificationBanner, SummaryList, type SummaryRow } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, isJoined, oneLogin, type Security, securityOf } from "@/lib/identity";
import { formatDate } from "@/lib/platform";
import { accountPage, residentPage } from "@/lib/web";
import { sectionOf, securityPath } from "../_factors/kind";

const title = "Sign-in and security";

const news: Record<string, string> = { password: "Your password is changed" };

/** How an account is signed in to, each part with the way to change it. */
export async function SecurityPage({ kind, done = "" }: { kind: AccountKind; done?: string }) {
  const { holder } = await accountPage(kind);
  const security = await securityOf(holder);
  const outside = kind === "resident" && oneLogin() ? await oneLoginRow() : null;
  const path = securityPath(kind);
  return (
    <Page backHref={kind === "staff" ? "/staff" : undefined}>
      <title>{pageTitle({ page: title, service: sectionOf(kind) })}</title>
      {news[done] ? <NotificationBanner type="success" text={news[done]} /> : null}
      <PageHeading>{title}</PageHeading>
      <h2 className="govuk-heading-m">How you sign in</h2>
      <SummaryList rows={[...entryRows(kind, security, path), outside]} />
      <h2 className="govuk-heading-m">Your second sign-in step</h2>
      <p className="govuk-body">{secondStep(kind, security)}</p>
      <SummaryList rows={factorRows(security, path)} />
      <h2 className="govuk-heading-m">Where you are signed in</h2>
      <SummaryList rows={[placesRow(security, path)]} />
    </Page>
  );
}

function entryRows(
  kind: AccountKind,
  { email, hasPassword }: Security,
  path: string,
): SummaryRow[] {
  // An officer without a password comes in through their council, which knows their address.
  const isByCouncil = kind === "staff" && !hasPassword;
  return [
    {
      key: "Email address",
      value: <span className="lgo-typed">{email ?? "None"}</span>,
      actions: isByCouncil ? [] : [action(`${path}/email`, "Change", "email address")],
    },
    {
      key: "Password",
      value: hasPassword ? "Set" : isByCouncil ? "You sign in through your council" : "None",
      actions: isByCouncil
        ? []
        : [action(`${path}/password`, hasPassword ? "Change" : "Set", "password")],
    },
  ];
}

/** Only residents come by it, and only where it is set up. */
async function oneLoginRow(): Promise<SummaryRow> {
  const { resident } = await residentPage();
  const joined = await isJoined(resident);
  return {
    key: "GOV.UK One Login",
    value: joined ? "Connected" : "Not connected",
    actions: [action("/account/one-login", joined ? "Change" : "Connect", "GOV.UK One Login")],
  };
}

function secondStep(kind: AccountKind, { factors }: Security): string {
  const hasOne = factors.appSince !== null || factors.passkeys.length > 0;
  if (hasOne)
    return "We ask for one of these when you sign in. A recovery code stands in for them.";
  return kind === "staff"
    ? "Your council asks for one itself when you sign in."
    : "You have none. With one, nobody can get into your account with your password alone.";
}

function factorRows({ factors }: Security, path: string): SummaryRow[] {
  const { appSince, passkeys, codesLeft } = factors;
  const hasOne = appSince !== null || passkeys.length > 0;
  return [
    {
      key: "Authenticator app",
      value: appSince ? `In use since ${formatDate(appSince)}` : "Not set up",
      actions: [
        action(`${path}/authenticator-app`, appSince ? "Change" : "Set up", "authenticator app"),
      ],
    },
    {
      key: "Passkeys",
      value: passkeys.length === 0 ? "None" : passkeys.map(({ name }) => name).join(", "),
      actions: [action(`${path}/passkeys`, passkeys.length === 0 ? "Add" : "Change", "passkeys")],
    },
    {
      key: "Recovery codes",
      value: hasOne ? `${codesLeft} left` : "You get them with your second step",
      actions: hasOne ? [action(`${path}/recovery-codes`, "Make new", "recovery codes")] : [],
    },
  ];
}

function placesRow({ places }: Security, path: string): SummaryRow {
  return {
    key: "Signed in",
    value: places > 1 ? `In ${places} places` : "Here only",
    actions: [action(`${path}/sessions`, "See all", "places where you are signed in")],
  };
}

function action(href: string, text: string, visuallyHiddenText: string) {
  return { href, text, visuallyHiddenText };
}
