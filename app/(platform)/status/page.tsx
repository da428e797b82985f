import type { Metadata } from "next";
import { SummaryList, Tag } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import {
  formatDateTime,
  type PartState,
  type ServicePart,
  type ServiceStatus,
  serviceStatus,
} from "@/lib/platform";

export const metadata: Metadata = { title: pageTitle({ page: "Service status" }) };

/** What works now, for anybody who wonders whether it is them. */
export default async function Status() {
  const { checkedAt, parts } = await serviceStatus();
  return (
    <Page>
      <PageHeading>Service status</PageHeading>
      <p className="govuk-body-l">{summaryOf(parts)}</p>
      <SummaryList
        rows={partNames.map(([part, name]) => ({
          key: name,
          value: <Tag colour={states[parts[part]].colour}>{states[parts[part]].text}</Tag>,
        }))}
      />
      <p className="govuk-body">
        Checked on {formatDateTime(checkedAt)}. Refresh the page to check again.
      </p>
      <p className="govuk-body">
        Call <strong>999</strong> if somebody is hurt or in danger.
      </p>
    </Page>
  );
}

const partNames: [ServicePart, string][] = [
  ["information", "Pages of councils"],
  ["accounts", "Reports and accounts"],
  ["letters", "Emails and letters"],
];

const states: Record<PartState, { text: string; colour: "green" | "yellow" | "red" }> = {
  working: { text: "Working", colour: "green" },
  late: { text: "Late", colour: "yellow" },
  down: { text: "Not working", colour: "red" },
};

function summaryOf(parts: ServiceStatus["parts"]): string {
  if (parts.accounts === "down") {
    return "You cannot report a problem or sign in at the moment. We are working on it. Call your council if it cannot wait.";
  }
  if (parts.letters !== "working") {
    return "You can report a problem and sign in. Emails and letters come later than usual, and nothing that you send is lost.";
  }
  return "Everything is working.";
}
