import { redirect } from "next/navigation";
import { endOf, pageOn } from "@/lib/forms";
import { headingOf } from "./heading";
import type { OpenReport } from "./open";
import { QuestionView } from "./question-view";
import { StopView } from "./stop-view";

/** A page of a report, where the answers so far lead over it; otherwise it leads where they do. */
export function pageOf(open: OpenReport, id: string) {
  const page = pageOn(open.report.path, id);
  if (!page) redirect(`${open.base}/${endOf(open.report.path)}`);
  const hasErrors = "ask" in page && open.draft.refused[page.ask.id] !== undefined;
  return { page, heading: headingOf(page), hasErrors };
}

type Props = {
  open: OpenReport;
  id: string;
  query: { change?: string | undefined; home?: string | undefined };
};

/** A question, or the end of the road. */
export function JourneyView({ open, id, query: { change, home } }: Props) {
  const { page } = pageOf(open, id);
  if ("stop" in page) return <StopView open={open} stop={page.stop} />;
  return (
    <QuestionView open={open} question={page.ask} changing={change !== undefined} home={home} />
  );
}
