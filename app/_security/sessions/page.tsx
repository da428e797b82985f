import { ActionForm } from "@/components/forms";
import { NotificationBanner, SummaryList, Tag } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, accountPages, type OpenSession, ownSessions } from "@/lib/identity";
import { accountPage } from "@/lib/web";
import { sectionOf, securityPath } from "../../_factors/kind";
import { endOtherSessions, endSession } from "./actions";
import { cameIn, lastUsed } from "./words";

const title = "Where you are signed in";

const news: Record<string, string> = {
  one: "That device is signed out",
  all: "Every other device is signed out",
};

/** Where somebody is signed in, with a way out of each. */
export async function SessionsPage({ kind, done = "" }: { kind: AccountKind; done?: string }) {
  const { holder } = await accountPage(kind);
  const now = new Date();
  const sessions = await ownSessions(holder, now);
  const others = sessions.filter(({ isOwn }) => !isOwn);
  return (
    <Page backHref={securityPath(kind)}>
      <title>{pageTitle({ page: title, service: sectionOf(kind) })}</title>
      {news[done] ? <NotificationBanner type="success" text={news[done]} /> : null}
      <PageHeading>{title}</PageHeading>
      {sessions.map((session) => (
        <Session key={session.id} kind={kind} session={session} now={now} />
      ))}
      {others.length === 0 ? (
        <p className="govuk-body">You are not signed in anywhere else.</p>
      ) : (
        <>
          <h2 className="govuk-heading-m">If you do not know one of these</h2>
          <p className="govuk-body">
            Sign it out, then{" "}
            <a className="govuk-link" href={`${securityPath(kind)}/password`}>
              change your password
            </a>
            . If you cannot,{" "}
            <a className="govuk-link" href={accountPages(kind).forgotten}>
              set a new password by email
            </a>
            .
          </p>
        </>
      )}
      {others.length > 1 ? (
        <ActionForm
          action={endOtherSessions.bind(null, { kind })}
          submitLabel="Sign out everywhere else"
          submitVariant="warning"
        />
      ) : null}
    </Page>
  );
}

type SessionProps = { kind: AccountKind; session: OpenSession; now: Date };

function Session({ kind, session, now }: SessionProps) {
  const device = session.device || "Unknown device";
  return (
    <section>
      <h2 className="govuk-heading-m">
        {device} {session.isOwn ? <Tag>This device</Tag> : null}
      </h2>
      <SummaryList
        rows={[
          { key: "Last used", value: session.isOwn ? "Now" : lastUsed(session.lastSeenAt, now) },
          { key: "Signed in", value: cameIn(session) },
          { key: "Internet address", value: session.place },
        ]}
      />
      {session.isOwn ? null : (
        <ActionForm
          action={endSession.bind(null, { kind, session: session.id })}
          submitLabel={`Sign out ${device}`}
          submitVariant="secondary"
        />
      )}
    </section>
  );
}
