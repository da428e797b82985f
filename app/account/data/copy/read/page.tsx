import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Pagination } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { formatDateTime, withScope } from "@/lib/platform";
import { readyCopy } from "@/lib/privacy";
import { residentPage } from "@/lib/web";
import { AboutAccount } from "./about-account";
import { AboutReport } from "./about-report";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const title = "The copy of your data";
export const metadata: Metadata = { title: pageTitle({ page: title, service: "Your data" }) };

/** How many reports one page holds: it is also what one print holds. */
const pageSize = 30;

/** A resident's copy to read and print: the account first, then the reports, the oldest first. */
export default async function ReadCopy({ searchParams }: Props) {
  const { scope } = await residentPage();
  const copy = await withScope(scope, (db) => readyCopy(db));
  if (!copy) notFound();
  const { reports } = copy;
  // By the reference that the page begins with, which an address may name.
  const { from } = await searchParams;
  const start = Math.max(
    0,
    reports.findIndex(({ reference }) => reference === from),
  );
  const at = (index: number) => reports[index]?.reference;
  const [before, after] = [at(Math.max(0, start - pageSize)), at(start + pageSize)];
  return (
    <Page backHref="/account/data/copy">
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body">
        Made on {formatDateTime(new Date(copy.about.madeAt))}. Councils may hold it as a{" "}
        {copy.about.legalBasis.charAt(0).toLowerCase() + copy.about.legalBasis.slice(1)}.
      </p>
      {start === 0 ? <AboutAccount copy={copy} /> : null}
      <h2 className="govuk-heading-l">Your reports</h2>
      {reports.length === 0 ? <p className="govuk-body">You have made no reports.</p> : null}
      {reports.slice(start, start + pageSize).map((report) => (
        <AboutReport key={report.reference} report={report} />
      ))}
      <Pagination
        landmarkLabel="Parts of your copy"
        previous={start > 0 ? { href: `?from=${before}`, text: "Earlier reports" } : undefined}
        next={after ? { href: `?from=${after}`, text: "Later reports" } : undefined}
      />
    </Page>
  );
}
