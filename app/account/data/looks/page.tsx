import type { Metadata } from "next";
import { Pagination, SummaryList } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { looksCursorOf, ownLooks } from "@/lib/cases";
import { councilsById } from "@/lib/councils";
import { formatDay, withScope } from "@/lib/platform";
import { otherSpans, spanText } from "@/lib/privacy";
import { residentPage } from "@/lib/web";
import { accountCasePath } from "../../cases/[reference]/path";
import { countOf } from "../count-of";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const title = "Who looked at your reports";
export const metadata: Metadata = { title: pageTitle({ page: title, service: "Your data" }) };

/** On which days officers of which council looked at a resident's reports, the latest first. */
export default async function Looks({ searchParams }: Props) {
  const { scope } = await residentPage();
  const cursor = looksCursorOf(await searchParams);
  const { page, councils } = await withScope(scope, async (db) => {
    const page = await ownLooks(db, cursor);
    const ids = page.rows.map(({ councilId }) => councilId);
    return { page, councils: await councilsById(db, [...new Set(ids)]) };
  });
  const { rows, newer, older } = page;
  return (
    <Page backHref="/account/data">
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body">
        Each time an officer opens one of your reports, we write down who and when. You see the
        council and the day. Its managers see who it was, and check. We keep this for{" "}
        {spanText(otherSpans.views)}.
      </p>
      {rows.length === 0 ? (
        <p className="govuk-body">Nobody has looked at your reports.</p>
      ) : (
        <SummaryList
          rows={rows.map(({ day, reference, councilId, officers }) => ({
            key: formatDay(day),
            value: (
              <>
                {countOf(officers, "officer")} of {councils.get(councilId)?.name ?? "a council"}{" "}
                looked at{" "}
                <a className="govuk-link" href={accountCasePath(reference)}>
                  {reference}
                </a>
              </>
            ),
          }))}
        />
      )}
      <Pagination
        landmarkLabel={title}
        previous={newer ? { href: `?before=${newer}`, text: "Later days" } : undefined}
        next={older ? { href: `?after=${older}`, text: "Earlier days" } : undefined}
      />
    </Page>
  );
}
