import { redirect } from "next/navigation";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, leaveProvider } from "@/lib/identity";
import { sectionOf } from "../_factors/kind";

/**
 * After signing out: on to the provider, which ends its own session. A page that leads on and no
 * redirect, for the reason why signing in there is a link.
 */
export async function LeavingPage({ kind }: { kind: AccountKind }) {
  const url = await leaveProvider(kind);
  if (!url) redirect(`${kind === "resident" ? "/account" : "/staff"}/sign-in?signed-out`);
  const title = "You have signed out";
  return (
    <Page>
      <title>{pageTitle({ page: title, service: sectionOf(kind) })}</title>
      <meta httpEquiv="refresh" content={`0;url=${url}`} />
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body">
        {kind === "resident"
          ? "We are signing you out of GOV.UK One Login too."
          : "We are signing you out of your council’s account too."}{" "}
        If nothing happens,{" "}
        <a className="govuk-link" href={url}>
          finish signing out
        </a>
        .
      </p>
    </Page>
  );
}
