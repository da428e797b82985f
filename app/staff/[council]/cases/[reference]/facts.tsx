import { SummaryList } from "@/components/govuk";
import { channelNames, closingReasonNames, type StaffCase } from "@/lib/cases";
import { formatDate, formatDateTime } from "@/lib/platform";
import { DueText } from "../due-text";
import { StateTag } from "../state-tag";

/** Where a case stands: state, clock, and who has it. */
export function Facts({ found }: { found: StaffCase }) {
  const { state, closingReason, closedAt, erasedAt, receivedAt, assignee, team, channel } = found;
  return (
    <>
      <h2 className="govuk-heading-m">Where it stands</h2>
      <SummaryList
        className="lgo-facts"
        rows={[
          { key: "State", value: <StateTag state={state} /> },
          closingReason && closedAt
            ? {
                key: "Closed",
                value: `${closingReasonNames[closingReason]}, ${formatDate(closedAt)}`,
              }
            : { key: "Target", value: <DueText due={found} /> },
          erasedAt && { key: "Personal details", value: `Erased on ${formatDate(erasedAt)}` },
          { key: "Assigned to", value: assignee?.name ?? "Nobody" },
          { key: "Team", value: team?.name ?? "None" },
          { key: "Received", value: formatDateTime(receivedAt) },
          { key: "Came by", value: channelNames[channel] },
          { key: "Reopened", value: found.reopenings === 0 ? "Never" : times(found.reopenings) },
          // Whoever only follows it is not told who else does.
          found.isOwn ? { key: "Followers", value: String(found.followers) } : null,
        ]}
      />
    </>
  );
}

function times(count: number): string {
  return count === 1 ? "Once" : `${count} times`;
}
