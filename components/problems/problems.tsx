import type { ReactNode } from "react";
import type { ProblemKind } from "@/lib/web/schema";

/** What the page for a problem says. */
export interface Problem {
  title: string;
  body(way: WayOn): ReactNode;
  /** A page that is not there is nobody's fault: no number to quote. */
  hasNumber: boolean;
}

export interface WayOn {
  /** The front page of the site that the problem is on. */
  home: string;
  /** The page that the problem happened on. */
  back: string;
}

/** After the GOV.UK patterns for "page not found" and "problem with the service" pages. */
export const PROBLEMS: Record<ProblemKind, Problem> = {
  "not-found": {
    title: "Page not found",
    hasNumber: false,
    body: ({ home }) => (
      <>
        <p className="govuk-body">If you typed the web address, check it is correct.</p>
        <p className="govuk-body">
          If you pasted the web address, check you copied the entire address.
        </p>
        <p className="govuk-body">
          If the web address is correct or you selected a link or button, the page may have moved.{" "}
          <Link href={home}>Start from the home page</Link>.
        </p>
      </>
    ),
  },
  forbidden: {
    title: "You cannot do this",
    hasNumber: true,
    body: ({ home, back }) => (
      <>
        <p className="govuk-body">
          If you were sending a form, <Link href={back}>go back to the page</Link> and send it again
          from there.
        </p>
        <p className="govuk-body">
          If you signed in, check you used the account that has access to this page.
        </p>
        <p className="govuk-body">
          Otherwise, <Link href={home}>start from the home page</Link>.
        </p>
      </>
    ),
  },
  "out-of-date": {
    title: "This form is out of date",
    hasNumber: true,
    body: ({ back }) => (
      <>
        <p className="govuk-body">
          We updated the service while you had the page open, so we did not receive what you sent.
        </p>
        <p className="govuk-body">Answers you saved on earlier pages are not lost.</p>
        <p className="govuk-body">
          <Link href={back}>Go back to the page and answer again</Link>
        </p>
      </>
    ),
  },
  "too-large": {
    title: "Your file is too big",
    hasNumber: true,
    body: ({ back }) => (
      <>
        <p className="govuk-body">
          Files must be 10MB or smaller. Nothing was uploaded, and answers you saved on earlier
          pages are not lost.
        </p>
        <p className="govuk-body">
          <Link href={back}>Go back to the page and choose a smaller file</Link>
        </p>
      </>
    ),
  },
  error: {
    title: "Sorry, there is a problem with the service",
    hasNumber: true,
    body: ({ home }) => (
      <>
        <p className="govuk-body">Try again later.</p>
        <p className="govuk-body">
          If you were answering questions, answers you saved on earlier pages are kept for 30 days.
        </p>
        <p className="govuk-body">
          You can also <Link href={home}>start from the home page</Link>.
        </p>
      </>
    ),
  },
};

function Link({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  );
}
