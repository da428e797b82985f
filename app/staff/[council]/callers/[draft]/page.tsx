import { redirect } from "next/navigation";
import { endOf } from "@/lib/forms";
import { openCallerReport } from "./open-report";

type Props = { params: Promise<{ council: string; draft: string }> };

/** Leads to where the caller's report stands. */
export default async function CallerDraftPage({ params }: Props) {
  const { council, draft } = await params;
  const { base, report } = await openCallerReport(council, draft);
  redirect(`${base}/${endOf(report.path)}`);
}
