import { LinkButton } from "@/components/govuk";

/** The home of an account that has nothing in it: what belongs there, and how it comes there. */
export function NothingYet({ email }: { email: string | null }) {
  return (
    <>
      <p className="govuk-body">You have no reports yet.</p>
      <p className="govuk-body">
        Find your council to report a problem. Your report shows here as soon as you send it.
      </p>
      {email ? (
        <p className="govuk-body">
          Reports that you sent without signing in show here if you gave the address {email}.
        </p>
      ) : null}
      <LinkButton href="/find-your-council">Find your council</LinkButton>
    </>
  );
}
