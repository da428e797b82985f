import { notFound } from "next/navigation";
import { LinkButton } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import type { AccountKind } from "@/lib/identity";
import { sectionOf } from "../_factors/kind";

/** What went wrong with a sign-in at a provider, and what can be done. */
export interface Trouble {
  title: string;
  text: string;
  /** Whether trying once more can help. */
  again?: true;
}

type Props = {
  kind: AccountKind;
  /** Words for each reason that an address may name. */
  troubles: Record<string, Trouble>;
  why: string;
  /** Where the sign-in begins anew. */
  againHref: string;
};

/** Says why a sign-in at a provider led to nothing. An address that names no reason leads nowhere. */
export function OutsideProblemPage({ kind, troubles, why, againHref }: Props) {
  const trouble = Object.hasOwn(troubles, why) ? troubles[why] : undefined;
  if (!trouble) notFound();
  const entrance = kind === "resident" ? "/account/sign-in" : "/staff/sign-in";
  return (
    <Page backHref={entrance}>
      <title>{pageTitle({ page: trouble.title, service: sectionOf(kind) })}</title>
      <PageHeading>{trouble.title}</PageHeading>
      <p className="govuk-body">{trouble.text}</p>
      {trouble.again ? <LinkButton href={againHref}>Try again</LinkButton> : null}
      <p className="govuk-body">
        <a className="govuk-link" href={entrance}>
          Sign in another way
        </a>
      </p>
    </Page>
  );
}
