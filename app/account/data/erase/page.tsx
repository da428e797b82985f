import type { Metadata } from "next";
import { ActionForm } from "@/components/forms";
import { InsetText, WarningText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { councilsById } from "@/lib/councils";
import { formatDate, londonDay, withScope } from "@/lib/platform";
import { dueFrom, erasureDue, fatesOf, holdingsOn, otherSpans, spanText } from "@/lib/privacy";
import { residentPage } from "@/lib/web";
import { Done, type Query } from "../../done";
import { askToErase, keepData } from "../actions";
import { FateCard } from "./fate-card";

export const metadata: Metadata = {
  title: pageTitle({ page: "Erase your data", service: "Your data" }),
};

const news = { asked: "We have emailed you. Nothing is erased yet" };

/** What goes and what must stay, by whom and until when, before a resident wishes it; and after, until its day. */
export default async function Erase({ searchParams }: { searchParams: Query }) {
  const { scope } = await residentPage();
  const { due, fates, councils } = await withScope(scope, async (db) => {
    const due = await erasureDue(db);
    const fates = fatesOf(await holdingsOn(db, londonDay(due ?? dueFrom(new Date()))));
    const ids = fates.map(({ councilId }) => councilId);
    return { due, fates, councils: await councilsById(db, ids) };
  });
  const heading = due ? `We will erase your data on ${formatDate(due)}` : "Erase your data";
  return (
    <Page backHref="/account/data">
      <Done query={searchParams} news={news} />
      <PageHeading>{heading}</PageHeading>
      {due ? (
        <>
          <p className="govuk-body">
            Until then you can change your mind, and nothing changes. After that nobody can bring
            your data back.
          </p>
          <ActionForm action={keepData.bind(null, {})} submitLabel="Keep my data" />
        </>
      ) : null}
      <h2 className="govuk-heading-m">What goes</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>your account, your details and homes, and how you signed in</li>
        <li>emails and letters about your account, and forms that you have not sent</li>
        <li>
          in your reports: your name and contact details, what you and officers wrote, photos and
          documents, and where it was if that was not public
        </li>
        <li>reports that you follow: you stop following them</li>
      </ul>
      <h2 className="govuk-heading-m">What becomes of your reports</h2>
      {fates.length === 0 ? (
        <p className="govuk-body">No council holds a report of yours.</p>
      ) : null}
      {fates.map((fate) => (
        <FateCard
          key={fate.councilId}
          fate={fate}
          council={councils.get(fate.councilId)?.name ?? "A council"}
        />
      ))}
      <p className="govuk-body">
        What must stay for now is erased on its day. You do not have to ask again.
      </p>
      <h2 className="govuk-heading-m">What stays for good</h2>
      <p className="govuk-body">
        What kind of problem it was, when it was reported and closed, and how it ended, without
        anything about you. Councils count with it. A warning that a council keeps for the safety of
        its staff is for that council to end.
      </p>
      {due ? null : <AskForm />}
    </Page>
  );
}

function AskForm() {
  return (
    <>
      <WarningText>
        We wait for {spanText(otherSpans.erasure)}, so that you can change your mind. After that
        nobody can bring your data back.
      </WarningText>
      <InsetText>
        You may want a{" "}
        <a className="govuk-link" href="/account/data/copy">
          copy of your data
        </a>{" "}
        first. You can also{" "}
        <a className="govuk-link" href="/account/close">
          close your account
        </a>{" "}
        and leave your reports to the councils.
      </InsetText>
      <ActionForm
        action={askToErase.bind(null, {})}
        submitLabel="Erase my data"
        submitVariant="warning"
      />
    </>
  );
}
