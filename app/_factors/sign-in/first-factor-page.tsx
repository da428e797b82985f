import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { appToSetUp, currentStaff, ownFactors } from "@/lib/identity";
import { pendingOf } from "@/lib/web";
import { MakePasskey } from "../passkeys";
import { SetUpApp } from "../set-up-app";
import { beginFirstApp, confirmFirstApp, makeFirstPasskey } from "./actions";
import { pathInside, signInPathOf, withFrom } from "./paths";

const kind = "staff";

/** Where an officer sets their second step up, before anything else opens. */
export async function FirstFactorPage({ from }: { from: string }) {
  if (await currentStaff()) redirect(pathInside(kind, from));
  const pending = await pendingOf(kind);
  const entrance = withFrom(signInPathOf(kind), kind, from);
  if (!pending) redirect(entrance);
  const account = { kind, id: pending.id } as const;
  const { appSince, passkeys } = await ownFactors(account);
  if (appSince || passkeys.length > 0) redirect(withFrom(`${signInPathOf(kind)}/code`, kind, from));
  const waiting = await appToSetUp(account);
  if (waiting) {
    return (
      <Page backHref={entrance}>
        <SetUpApp
          kind={kind}
          action={confirmFirstApp.bind(null, { kind, from })}
          uri={waiting.uri}
          secret={waiting.key}
        />
      </Page>
    );
  }
  return (
    <Page backHref={entrance}>
      <ActionForm
        id="make"
        action={makeFirstPasskey.bind(null, { kind, from })}
        title={pageTitle({ page: "Set up your second step", service: "Back office" })}
        heading={
          <>
            <PageHeading>Set up your second step</PageHeading>
            <p className="govuk-body">
              Everyone who works here signs in with their password and one more thing that only they
              have. Choose what that is for you.
            </p>
          </>
        }
      />
      <h2 className="govuk-heading-m">An authenticator app on your phone</h2>
      <p className="govuk-body">It shows a new code every 30 seconds, which we ask for.</p>
      <ActionForm action={beginFirstApp.bind(null, { kind, from })} submitLabel="Set up an app" />
      <h2 className="govuk-heading-m">A passkey</h2>
      <p className="govuk-body">
        You use the fingerprint, face or PIN of your device, or a security key.
      </p>
      <MakePasskey kind={kind} />
    </Page>
  );
}
