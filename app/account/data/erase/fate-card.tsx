import { SummaryList } from "@/components/govuk";
import { formatDay } from "@/lib/platform";
import { caseRules, type Fate, ruleNames, type Staying, spanText } from "@/lib/privacy";
import { countOf } from "../count-of";

/** What becomes of a resident's reports to one council. */
export function FateCard({ fate, council }: { fate: Fate; council: string }) {
  const { goes, stays, followed } = fate;
  return (
    <SummaryList
      card={{ title: council, headingLevel: 3 }}
      rows={[
        { key: "Erased", value: sentence(countOf(goes, "report")) },
        ...stays.map((staying) => ({
          key: `Must stay: ${ruleNames[staying.rule]}`,
          value: stayingWords(staying),
        })),
        followed > 0 && {
          key: "You follow",
          value: `${sentence(countOf(followed, "report"))} You stop following.`,
        },
      ]}
    />
  );
}

function stayingWords(staying: Staying): string {
  const { minimum, minimumBecause } = caseRules[staying.rule];
  if (staying.because === "needed") {
    return `${countOf(staying.reports, "closed report")}, the last of them until ${formatDay(staying.until)}, ${minimumBecause}.`;
  }
  return `${countOf(staying.reports, "open report")}, until the council has closed it, so that it can deal with it. Then ${spanText(minimum)} more, ${minimumBecause}.`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
