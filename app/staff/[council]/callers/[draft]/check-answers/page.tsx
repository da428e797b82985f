import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { CheckView } from "../../../../../report-journey/check-view";
import { checkHeading } from "../../../../../report-journey/heading";
import { openCallerReport } from "../open-report";

type Props = {
  params: Promise<{ council: string; draft: string }>;
  searchParams: Promise<{ changed?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council: slug, draft } = await params;
  const { council, report } = await openCallerReport(slug, draft);
  const page = checkHeading(report);
  return { title: pageTitle({ page, service: "Back office", site: council.name }) };
}

export default async function CheckCallerAnswers({ params, searchParams }: Props) {
  const { council, draft } = await params;
  const open = await openCallerReport(council, draft);
  return <CheckView open={open} changed={(await searchParams).changed !== undefined} />;
}
