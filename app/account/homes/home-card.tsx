import { SummaryList } from "@/components/govuk";
import { type Day, formatDay } from "@/lib/platform";
import { type Home, standing } from "@/lib/residents";

/** A home, since when and until when, and what can be done about it. */
export function HomeCard({ home, today }: { home: Home; today: Day }) {
  const { id, addressLines, postcode, since, until } = home;
  const path = `/account/homes/${id}`;
  return (
    <SummaryList
      card={{
        title: addressLines[0],
        headingLevel: 3,
        actions: [
          { href: `${path}/change`, text: "Change" },
          {
            href: `${path}/moving-out`,
            text: until ? "Change your last day" : "Say when you move out",
          },
          { href: `${path}/remove`, text: "Remove" },
        ],
      }}
      rows={[
        { key: "Address", value: [...addressLines, postcode].join(", ") },
        since && { key: since > today ? "From" : "Since", value: formatDay(since) },
        until && {
          key: standing(home, today) === "past" ? "Last day was" : "Last day",
          value: formatDay(until),
        },
      ].map((row) => row || null)}
    />
  );
}
