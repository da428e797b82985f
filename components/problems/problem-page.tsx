import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { PROBLEMS, type Problem } from "./problems";

type Params = Promise<{ kind: string }>;

type ProblemPageProps = {
  params: Params;
  /** The front page of the site that the problem is on. */
  home: string;
};

/**
 * The page that `bin/server.ts` sends in place of Next's, which is empty without scripting. It asks
 * for it with the request's number and address in headers; nobody outside gets to it.
 */
export async function ProblemPage({ params, home }: ProblemPageProps) {
  const { title, hasNumber, body } = problemOf((await params).kind);
  const asked = await headers();
  const number = asked.get("x-request-id");
  return (
    <Page>
      <PageHeading>{title}</PageHeading>
      {body({ home, back: asked.get("x-path") ?? home })}
      {hasNumber && number ? (
        <p className="govuk-body">
          If you contact us about this, give the problem number <strong>{number}</strong>.
        </p>
      ) : null}
    </Page>
  );
}

/** The tab's words for it, on a site of this name. */
export async function problemMetadata(params: Params, site?: string): Promise<Metadata> {
  const { title } = problemOf((await params).kind);
  return { title: pageTitle({ page: title, site }), robots: "noindex" };
}

function problemOf(kind: string): Problem {
  const found = Object.entries(PROBLEMS).find(([name]) => name === kind);
  return found ? found[1] : notFound();
}
