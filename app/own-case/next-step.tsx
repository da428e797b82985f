import { LinkButton } from "@/components/govuk";
import { nextWords, outcomes, type TrackedCase } from "@/lib/cases";
import type { Council } from "@/lib/councils";
import { formatDay } from "@/lib/platform";
import type { Door } from "./door";

type Props = { report: TrackedCase; council: Council; door: Door };

/** What happens next and by when, and what the reporter can do. */
export function NextStep({ report, council, door: { path } }: Props) {
  const { state, closingReason, targetOn, next } = report;
  return (
    <>
      <h2 className="govuk-heading-m">
        {state === "closed" ? "How it ended" : "What happens next"}
      </h2>
      {closingReason ? <p className="govuk-body">{outcomes[closingReason]}</p> : null}
      <p className="govuk-body">{nextWords(next, council.name)}</p>
      {report.canReply ? (
        <>
          <p className="govuk-body">
            The target date, {formatDay(targetOn)}, moves back by the working days that the council
            waits.
          </p>
          <LinkButton href={`${path}/reply`}>Answer the question</LinkButton>
        </>
      ) : null}
      {report.reopenUntil ? (
        <LinkButton href={`${path}/not-fixed`} variant="secondary">
          It is not fixed
        </LinkButton>
      ) : null}
      {report.canMessage ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${path}/message`}>
            Send a message to the council
          </a>
        </p>
      ) : null}
    </>
  );
}
