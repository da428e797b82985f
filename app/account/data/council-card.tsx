import { SummaryList, type SummaryRow } from "@/components/govuk";
import { serviceByKey } from "@/lib/catalogue";
import type { Council } from "@/lib/councils";
import { formatDay } from "@/lib/platform";
import {
  type CouncilHolding,
  caseRules,
  type KindHolding,
  legalBasis,
  reportsIn,
  spanText,
} from "@/lib/privacy";
import { countOf } from "./count-of";

type Props = { holding: CouncilHolding; council: Council };

/** What one council holds of a resident, why and until when. */
export function CouncilCard({ holding, council }: Props) {
  const { kinds, followed, former } = holding;
  const reports = reportsIn(holding);
  return (
    <SummaryList
      card={{
        title: council.name,
        headingLevel: 3,
        actions: reports > 0 ? [{ href: `/account?council=${council.id}`, text: "Reports" }] : [],
      }}
      rows={[
        reports > 0 && { key: "Reports", value: reportsWords(holding) },
        reports > 0 && { key: "With them", value: withThem(holding) },
        former > 0 && {
          key: "Before",
          value: `${countOf(former, "report")} that it handed to another council. It keeps what it knew then, without your contact details.`,
        },
        followed > 0 && {
          key: "You follow",
          value: `${countOf(followed, "report")} of others. It holds your email address for that.`,
        },
        reports + former + followed > 0 && { key: "Why it may", value: `${legalBasis}.` },
        ...kinds.map(kindRow),
      ]}
    />
  );
}

function reportsWords({ kinds }: CouncilHolding): string {
  const sum = (of: "open" | "closed") => kinds.reduce((all, kind) => all + kind[of], 0);
  return `${countOf(sum("open"), "open report")}, ${countOf(sum("closed"), "closed report")}`;
}

function withThem({ messages, files }: CouncilHolding): string {
  return [
    "What you answered, where it was, your contact details",
    messages > 0 && countOf(messages, "message"),
    files > 0 && countOf(files, "photo or document", "photos or documents"),
  ]
    .filter(Boolean)
    .join(", ");
}

function kindRow({ rule, services, keptUntil }: KindHolding): SummaryRow {
  const { keep, because } = caseRules[rule];
  const names = services.map((service) => serviceByKey(service)?.name ?? service);
  return {
    key: `How long: ${names.join(", ")}`,
    value: (
      <>
        <p className="govuk-body">
          {spanText(keep)} after the council closed it, {because}.
        </p>
        {keptUntil ? (
          <p className="govuk-body">The last of those closed goes after {formatDay(keptUntil)}.</p>
        ) : null}
      </>
    ),
  };
}
