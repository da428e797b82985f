import { Table } from "@/components/govuk";
import { type CouncilBrand, platformName } from "@/components/layout";
import { Heading, Text } from "./prose";
import { Statement } from "./statement";

/**
 * Regulation 6 of the Privacy and Electronic Communications Regulations 2003: cookies that are
 * strictly necessary for what a person asked for need no consent, but do need saying.
 */
export function CookiesNotice({ council }: { council?: CouncilBrand }) {
  return (
    <Statement title="Cookies" updated="27 November 2026">
      <Text>
        Cookies are small files that a website saves on your phone, tablet or computer.{" "}
        {council ? `${council.name}’s pages on ${platformName} use` : `${platformName} uses`} only
        cookies that are strictly necessary to do what you ask for. We do not measure what you look
        at, and nobody else sets cookies here. That is why we do not ask you to accept cookies.
      </Text>
      <Text>Looking at pages sets no cookie at all.</Text>

      <Heading>When you fill in a form</Heading>
      <CookieTable caption="Cookies set when you fill in a form" rows={FORMS} />

      <Heading>When you track a report</Heading>
      <CookieTable caption="Cookies set when you track a report" rows={TRACK} />

      <Heading>When you sign in</Heading>
      <CookieTable caption="Cookies set when you sign in" rows={SIGN_IN} />

      <Text>On a secure connection some of these names begin with “__Host-”.</Text>

      <Heading>If you turn cookies off</Heading>
      <Text>
        You can still look at every public page. You cannot fill in a form of more than one page or
        sign in, because without the cookie we could not tell your answers from somebody else’s.
      </Text>
    </Statement>
  );
}

type CookieRow = [name: string, purpose: string, expires: string];

function CookieTable({ caption, rows }: { caption: string; rows: CookieRow[] }) {
  return (
    <Table
      caption={caption}
      captionClassName="govuk-visually-hidden"
      head={["Name", "What it is for", "Expires"]}
      rows={rows}
      firstCellIsHeader
    />
  );
}

const FORMS: CookieRow[] = [
  [
    "draft (one for each form)",
    "Shows that the answers saved so far are yours, so that you can go back to them and nobody else can",
    "30 days after you start the form",
  ],
];

const TRACK: CookieRow[] = [
  [
    "report-pass",
    "Shows that you may see the report whose reference and email address you gave",
    "When you close your browser, and after 12 hours",
  ],
];

const SIGN_IN: CookieRow[] = [
  [
    "resident-session",
    "Keeps you signed in to your account",
    "When you close your browser or sign out, and after 12 hours",
  ],
  [
    "factor-passkey, factor-codes",
    "Connect your passkey, or the page with your new recovery codes, to your browser",
    "After 15 minutes at most",
  ],
  [
    "resident-outside-…, staff-outside-…",
    "Connect your sign-in with GOV.UK One Login, or with a council’s own account, to your browser",
    "After 30 minutes, an hour or 12 hours",
  ],
  [
    "staff-session",
    "Keeps council officers signed in",
    "When you close your browser or sign out, and after 12 hours",
  ],
];
