import { Table } from "@/components/govuk";
import type { Proposal } from "@/lib/funds";
import { changedFieldsOf } from "../words";

/** What a proposal would change, or has changed. */
export function Proposed({ change }: { change: Proposal }) {
  return (
    <Table
      caption="What changes"
      captionClassName="govuk-visually-hidden"
      head={["What", "Before", "After"].map((text) => ({ text }))}
      firstCellIsHeader
      rows={changedFieldsOf(change).map(({ label, before, after }) => [
        { text: label },
        { text: before, className: "lgo-typed" },
        { text: after, className: "lgo-typed" },
      ])}
    />
  );
}
