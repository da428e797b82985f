import { PostcodeForm } from "@/components/councils";
import { ErrorSummary } from "@/components/govuk";
import { PageHeading } from "@/components/layout";
import type { Problem } from "./problem";

/** The postcode's question, again with what is wrong where something is. */
export function Ask({ typed, problem }: { typed?: string; problem?: Problem }) {
  const elsewhere = problem?.elsewhere;
  return (
    <>
      {problem ? <ErrorSummary errorList={[{ text: problem.message, href: "#postcode" }]} /> : null}
      <PageHeading>Find your council</PageHeading>
      <PostcodeForm value={typed} error={problem?.message} />
      {elsewhere ? (
        <p className="govuk-body">
          This site is for councils in England.{" "}
          <a className="govuk-link" href={elsewhere.href}>
            {elsewhere.text}
          </a>
        </p>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/councils">
          Choose your council from a list
        </a>{" "}
        if you do not know the postcode.
      </p>
    </>
  );
}
