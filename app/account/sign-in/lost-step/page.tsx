import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { InsetText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { lostFactorOf } from "@/lib/identity";
import { formatDateTime } from "@/lib/platform";
import { pendingOf } from "@/lib/web";
import { askForRemoval, finishRemoval } from "../../lost-step/actions";

const kind = "resident";
const title = "If you have lost your second step";

/** The way back for somebody who has their password and their mailbox, and nothing else. */
export default async function LostStep() {
  const pending = await pendingOf(kind);
  if (!pending) redirect("/account/sign-in");
  const lost = await lostFactorOf(pending.id);
  if (lost?.stage === "due") return <Due />;
  return (
    <Page backHref="/account/sign-in/code">
      <ActionForm
        action={askForRemoval.bind(null, { kind })}
        title={pageTitle({ page: title, service: "Your account" })}
        heading={
          <>
            <PageHeading>{title}</PageHeading>
            {lost ? <Stage {...lost} /> : null}
            <p className="govuk-body">
              A recovery code is the quickest way in. If you have none, we can remove the second
              step:
            </p>
            <ol className="govuk-list govuk-list--number">
              <li>We email you a link. Follow it within 24 hours.</li>
              <li>We then wait 48 hours, and email you again halfway.</li>
              <li>After that you sign in with your password alone.</li>
            </ol>
            <p className="govuk-body">
              The wait protects you: if someone else asks, you have time to stop it. It also stops
              if you sign in with your second step.
            </p>
            <p className="govuk-body">
              If you cannot read your email any more either, contact the LocalGov One help desk.
              They check who you are before they change anything.
            </p>
          </>
        }
        submitLabel={lost?.stage === "waiting" ? undefined : "Email me a link"}
      />
    </Page>
  );
}

function Stage({ stage, until }: { stage: "asked" | "waiting" | "due"; until: Date }) {
  return (
    <InsetText>
      {stage === "asked"
        ? `We have emailed you a link. It works until ${formatDateTime(until)}.`
        : `We will remove your second step on ${formatDateTime(until)}.`}
    </InsetText>
  );
}

function Due() {
  return (
    <Page backHref="/account/sign-in/code">
      <ActionForm
        action={finishRemoval.bind(null, { kind })}
        title={pageTitle({ page: "Remove your second step", service: "Your account" })}
        heading={
          <>
            <PageHeading>Remove your second step</PageHeading>
            <p className="govuk-body">
              The 48 hours are over. Your authenticator app, passkeys and recovery codes stop
              working, and you are signed in.
            </p>
          </>
        }
        submitLabel="Remove it and sign in"
      />
    </Page>
  );
}
