import { redirect } from "next/navigation";
import { endOf } from "@/lib/forms";
import { openReport } from "./open-report";

type Props = { params: Promise<{ council: string; draft: string }> };

/** Leads to where the report stands: what a bookmark and a form from before a deployment come to. */
export default async function DraftPage({ params }: Props) {
  const { council, draft } = await params;
  const { base, report } = await openReport(council, draft);
  redirect(`${base}/${endOf(report.path)}`);
}
