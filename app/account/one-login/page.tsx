import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import { LinkButton, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { isJoined, mayJoinHere, oneLogin } from "@/lib/identity";
import { residentPage } from "@/lib/web";
import { connectOneLogin, disconnectOneLogin } from "./actions";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const news: Record<string, string> = {
  connected: "GOV.UK One Login is connected to your account",
  disconnected: "GOV.UK One Login is disconnected from your account",
};

/** Whether GOV.UK One Login opens the account, and how to change that. */
export default async function OneLogin({ searchParams }: Props) {
  if (!oneLogin()) notFound();
  const { resident } = await residentPage();
  const done = news[[(await searchParams).done].flat()[0] ?? ""];
  return (
    <Page backHref="/account/security">
      <title>{pageTitle({ page: "GOV.UK One Login" })}</title>
      {done ? <NotificationBanner type="success" text={done} /> : null}
      <PageHeading>GOV.UK One Login</PageHeading>
      {await choice(resident)}
    </Page>
  );
}

async function choice(resident: Parameters<typeof isJoined>[0]): Promise<ReactNode> {
  if (await isJoined(resident)) {
    return (
      <>
        <p className="govuk-body">You can sign in to this account with GOV.UK One Login.</p>
        <p className="govuk-body">
          If you disconnect it, you sign in with your password or an emailed link.
        </p>
        <ActionForm
          action={disconnectOneLogin.bind(null, {})}
          submitLabel="Disconnect"
          submitVariant="warning"
        />
      </>
    );
  }
  if (await mayJoinHere(resident)) {
    return (
      <>
        <p className="govuk-body">
          You came from GOV.UK One Login with the email address of this account. Connect them to
          sign in with either.
        </p>
        <ActionForm action={connectOneLogin.bind(null, {})} submitLabel="Connect" />
      </>
    );
  }
  return (
    <>
      <p className="govuk-body">
        If you use GOV.UK One Login for other services, you can sign in here with it too.
      </p>
      <LinkButton href="/account/sign-in/one-login?from=%2Faccount%2Fone-login">
        Connect GOV.UK One Login
      </LinkButton>
    </>
  );
}
