import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { JourneyView, pageOf } from "../../../../../report-journey/journey-view";
import { openCallerReport } from "../open-report";

type Props = {
  params: Promise<{ council: string; draft: string; page: string }>;
  searchParams: Promise<{ change?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council, draft, page } = await params;
  const open = await openCallerReport(council, draft);
  const { heading, hasErrors } = pageOf(open, page);
  const site = open.council.name;
  return { title: pageTitle({ page: heading, service: "Back office", site, hasErrors }) };
}

/** A question of the report, as residents are asked it. */
export default async function CallerJourneyPage({ params, searchParams }: Props) {
  const { council, draft, page } = await params;
  const open = await openCallerReport(council, draft);
  return <JourneyView open={open} id={page} query={await searchParams} />;
}
