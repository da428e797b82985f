import type { Metadata } from "next";
import { ActionForm } from "@/components/forms";
import { ErrorSummary, LinkButton, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { formatDate, formatDateTime, withScope } from "@/lib/platform";
import { type CopyStanding, copyStanding, otherSpans, spanText } from "@/lib/privacy";
import { residentPage } from "@/lib/web";
import { askForCopy } from "../actions";

const title = "A copy of your data";
export const metadata: Metadata = { title: pageTitle({ page: title, service: "Your data" }) };

/** How it stands with a resident's copy of their data, and where they ask for one. */
export default async function Copy() {
  const { scope } = await residentPage();
  const standing = await withScope(scope, (db) => copyStanding(db));
  return (
    <Page backHref="/account/data">
      {standing.is === "failed" ? <ErrorSummary errorList={[{ text: failed }]} /> : null}
      {standing.is === "at-work" ? <NotificationBanner text="We are preparing your copy" /> : null}
      <PageHeading>{title}</PageHeading>
      <State standing={standing} />
      <h2 className="govuk-heading-m">What is in it</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>your details, homes, and how and when you signed in</li>
        <li>your reports to every council, with messages, photos, documents and letters</li>
        <li>which council looked at them on which day, and how long they are kept</li>
        <li>reports that you follow, and forms that you have not sent</li>
      </ul>
      <p className="govuk-body">
        It leaves out what is about other people, the names of officers, and notes that officers
        wrote for each other. Ask the council for the notes: it has to read them first.
      </p>
      {standing.is === "at-work" ? null : (
        <ActionForm
          action={askForCopy.bind(null, {})}
          submitLabel={standing.is === "none" ? "Ask for a copy" : "Ask for a new copy"}
          submitVariant={standing.is === "ready" ? "secondary" : undefined}
        />
      )}
    </Page>
  );
}

const failed = "We could not make your copy. Ask for it again";

function State({ standing }: { standing: CopyStanding }) {
  if (standing.is === "at-work") {
    return (
      <>
        <p className="govuk-body">
          You asked for it on {formatDateTime(standing.since)}. It takes a few minutes. We email you
          when it is ready.
        </p>
        <LinkButton href="/account/data/copy" variant="secondary">
          See if it is ready
        </LinkButton>
      </>
    );
  }
  if (standing.is === "ready") {
    return (
      <>
        <p className="govuk-body">
          Your copy was made on {formatDateTime(standing.madeAt)}. You can get it until{" "}
          {formatDate(standing.until)}. Then we delete it.
        </p>
        <ul className="govuk-list govuk-list--spaced">
          <li>
            <a className="govuk-link" href="/account/data/copy/read">
              Read or print your copy
            </a>
          </li>
          <li>
            <a className="govuk-link" href="/account/data/copy/json" download>
              Download your copy for a computer (JSON)
            </a>
          </li>
        </ul>
      </>
    );
  }
  return (
    <p className="govuk-body">
      We make a copy of everything that councils and LocalGov One hold about you, to read, print or
      download. We email you when it is ready, and keep it for {spanText(otherSpans.exports)}.
    </p>
  );
}
