import { SummaryList } from "@/components/govuk";
import { placeholders } from "@/lib/cases";

/** What can be filled in of a case, and how it is written. */
export function Facts() {
  return (
    <>
      <p className="govuk-body">
        Write these with their brackets, and we fill in what they stand for. Officers can still
        change the words before they send them.
      </p>
      <SummaryList
        noBorder
        className="lgo-facts"
        rows={Object.entries(placeholders).map(([name, meaning]) => ({
          key: `((${name}))`,
          value: meaning,
        }))}
      />
    </>
  );
}
