import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageTitle } from "@/components/layout";
import { endOf, pageOn } from "@/lib/forms";
import { openReport } from "../open-report";
import { headingOf } from "./heading";
import { QuestionView } from "./question-view";
import { StopView } from "./stop-view";

type Props = {
  params: Promise<{ council: string; draft: string; page: string }>;
  searchParams: Promise<{ change?: string; home?: string }>;
};

/** The page of this path, where the answers so far lead over it; otherwise where they lead. */
async function pageAt(params: Props["params"]) {
  const { council, draft, page: id } = await params;
  const open = await openReport(council, draft);
  const page = pageOn(open.report.path, id);
  if (!page) redirect(`${open.base}/${endOf(open.report.path)}`);
  return { open, page };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { open, page } = await pageAt(params);
  const hasErrors = "ask" in page && open.draft.refused[page.ask.id] !== undefined;
  const { title: service } = open.report.service;
  return {
    title: pageTitle({ page: headingOf(page), service, site: open.council.name, hasErrors }),
  };
}

export default async function JourneyPage({ params, searchParams }: Props) {
  const { open, page } = await pageAt(params);
  const { change, home } = await searchParams;
  const changing = change !== undefined;
  if ("stop" in page) return <StopView open={open} stop={page.stop} />;
  return <QuestionView open={open} question={page.ask} changing={changing} home={home} />;
}
