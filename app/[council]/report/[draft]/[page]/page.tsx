import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { JourneyView, pageOf } from "../../../../report-journey/journey-view";
import { openReport } from "../open-report";

type Props = {
  params: Promise<{ council: string; draft: string; page: string }>;
  searchParams: Promise<{ change?: string; home?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council, draft, page } = await params;
  const open = await openReport(council, draft);
  const { heading, hasErrors } = pageOf(open, page);
  const { title: service } = open.report.service;
  return { title: pageTitle({ page: heading, service, site: open.council.name, hasErrors }) };
}

export default async function JourneyPage({ params, searchParams }: Props) {
  const { council, draft, page } = await params;
  const open = await openReport(council, draft);
  return <JourneyView open={open} id={page} query={await searchParams} />;
}
