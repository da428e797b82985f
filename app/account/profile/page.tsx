import type { Metadata } from "next";
import { SummaryList } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { londonDay, withScope } from "@/lib/platform";
import {
  contactWayName,
  type Home,
  homesOf,
  languages,
  noticeKinds,
  noticeName,
  type Profile,
  profileOf,
} from "@/lib/residents";
import { residentPage } from "@/lib/web";
import { Done, type Query } from "../done";

export const metadata: Metadata = { title: pageTitle({ page: "Your details" }) };

const news = {
  name: "Your name is saved",
  phone: "Your phone number is saved",
  contact: "How you want to hear from councils is saved",
  language: "Your language is saved",
  access: "What councils should know is saved",
  notices: "Your choice of emails is saved",
};

/** What a resident told once, each with a way to change it. */
export default async function YourDetails({ searchParams }: { searchParams: Query }) {
  const { scope, resident } = await residentPage();
  const { profile, homes } = await withScope(scope, async (db) => ({
    profile: await profileOf(db),
    homes: await homesOf(db, londonDay(new Date())),
  }));
  return (
    <Page>
      <Done query={searchParams} news={news} />
      <PageHeading>Your details</PageHeading>
      <p className="govuk-body">
        Forms offer you what is here, so that you do not have to type it again. Councils see it only
        when you ask them for something.
      </p>
      <h2 className="govuk-heading-m">About you</h2>
      <SummaryList rows={aboutRows(profile, resident.email)} />
      <h2 className="govuk-heading-m">Where you live</h2>
      <SummaryList rows={[homeRow(homes)]} />
      <h2 className="govuk-heading-m">How councils reach you</h2>
      <SummaryList rows={reachRows(profile)} />
      <p className="govuk-body">
        <a className="govuk-link" href="/account/close">
          Close your account
        </a>
      </p>
    </Page>
  );
}

function aboutRows({ name, phone, language, accessNeeds }: Profile, email: string | null) {
  return [
    { key: "Name", value: name ?? "Not given", actions: change("name", "name") },
    { key: "Phone number", value: phone ?? "Not given", actions: change("phone", "phone number") },
    {
      key: "Email address",
      value: <span className="lgo-typed">{email ?? "None"}</span>,
      actions: [{ href: "/account/security", text: "Change", visuallyHiddenText: "email address" }],
    },
    { key: "Language", value: languages[language], actions: change("language", "language") },
    {
      key: "What councils should know to serve you",
      value: <span className="lgo-typed">{accessNeeds ?? "Nothing"}</span>,
      actions: change("access", "what councils should know to serve you"),
    },
  ];
}

function homeRow(homes: Home[]) {
  return {
    key: homes.length > 1 ? "Your homes" : "Your home",
    value:
      homes.length === 0
        ? "Not given"
        : homes.map((home) => (
            <p key={home.id} className="govuk-body">
              {[...home.addressLines, home.postcode].join(", ")}
            </p>
          )),
    actions: [{ href: "/account/homes", text: "Change", visuallyHiddenText: "where you live" }],
  };
}

function reachRows({ contactBy, notices }: Profile) {
  const wanted = noticeKinds.filter((kind) => notices[kind]);
  return [
    {
      key: "By",
      value: contactWayName(contactBy),
      actions: change("contact", "how councils reach you"),
    },
    {
      key: "Emails",
      value:
        wanted.length === 0
          ? "Only those that must come"
          : wanted.map((kind) => (
              <p key={kind} className="govuk-body">
                {noticeName(kind)}
              </p>
            )),
      actions: [
        { href: "/account/notices", text: "Change", visuallyHiddenText: "which emails you get" },
      ],
    },
  ];
}

function change(page: string, what: string) {
  return [{ href: `/account/profile/${page}`, text: "Change", visuallyHiddenText: what }];
}
