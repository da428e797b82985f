import { LinkButton } from "@/components/govuk";
import { outcomes, type TrackedCase } from "@/lib/cases";
import type { Council } from "@/lib/councils";
import { formatDay } from "@/lib/platform";
import { trackPath } from "../pass";

type Props = { report: TrackedCase; council: Council };

/** What happens next and by when, and what the reporter can do. */
export function NextStep({ report, council }: Props) {
  const path = trackPath(report.reference);
  switch (report.state) {
    case "received":
      return (
        <Words heading="What happens next">
          {council.name} will look into it. {target(report)}
        </Words>
      );
    case "in_progress":
      return (
        <Words heading="What happens next">
          {council.name} is working on it. {target(report)}
        </Words>
      );
    case "waiting":
      return (
        <>
          <Words heading="What happens next">
            {council.name} has a question for you. The work waits for your answer, and its target
            date, {formatDay(report.targetOn)}, moves back by the working days it waits.
          </Words>
          <LinkButton href={`${path}/reply`}>Answer the question</LinkButton>
        </>
      );
    case "closed":
      return (
        <>
          <Words heading="How it ended">
            {report.closingReason ? outcomes[report.closingReason] : null} {council.name} has closed
            your report.
          </Words>
          {report.reopenUntil ? (
            <>
              <p className="govuk-body">
                If it is not fixed, tell the council by {formatDay(report.reopenUntil)}.
              </p>
              <LinkButton href={`${path}/not-fixed`} variant="secondary">
                It is not fixed
              </LinkButton>
            </>
          ) : null}
        </>
      );
  }
}

function target({ targetOn, overdue }: TrackedCase): string {
  const day = formatDay(targetOn);
  return overdue ? `It aimed to be done by ${day}, and is late.` : `It aims to be done by ${day}.`;
}

function Words({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <p className="govuk-body">{children}</p>
    </>
  );
}
