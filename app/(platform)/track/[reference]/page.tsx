import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotificationBanner } from "@/components/govuk";
import { Page, pageTitle } from "@/components/layout";
import { trackedCase } from "@/lib/cases";
import { councilById } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { heldReport } from "../asker";
import { FollowedReport } from "./followed-report";
import { OwnReport } from "./own-report";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: pageTitle({ page: `Report ${(await params).reference}` }) };
}

/** A report as who sent it, or who follows it, sees it. */
export default async function TrackedReport({ params, searchParams }: Props) {
  const { scope } = await heldReport((await params).reference);
  const { done } = await searchParams;
  const seen = await withScope(scope, async (db) => {
    const tracked = await trackedCase(db);
    if (!tracked) return null;
    const councilId = tracked.kind === "reporter" ? tracked.councilId : tracked.report.councilId;
    const council = await councilById(db, councilId);
    return council && { tracked, council };
  });
  if (!seen) notFound();
  const { tracked, council } = seen;
  const news = typeof done === "string" ? whatIsDone[done] : undefined;
  return (
    <Page backHref="/track">
      {news ? <NotificationBanner type="success" text={news} /> : null}
      {tracked.kind === "reporter" ? (
        <OwnReport report={tracked} council={council} />
      ) : (
        <FollowedReport tracked={tracked} council={council} />
      )}
    </Page>
  );
}

/** What the form before has done, by what it puts into the address. */
const whatIsDone: Partial<Record<string, string>> = {
  replied: "The council has your answer",
  reopened: "The council knows that it is not fixed. Your report is open again",
  confirmed: "Your email address is confirmed. We will email you about this report",
  stopped: "We will not email you about this report any more",
};
