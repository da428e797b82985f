import { ActionForm } from "@/components/forms";
import { LinkButton, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, appToSetUp, ownFactors } from "@/lib/identity";
import { formatDate } from "@/lib/platform";
import { accountPage } from "@/lib/web";
import { beginApp, confirmApp, removeApp } from "./actions";
import { sectionOf, securityPath } from "./kind";
import { ProofForm } from "./proof-form";
import { SetUpApp } from "./set-up-app";

type Props = { kind: AccountKind; done?: string };

const news: Record<string, string> = {
  added: "Your authenticator app is set up",
  removed: "Your authenticator app is removed",
};

/** The authenticator app of an account: set up, or in use. */
export async function AuthenticatorAppPage({ kind, done = "" }: Props) {
  const { account } = await accountPage(kind);
  const { appSince } = await ownFactors(account);
  const waiting = appSince ? null : await appToSetUp(account);
  const path = `${securityPath(kind)}/authenticator-app`;
  if (waiting) {
    return (
      <Page backHref={securityPath(kind)}>
        <SetUpApp
          kind={kind}
          action={confirmApp.bind(null, { kind })}
          uri={waiting.uri}
          secret={waiting.key}
        />
      </Page>
    );
  }
  return (
    <Page backHref={securityPath(kind)}>
      <title>{pageTitle({ page: "Authenticator app", service: sectionOf(kind) })}</title>
      {news[done] ? <NotificationBanner type="success" text={news[done]} /> : null}
      <PageHeading>Authenticator app</PageHeading>
      {appSince ? (
        <>
          <p className="govuk-body">
            Your authenticator app has been in use since {formatDate(appSince)}. When you sign in
            with your password or an emailed link, we ask for a code from it.
          </p>
          <p className="govuk-body">
            To change to another phone, remove the app and set it up again.
          </p>
          <LinkButton href={`${path}/remove`} variant="warning">
            Remove the app
          </LinkButton>
        </>
      ) : (
        <>
          <p className="govuk-body">
            An authenticator app on your phone shows a new code every 30 seconds. If we ask for it
            when you sign in, nobody can use your account with your password alone.
          </p>
          <p className="govuk-body">
            Use any app for this, for example Google Authenticator, Microsoft Authenticator or the
            password manager of your phone.
          </p>
          <ActionForm action={beginApp.bind(null, { kind })} submitLabel="Set up an app" />
        </>
      )}
    </Page>
  );
}

/** Asks once more for what is to be removed, or for what stands in for it. */
export async function RemoveAppPage({ kind }: { kind: AccountKind }) {
  const { account } = await accountPage(kind);
  const { passkeys } = await ownFactors(account);
  return (
    <Page backHref={`${securityPath(kind)}/authenticator-app`}>
      <ProofForm
        kind={kind}
        action={removeApp.bind(null, { kind })}
        title="Remove your authenticator app"
        submitLabel="Remove the app"
        submitVariant="warning"
        hasApp
        hasPasskey={passkeys.length > 0}
      >
        <WhatFollows kind={kind} isLast={passkeys.length === 0} />
      </ProofForm>
    </Page>
  );
}

/** What removing the last factor does. */
export function WhatFollows({ kind, isLast }: { kind: AccountKind; isLast: boolean }) {
  if (!isLast) return null;
  return (
    <p className="govuk-body">
      {kind === "staff"
        ? "It is your only second step. You will be signed out everywhere, and set up a new one when you next sign in."
        : "It is your only second step. After that your password alone is enough to sign in, and your recovery codes stop working."}
    </p>
  );
}
