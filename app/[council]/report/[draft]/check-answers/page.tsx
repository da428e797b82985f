import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { CheckView } from "../../../../report-journey/check-view";
import { checkHeading } from "../../../../report-journey/heading";
import { openReport } from "../open-report";

type Props = {
  params: Promise<{ council: string; draft: string }>;
  searchParams: Promise<{ changed?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council: slug, draft } = await params;
  const { council, report } = await openReport(slug, draft);
  const { title: service } = report.service;
  return { title: pageTitle({ page: checkHeading(report), service, site: council.name }) };
}

export default async function CheckAnswersPage({ params, searchParams }: Props) {
  const { council, draft } = await params;
  const open = await openReport(council, draft);
  return <CheckView open={open} changed={(await searchParams).changed !== undefined} />;
}
